package io.tenantry.render.ingress;

import io.tenantry.kube.HostNames;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Host;
import io.tenantry.model.Issuer;
import io.tenantry.model.Route;
import io.tenantry.model.Tenant;
import io.tenantry.model.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What of a tenant is seen from outside, before an engine puts it in its own words.
 *
 * @param tenant the tenant's id
 * @param name what its routes are called
 * @param namespace where its Services are
 * @param labels of every object
 * @param hosts where it is seen
 * @param secret the certificate's Secret
 * @param paths what is seen, the longest path first
 * @param requestsPerMinute that each of the controller's pods lets through
 */
record Exposure(
        String tenant,
        String name,
        String namespace,
        Map<String, String> labels,
        List<Host> hosts,
        String secret,
        List<Path> paths,
        int requestsPerMinute) {

    /**
     * A path and who answers it.
     *
     * @param prefix of whole segments
     * @param service in the tenant's namespace
     * @param port of the Service
     */
    record Path(String prefix, String service, int port) {}

    static Exposure of(Environment environment, Tenant tenant) {
        String id = tenant.id().value();
        String name = HostNames.ofTenant(id);
        return new Exposure(
                id,
                name,
                Namespaces.ofTenant(id),
                Labels.ofTenant(environment.system().value(), id, name, "ingress"),
                environment.hostsOf(tenant),
                hasWildcard(environment, tenant) ? HostNames.WILDCARD : name,
                paths(tenant),
                share(
                        tenant.requestsPerMinute(),
                        environment.ingress().replicas().count()));
    }

    boolean hasOwnCertificate() {
        return secret.equals(name);
    }

    /** How many requests may come at once before the minute's measure holds. */
    int burst() {
        return Math.max(1, requestsPerMinute / 10);
    }

    /** Every pod counts for itself; together they never let through more than is allowed. */
    static int share(int requestsPerMinute, int replicas) {
        return Math.max(1, requestsPerMinute / replicas);
    }

    private static boolean hasWildcard(Environment environment, Tenant tenant) {
        return environment.issuer() instanceof Issuer.AcmeDns
                && tenant.domains().isEmpty();
    }

    private static List<Path> paths(Tenant tenant) {
        List<Path> paths = new ArrayList<>();
        for (Workload app : tenant.apps().values()) {
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
