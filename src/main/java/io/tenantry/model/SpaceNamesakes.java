package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Things of a space that would be one in the cluster, and are two: paths, programs, and the objects they are made of. */
final class SpaceNamesakes {

    /** The ServiceAccounts of pods that name none and of the secrets' store, and the files of the space's
     * settings and of what its programs share. */
    private static final Set<String> RESERVED = Set.of("default", "external-secrets", "settings", "shared");

    private final Requirements requirements;
    private final SpaceContent space;

    private SpaceNamesakes(Requirements requirements, SpaceContent space) {
        this.requirements = requirements;
        this.space = space;
    }

    static void check(Requirements requirements, SpaceContent space) {
        SpaceNamesakes names = new SpaceNamesakes(requirements, space);
        names.requireOwnPaths();
        space.programs().forEach(placed -> names.requireOwnPods(placed.place(), placed.program()));
        names.requireOwnClaims();
        names.requireOwnConfigMaps();
        names.requireOwnSecrets();
    }

    private void requireOwnPaths() {
        Map<String, Workload> taken = new TreeMap<>();
        space.apps().forEach((name, app) -> {
            for (int i = 0; i < app.routes().size(); i++) {
                String path = app.routes().get(i).path();
                Workload other = taken.putIfAbsent(app.hosts() + path, app);
                requirements.that(
                        other == null
                                || (!other.name().equals(name) && other.family().equals(app.family())),
                        "apps." + name + ".routes[" + i + "].path",
                        "another app answers " + path + " already",
                        "a path of its own");
            }
        });
    }

    private void requireOwnPods(String place, Program program) {
        String name = program.name().value();
        requirements.that(
                !RESERVED.contains(name),
                place,
                "'" + name + "' is what Kubernetes or Tenantry calls a thing of its own",
                "another name");
        requirements.that(!name.startsWith("cache-"), place, "names from 'cache-' are those of caches", "another name");
        requirements.that(
                !name.startsWith("directory-"),
                place,
                "names from 'directory-' are those of directories",
                "another name");
        requirements.that(
                !name.endsWith("-migration"),
                place,
                "names up to '-migration' are those of migrations",
                "another name");
        requirements.that(!name.endsWith("-pods"), place, "names up to '-pods' lead to single pods", "another name");
        requirements.that(
                program instanceof Workload || !space.apps().containsKey(program.name()),
                place,
                "an app is called '" + name + "' too",
                "a name of its own: both have an account of it");
    }

    private void requireOwnClaims() {
        Map<String, String> claims = new TreeMap<>();
        space.disks().keySet().forEach(disk -> claims.put(disk.value(), "disks." + disk));
        space.apps().forEach((name, app) -> app.volumes().forEach((volume, mount) -> {
            if (mount instanceof Mount.Single) {
                requireOwn(claims, name + "-" + volume, "apps." + name + ".volumes." + volume, "disk");
            }
        }));
    }

    private void requireOwnConfigMaps() {
        Map<String, String> maps = new TreeMap<>();
        space.configs().keySet().forEach(config -> maps.put(config.value(), "configs." + config));
        space.programs().stream()
                .filter(placed -> placed.program().config().isPresent())
                .forEach(placed ->
                        requireOwn(maps, placed.program().name() + "-config", placed.place() + ".config", "ConfigMap"));
        space.apps().forEach((name, app) -> app.sidecars().forEach((beside, sidecar) -> sidecar.config()
                .ifPresent(config -> requireOwn(
                        maps,
                        name + "-" + beside + "-config",
                        "apps." + name + ".sidecars." + beside + ".config",
                        "ConfigMap"))));
    }

    private void requireOwnSecrets() {
        Map<String, String> secrets = new TreeMap<>();
        space.secrets().keySet().forEach(secret -> secrets.put(secret.value(), "secrets." + secret));
        space.registries().keySet().forEach(name -> requireOwn(secrets, name.value(), "registries." + name, "Secret"));
        space.externals().values().stream()
                .filter(External::asksForPassword)
                .forEach(external ->
                        requireOwn(secrets, "external-" + external.name(), "externals." + external.name(), "Secret"));
        space.directories()
                .keySet()
                .forEach(name ->
                        requireOwn(secrets, "directory-" + name + "-passwords", "directories." + name, "Secret"));
        space.caches().keySet().forEach(name -> requireOwn(secrets, "cache-" + name, "caches." + name, "Secret"));
        space.programs().stream()
                .filter(placed -> !placed.program().secrets().isEmpty())
                .forEach(placed -> {
                    Name family = placed.program().family();
                    String kind = placed.program() instanceof Workload ? "apps." : "tasks.";
                    requireOwn(secrets, family + "-env", kind + family + ".secrets", "Secret");
                });
    }

    private void requireOwn(Map<String, String> taken, String name, String place, String kind) {
        String other = taken.putIfAbsent(name, place);
        requirements.that(
                other == null || other.equals(place),
                place,
                "its " + kind + " '" + name + "' is that of " + other,
                "another name for one of them");
    }
}
