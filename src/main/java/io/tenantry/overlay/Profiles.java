package io.tenantry.overlay;

import io.tenantry.overlay.bind.Findings;
import io.tenantry.overlay.tree.Mapping;
import io.tenantry.overlay.tree.Scalar;
import io.tenantry.overlay.tree.Tree;
import io.tenantry.overlay.tree.Unread;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of a platform's profiles its environments lie on. */
final class Profiles {

    static final String PROFILE = "profile";

    private final SystemFiles files;
    private final Set<OverlayFile> chosen = new HashSet<>();
    private boolean allChoicesKnown;

    Profiles(SystemFiles files) {
        this.files = files;
        this.allChoicesKnown = files.environments().values().stream()
                .allMatch(environment -> environment.content().isPresent());
    }

    /**
     * The overlays that make an environment.
     *
     * @param own the content of the environment's file
     * @param findings is told of a profile that there is not
     * @return absent when the environment wants a profile that there is not or that could not be read, since without it
     *     anything might seem to be wrong
     */
    Optional<Sources> choose(OverlayFile environment, Mapping own, Findings findings) {
        Optional<Tree> profile = own.value(PROFILE).filter(tree -> !(tree instanceof Unread));
        if (profile.isEmpty()) {
            return Optional.of(new Sources(files, Optional.empty(), environment));
        }
        Optional<OverlayFile> file = named(profile.get(), findings);
        file.ifPresentOrElse(chosen::add, () -> allChoicesKnown = false);
        return file.filter(found -> found.content().isPresent())
                .map(found -> new Sources(files, Optional.of(found), environment));
    }

    private Optional<OverlayFile> named(Tree profile, Findings findings) {
        if (profile instanceof Scalar name) {
            new Sections(findings).refuseUnknown(name, PROFILE, files.profiles().keySet());
            return Optional.ofNullable(files.profiles().get(name.text()));
        }
        findings.error(
                "overlay-type", profile.location(), "profile is " + profile.kind(), "expected the name of a profile");
        return Optional.empty();
    }

    /**
     * The profiles that no environment lies on: nothing in them is known to be right. None while it is not known which
     * profiles all environments choose.
     */
    List<Problem> unused() {
        if (!allChoicesKnown) {
            return List.of();
        }
        return files.profiles().values().stream()
                .filter(file -> !chosen.contains(file))
                .map(file -> Problem.error(
                        "overlay-reference",
                        new Location(file.path(), 1, 1),
                        "no environment has this profile",
                        "expected 'profile: " + file.name() + "' in the file of one, or no such profile"))
                .toList();
    }
}
