package io.tenantry.render.ingress;

import io.tenantry.kube.HostNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Host;
import io.tenantry.model.Issuer;
import io.tenantry.model.Name;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.Rollout;
import io.tenantry.model.Route;
import io.tenantry.model.Space;
import io.tenantry.model.Tenant;
import io.tenantry.model.Workload;
import io.tenantry.render.Spaces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a space is seen from outside, before an engine puts it in its own words.
 *
 * @param tenant the tenant's id; absent where the space is nobody's
 * @param app whose hosts alone these are; absent where they are the space's
 * @param name what its routes are called
 * @param namespace where its Services are
 * @param labels of every object
 * @param hosts where it is seen
 * @param secret the certificate's Secret
 * @param paths what is seen, the longest path first
 * @param requestsPerMinute that each of the controller's pods lets through; absent where nothing is counted
 */
record Exposure(
        Optional<String> tenant,
        Optional<String> app,
        String name,
        String namespace,
        Map<String, String> labels,
        List<Host> hosts,
        String secret,
        List<Path> paths,
        Optional<Integer> requestsPerMinute) {

    /**
     * A path and who answers it.
     *
     * @param prefix of whole segments
     * @param app the workload, whatever its colours
     * @param service in the space's namespace
     * @param port of the Service
     * @param trial who answers a part of it; absent where one answers all
     */
    record Path(String prefix, String app, String service, int port, Optional<Trial> trial) {

        /** All who answer it. */
        Stream<String> services() {
            return Stream.concat(Stream.of(service), trial.map(Trial::service).stream());
        }
    }

    /**
     * A version that is tried.
     *
     * @param service in the space's namespace, at the same port
     * @param percent of the requests
     */
    record Trial(String service, int percent) {

        /** What the other version is left with. */
        int rest() {
            return Rollout.ALL - percent;
        }
    }

    /** One for the hosts of the space, and one for each app that has hosts of its own; those that somebody answers. */
    static List<Exposure> all(Environment environment, Space space) {
        List<List<Workload>> shared = space.families().values().stream()
                .filter(versions -> versions.get(0).hosts().isEmpty())
                .toList();
        List<Exposure> all = new ArrayList<>();
        all.add(of(environment, space, Optional.empty(), hosts(environment, space), shared));
        space.families().forEach((app, versions) -> {
            List<Host> own = versions.get(0).hosts();
            if (!own.isEmpty()) {
                all.add(of(environment, space, Optional.of(app), own, List.of(versions)));
            }
        });
        all.removeIf(exposure -> exposure.paths().isEmpty());
        return List.copyOf(all);
    }

    private static Exposure of(
            Environment environment, Space space, Optional<Name> app, List<Host> hosts, List<List<Workload>> apps) {
        SpaceNames names = Spaces.names(space);
        String name = app.map(own -> names.shared(own.value())).orElse(names.namespace());
        return new Exposure(
                names.tenant(),
                app.map(Name::value),
                name,
                names.namespace(),
                names.labels(environment.whole().value(), name, "ingress"),
                hosts,
                app.isEmpty() && hasWildcard(environment, space) ? HostNames.WILDCARD : name,
                paths(apps),
                limit(space).map(limit -> share(limit, pods(environment) * groupsOfHosts(space))));
    }

    private static int pods(Environment environment) {
        return environment.ingress().podsOn(environment.cluster().nodePools());
    }

    /** Each group of hosts is counted by itself; together they stay within the space's limit. */
    private static int groupsOfHosts(Space space) {
        List<List<Host>> groups = space.families().values().stream()
                .map(versions -> versions.get(0))
                .filter(app -> !app.routes().isEmpty())
                .map(Workload::hosts)
                .toList();
        int own = (int) groups.stream().filter(hosts -> !hosts.isEmpty()).count();
        return Math.max(1, own + (groups.stream().anyMatch(List::isEmpty) ? 1 : 0));
    }

    private static List<Host> hosts(Environment environment, Space space) {
        return space instanceof Tenant tenant ? environment.hostsOf(tenant) : ((OwnSpace) space).domains();
    }

    private static Optional<Integer> limit(Space space) {
        return space instanceof Tenant tenant ? tenant.requestsPerMinute() : Optional.empty();
    }

    boolean hasOwnCertificate() {
        return secret.equals(name);
    }

    /** How many requests may come at once before the minute's measure holds. */
    int burst() {
        return Math.max(1, requestsPerMinute.orElseThrow() / 10);
    }

    /** Every pod counts for itself; together they never let through more than is allowed. */
    static int share(int requestsPerMinute, int counters) {
        return Math.max(1, requestsPerMinute / counters);
    }

    private static boolean hasWildcard(Environment environment, Space space) {
        return environment.issuer() instanceof Issuer.AcmeDns
                && space instanceof Tenant tenant
                && tenant.domains().isEmpty();
    }

    private static List<Path> paths(List<List<Workload>> apps) {
        List<Path> paths = new ArrayList<>();
        for (List<Workload> versions : apps) {
            List<Workload> answering = answering(versions);
            Workload app = answering.get(0);
            Optional<Trial> trial = answering.stream()
                    .skip(1)
                    .findFirst()
                    .map(other -> new Trial(other.name().value(), percent(other)));
            for (Route route : app.routes()) {
                paths.add(new Path(
                        route.path(),
                        app.family().value(),
                        app.name().value(),
                        app.ports().get(route.port()).value(),
                        trial));
            }
        }
        paths.sort(
                Comparator.comparingInt((Path path) -> -path.prefix().length()).thenComparing(Path::prefix));
        return paths;
    }

    /** Those that get requests at all, whoever gets most of them first. */
    private static List<Workload> answering(List<Workload> versions) {
        return versions.stream()
                .filter(version -> percent(version) > 0)
                .sorted(Comparator.comparingInt(version -> -percent(version)))
                .toList();
    }

    private static int percent(Workload version) {
        return version.rollout() instanceof Rollout.Coloured coloured ? coloured.percent() : Rollout.ALL;
    }
}
