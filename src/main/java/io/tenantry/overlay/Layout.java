package io.tenantry.overlay;

import io.tenantry.overlay.bind.Nearest;
import io.tenantry.overlay.tree.TreeReader;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Which file of a folder of overlays is what:
 *
 * <pre>
 * &lt;system&gt;/platform.yaml
 * &lt;system&gt;/profiles/&lt;profile&gt;.yaml
 * &lt;system&gt;/environments/&lt;environment&gt;.yaml
 * &lt;system&gt;/tenants/&lt;tenant&gt;.yaml
 * </pre>
 *
 * Certificates to seal with may stand beside {@code platform.yaml}. Anything else is a problem: a file that nobody reads
 * is a mistake that nobody sees.
 */
final class Layout {

    private static final String PLATFORM = "platform.yaml";
    private static final String PROFILES = "profiles";
    private static final String ENVIRONMENTS = "environments";
    private static final String TENANTS = "tenants";
    private static final List<String> KNOWN = List.of(PLATFORM, PROFILES, ENVIRONMENTS, TENANTS);
    private static final String YAML = ".yaml";
    private static final String CERTIFICATE = ".pem";

    private final Consumer<Problem> problems;

    Layout(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** The platforms in the outermost folder, sorted by name. */
    List<SystemFiles> systems(Folder overlays) {
        List<String> names = overlays.names();
        if (names.isEmpty()) {
            report(overlays.shown(), "there are no overlays", "expected a folder for each platform");
        }
        return names.stream()
                .flatMap(name -> overlays.folder(name).stream().flatMap(folder -> system(name, folder).stream()))
                .toList();
    }

    private Optional<SystemFiles> system(String name, Folder folder) {
        List<String> names = folder.names();
        names.stream()
                .filter(other -> !KNOWN.contains(other) && !other.endsWith(CERTIFICATE))
                .forEach(other -> refuse(other, folder));
        SortedMap<String, OverlayFile> profiles = files(name, PROFILES, folder);
        SortedMap<String, OverlayFile> environments = files(name, ENVIRONMENTS, folder);
        SortedMap<String, OverlayFile> tenants = files(name, TENANTS, folder);
        if (environments.isEmpty()) {
            report(folder.shown(ENVIRONMENTS), "there is no environment", "expected a file such as dev.yaml in it");
        }
        if (!names.contains(PLATFORM)) {
            report(folder.shown(PLATFORM), "the file is missing", "expected what all environments share");
            return Optional.empty();
        }
        return Optional.of(new SystemFiles(file(name, PLATFORM, name, folder), profiles, environments, tenants));
    }

    private void refuse(String name, Folder folder) {
        report(
                folder.shown(name),
                "nothing of this name is read",
                Nearest.hint(name, KNOWN) + "expected only " + String.join(", ", KNOWN));
    }

    private SortedMap<String, OverlayFile> files(String system, String kind, Folder parent) {
        SortedMap<String, OverlayFile> files = new TreeMap<>();
        if (!parent.has(kind)) {
            return files;
        }
        parent.folder(kind).ifPresent(folder -> {
            for (String file : folder.names()) {
                if (file.endsWith(YAML)) {
                    String name = file.substring(0, file.length() - YAML.length());
                    files.put(name, file(name, file, system + "/" + kind, folder));
                } else {
                    report(folder.shown(file), "nothing of this name is read", "expected a file that ends in " + YAML);
                }
            }
        });
        return files;
    }

    private OverlayFile file(String name, String file, String source, Folder folder) {
        String path = folder.shown(file);
        Optional<String> text = folder.text(file);
        return new OverlayFile(
                name, path, source + "/" + file, text, text.flatMap(found -> TreeReader.read(path, found, problems)));
    }

    private void report(String path, String message, String fix) {
        problems.accept(Problem.error("overlay-layout", new Location(path, 1, 1), message, fix));
    }
}
