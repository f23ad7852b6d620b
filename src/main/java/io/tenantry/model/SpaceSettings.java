package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.HashSet;
import java.util.Set;

/** What holds for the settings that programs of a space share, and for those who take them. */
final class SpaceSettings {

    private final Requirements requirements;
    private final SpaceContent space;

    private SpaceSettings(Requirements requirements, SpaceContent space) {
        this.requirements = requirements;
        this.space = space;
    }

    static void check(Requirements requirements, SpaceContent space) {
        space.configs()
                .forEach((name, config) -> ProgramSettings.requireVariables(
                        requirements,
                        "configs." + name + ".variables",
                        config.variables().keySet()));
        space.secrets().forEach((name, variables) -> {
            ProgramSettings.requireVariables(requirements, "secrets." + name, variables.keySet());
            requirements.that(!variables.isEmpty(), "secrets." + name, "there is nothing in it", "a variable");
        });
        SpaceSettings settings = new SpaceSettings(requirements, space);
        space.programs().forEach(settings::check);
    }

    /** Whoever takes two that give the same variable would read the one that stands last. */
    private void check(SpaceContent.Placed placed) {
        Program program = placed.program();
        Set<String> taken = new HashSet<>(program.environment().keySet());
        taken.addAll(program.secrets().keySet());
        program.config().ifPresent(config -> {
            taken.addAll(config.variables().keySet());
            taken.addAll(config.files().keySet());
        });
        taken.addAll(program.writable());
        program.volumes().values().forEach(mount -> taken.add(mount.folder()));
        for (Name name : program.takes().configs()) {
            Config config = space.configs().get(name);
            if (config != null) {
                config.variables().keySet().forEach(variable -> requireOwn(placed, taken, "config", name, variable));
                config.files().keySet().forEach(file -> requireOwn(placed, taken, "config", name, file));
            }
        }
        for (Name name : program.takes().secrets()) {
            if (space.secrets().containsKey(name)) {
                space.secrets()
                        .get(name)
                        .keySet()
                        .forEach(variable -> requireOwn(placed, taken, "secret", name, variable));
            }
        }
    }

    private void requireOwn(SpaceContent.Placed placed, Set<String> taken, String kind, Name name, String what) {
        requirements.that(
                taken.add(what),
                placed.place() + ".takes." + kind + "s",
                kind + " '" + name + "' gives " + what + ", which it has already",
                "another name for one of the two");
    }
}
