package io.tenantry.render.ingress;

import io.tenantry.kube.HostNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Host;
import io.tenantry.model.Issuer;
import io.tenantry.model.Name;
import io.tenantry.model.OwnSpace;
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
     * @param service in the space's namespace
     * @param port of the Service
     */
    record Path(String prefix, String service, int port) {}

    /** One for the hosts of the space, and one for each app that has hosts of its own; those that somebody answers. */
    static List<Exposure> all(Environment environment, Space space) {
        List<Workload> shared = space.apps().values().stream()
                .filter(app -> app.hosts().isEmpty())
                .toList();
        List<Exposure> all = new ArrayList<>();
        all.add(of(environment, space, Optional.empty(), hosts(environment, space), shared));
        space.apps().values().stream()
                .filter(app -> !app.hosts().isEmpty())
                .forEach(app -> all.add(of(environment, space, Optional.of(app.name()), app.hosts(), List.of(app))));
        all.removeIf(exposure -> exposure.paths().isEmpty());
        return List.copyOf(all);
    }

    private static Exposure of(
            Environment environment, Space space, Optional<Name> app, List<Host> hosts, List<Workload> apps) {
        SpaceNames names = Spaces.names(space);
        String name = app.map(own -> names.shared(own.value())).orElse(names.namespace());
        return new Exposure(
                names.tenant(),
                app.map(Name::value),
                name,
                names.namespace(),
                names.labels(environment.whole().value(), name, "ingress"),
                hosts,
                hasWildcard(environment, space) ? HostNames.WILDCARD : name,
                paths(apps),
                limit(space)
                        .map(limit ->
                                share(limit, environment.ingress().replicas().count())));
    }

    private static List<Host> hosts(Environment environment, Space space) {
        return space instanceof Tenant tenant ? environment.hostsOf(tenant) : ((OwnSpace) space).domains();
    }

    private static Optional<Integer> limit(Space space) {
        return space instanceof Tenant tenant ? Optional.of(tenant.requestsPerMinute()) : Optional.empty();
    }

    boolean hasOwnCertificate() {
        return secret.equals(name);
    }

    /** How many requests may come at once before the minute's measure holds. */
    int burst() {
        return Math.max(1, requestsPerMinute.orElseThrow() / 10);
    }

    /** Every pod counts for itself; together they never let through more than is allowed. */
    static int share(int requestsPerMinute, int replicas) {
        return Math.max(1, requestsPerMinute / replicas);
    }

    private static boolean hasWildcard(Environment environment, Space space) {
        return environment.issuer() instanceof Issuer.AcmeDns
                && space instanceof Tenant tenant
                && tenant.domains().isEmpty();
    }

    private static List<Path> paths(List<Workload> apps) {
        List<Path> paths = new ArrayList<>();
        for (Workload app : apps) {
            for (Route route : app.routes()) {
                paths.add(new Path(
                        route.path(),
                        app.name().value(),
                        app.ports().get(route.port()).value()));
            }
        }
        paths.sort(
                Comparator.comparingInt((Path path) -> -path.prefix().length()).thenComparing(Path::prefix));
        return paths;
    }
}
