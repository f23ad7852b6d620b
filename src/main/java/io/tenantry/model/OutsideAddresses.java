package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a tenant calls outside is not the cluster itself: no pod, Service or node, and no metadata service. */
final class OutsideAddresses {

    private final Requirements requirements;
    private final List<Cidr> inside;

    private OutsideAddresses(Requirements requirements, Cluster cluster) {
        this.requirements = requirements;
        this.inside = Stream.concat(cluster.ranges().stream(), Stream.of(Cidr.LINK_LOCAL))
                .toList();
    }

    static void check(Requirements requirements, Cluster cluster, Map<TenantId, Tenant> tenants) {
        OutsideAddresses addresses = new OutsideAddresses(requirements, cluster);
        tenants.forEach((id, tenant) ->
                tenant.apps().forEach((name, app) -> addresses.check("tenants." + id + ".apps." + name, app)));
    }

    private void check(String place, Workload app) {
        for (int i = 0; i < app.connections().size(); i++) {
            if (app.connections().get(i) instanceof Connection.ToOutside outside) {
                for (int j = 0; j < outside.addresses().size(); j++) {
                    check(
                            place + ".connections[" + i + "].addresses[" + j + "]",
                            outside.addresses().get(j));
                }
            }
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
