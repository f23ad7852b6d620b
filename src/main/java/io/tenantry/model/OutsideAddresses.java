package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a space calls outside is not the cluster itself: no pod, Service or node, and no metadata service. */
final class OutsideAddresses {

    private final Requirements requirements;
    private final List<Cidr> inside;

    private OutsideAddresses(Requirements requirements, Cluster cluster) {
        this.requirements = requirements;
        this.inside = Stream.concat(cluster.ranges().stream(), Stream.of(Cidr.LINK_LOCAL))
                .toList();
    }

    static void check(
            Requirements requirements,
            Cluster cluster,
            Telemetry telemetry,
            Map<Name, OwnSpace> spaces,
            Map<TenantId, Tenant> tenants) {
        OutsideAddresses addresses = new OutsideAddresses(requirements, cluster);
        telemetry
                .traceServer()
                .ifPresent(server -> addresses.check("telemetry.traces.openTelemetry.to", server.addresses()));
        telemetry
                .elasticsearch()
                .ifPresent(server -> addresses.check("telemetry.logs.elasticsearch", server.addresses()));
        spaces.forEach((name, space) -> addresses.check("spaces." + name, space));
        tenants.forEach((id, tenant) -> addresses.check("tenants." + id, tenant));
    }

    private void check(String place, Space space) {
        space.apps().forEach((name, app) -> check(place + ".apps." + name, app));
        space.tasks().forEach((name, task) -> check(place + ".tasks." + name, task));
        space.externals().forEach((name, external) -> check(place + ".externals." + name, external.addresses()));
    }

    private void check(String place, Program program) {
        for (int i = 0; i < program.connections().size(); i++) {
            if (program.connections().get(i) instanceof Connection.ToOutside outside) {
                check(place + ".connections[" + i + "]", outside.addresses());
            }
        }
    }

    private void check(String place, List<Cidr> addresses) {
        for (int i = 0; i < addresses.size(); i++) {
            check(place + ".addresses[" + i + "]", addresses.get(i));
        }
    }

    private void check(String place, Cidr address) {
        inside.stream()
                .filter(range -> range.contains(address))
                .findFirst()
                .ifPresent(range -> requirements.that(
                        false,
                        place,
                        address + " lies in " + range + ", which is the cluster's own",
                        "an address outside the cluster; within it, a connection to a database, cache or workload"));
    }
}
