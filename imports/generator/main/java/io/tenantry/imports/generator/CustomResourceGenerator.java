package io.tenantry.imports.generator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import io.fabric8.java.generator.CRGeneratorRunner;
import io.fabric8.java.generator.Config;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Makes typed, fluent Java classes from a folder of CustomResourceDefinitions.
 *
 * <p>The schemas of all stand in one file beside them, as checks read them.
 *
 * <p>The classes of a group stand in {@code io.tenantry.imports.<name>}, where the name is the group's registered
 * domain without its suffix: {@code policy.linkerd.io} becomes {@code linkerd}. The version of the API is not part of
 * it, since a definition here holds one.
 */
public final class CustomResourceGenerator {
    private static final String BASE_PACKAGE = "io.tenantry.imports.";
    private static final Load YAML = new Load(LoadSettings.builder().build());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path definitions;
    private final SourceFolder sources;
    private final SourceFolder resources;

    CustomResourceGenerator(Path definitions, Path sources, Path resources) {
        this.definitions = definitions;
        this.sources = new SourceFolder(sources);
        this.resources = new SourceFolder(resources);
    }

    /**
     * Generates the classes, or does nothing when those there come from the same definitions and the same generator.
     *
     * @param args the folders of the definitions, of the sources and of the resources
     * @throws IOException when either cannot be read or written
     */
    public static void main(String... args) throws IOException {
        new CustomResourceGenerator(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).run();
    }

    void run() throws IOException {
        var files = definitionFiles();
        var inputs = InputDigest.of(files);
        if (!sources.isMadeOf(inputs)) {
            sources.replace(inNoLanguage(() -> generate(files)), inputs);
        }
        if (!resources.isMadeOf(inputs)) {
            resources.replace(Map.of(SchemaFile.PATH, SchemaFile.of(files)), inputs);
        }
    }

    /** fabric8's generator capitalizes in the language of the machine, which in Turkish makes another letter of an i. */
    private static <T> T inNoLanguage(Supplier<T> work) {
        Locale language = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return work.get();
        } finally {
            Locale.setDefault(language);
        }
    }

    private List<Path> definitionFiles() throws IOException {
        try (Stream<Path> files = Files.list(definitions)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<Path, String> generate(List<Path> files) {
        var classes = new TreeMap<Path, String>();
        for (Path file : files) {
            for (CompilationUnit unit : unitsOf(read(file))) {
                if (classes.put(pathOf(unit), unit.toString()) != null) {
                    throw new IllegalArgumentException(
                            file + ": " + pathOf(unit) + " is made by another definition too; their kinds must differ");
                }
            }
        }
        return classes;
    }

    /** Not with fabric8's own reader, which loads every class of the Kubernetes API first. */
    private static CustomResourceDefinition read(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            var definition = JSON.convertValue(YAML.loadFromReader(text), CustomResourceDefinition.class);
            if (definition.getSpec().getVersions().size() != 1) {
                throw new IllegalArgumentException(file + ": a definition here holds one version, the one we emit");
            }
            return definition;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CompilationUnit> unitsOf(CustomResourceDefinition definition) {
        var spec = definition.getSpec();
        var home = packageOf(spec.getGroup());
        var version = spec.getVersions().get(0).getName();
        var config = Config.builder()
                .packageOverrides(Map.of(home + "." + version, home))
                .existingJavaTypes(KnownTypes.in(definition, BASE_PACKAGE, home))
                .build();
        return new CRGeneratorRunner(config)
                .generate(definition, home).stream()
                        .flatMap(unit -> unit.getClassResults().stream())
                        .map(type -> StaticJavaParser.parse(type.getJavaSource()))
                        .peek(unit -> FluentClass.complete(unit, spec.getNames().getKind()))
                        .toList();
    }

    static String packageOf(String group) {
        var labels = group.split("\\.", -1);
        return BASE_PACKAGE + labels[labels.length - 2].replaceAll("[^a-z0-9]", "");
    }

    private static Path pathOf(CompilationUnit unit) {
        var folder =
                unit.getPackageDeclaration().orElseThrow().getNameAsString().replace('.', '/');
        return Path.of(folder, unit.getType(0).getNameAsString() + ".java");
    }
}
