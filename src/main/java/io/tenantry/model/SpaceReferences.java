package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Set;

/** What the programs of a space name must be the space's own. */
final class SpaceReferences {

    private final Requirements requirements;
    private final SpaceContent space;

    private SpaceReferences(Requirements requirements, SpaceContent space) {
        this.requirements = requirements;
        this.space = space;
    }

    static void check(Requirements requirements, SpaceContent space) {
        SpaceReferences references = new SpaceReferences(requirements, space);
        space.programs().forEach(references::check);
    }

    private void check(SpaceContent.Placed placed) {
        Program program = placed.program();
        for (int i = 0; i < program.connections().size(); i++) {
            check(
                    program,
                    placed.place() + ".connections[" + i + "]",
                    program.connections().get(i));
        }
        requireKnown(
                placed.place() + ".takes.configs",
                "config",
                program.takes().configs(),
                space.configs().keySet());
        requireKnown(
                placed.place() + ".takes.secrets",
                "secret",
                program.takes().secrets(),
                space.secrets().keySet());
        program.volumes().forEach((name, mount) -> {
            if (mount instanceof Mount.Shared shared) {
                requireKnown(
                        placed.place() + ".volumes." + name + ".disk",
                        "disk",
                        shared.disk(),
                        space.disks().keySet());
            }
        });
    }

    private void check(Program from, String place, Connection connection) {
        if (connection instanceof Connection.ToDatabase to) {
            requireKnown(
                    place + ".database",
                    "database",
                    to.database(),
                    space.databases().keySet());
        } else if (connection instanceof Connection.ToCache to) {
            requireKnown(place + ".cache", "cache", to.cache(), space.caches().keySet());
            requirements.that(
                    to.url().isEmpty() || !(space.caches().get(to.cache()) instanceof Cache.Memcached),
                    place + ".url",
                    "nobody writes memcached as a URL",
                    "none here: its host and port have variables");
        } else if (connection instanceof Connection.ToDirectory to) {
            requireKnown(
                    place + ".directory",
                    "directory",
                    to.directory(),
                    space.directories().keySet());
        } else if (connection instanceof Connection.ToExternal to) {
            requireKnown(
                    place + ".external",
                    "external server",
                    to.external(),
                    space.externals().keySet());
            requirements.that(
                    to.url().isEmpty() || !(space.externals().get(to.external()) instanceof External.OtherServer),
                    place + ".url",
                    "'" + to.external() + "' is no PostgreSQL and no Redis, so nobody knows how its URL is written",
                    "no 'url', and the URL in 'environment', made of $(" + to.variable(ConnectionDetail.HOST)
                            + ") and so on");
        } else if (connection instanceof Connection.ToWorkload to) {
            requireKnown(place + ".workload", "app", to.workload(), space.apps().keySet());
            requirements.that(
                    !to.workload().equals(from.name()),
                    place + ".workload",
                    "'" + from.name() + "' connects to itself",
                    "another app beside it");
            Workload target = space.apps().get(to.workload());
            if (target != null) {
                requireKnown(
                        place + ".port",
                        "port of '" + to.workload() + "'",
                        to.port(),
                        target.ports().keySet());
            }
        }
    }

    private void requireKnown(String component, String what, List<Name> names, Set<Name> known) {
        for (int i = 0; i < names.size(); i++) {
            requireKnown(component + "[" + i + "]", what, names.get(i), known);
        }
    }

    private void requireKnown(String component, String what, Name name, Set<Name> known) {
        requirements.that(
                known.contains(name),
                component,
                "there is no " + what + " '" + name + "'",
                known.isEmpty()
                        ? "none, since there is none"
                        : "one of " + known.stream().sorted().toList());
    }
}
