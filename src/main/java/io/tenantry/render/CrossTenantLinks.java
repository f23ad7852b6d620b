package io.tenantry.render;

import io.tenantry.kube.Link;
import io.tenantry.kube.Terms;
import io.tenantry.model.Connection;
import io.tenantry.model.CrossTenantPath;
import io.tenantry.model.Environment;
import io.tenantry.model.Name;
import io.tenantry.model.Program;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantId;
import io.tenantry.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tenant's links with other tenants, which both have declared. Of each link a tenant renders its own end only. */
final class CrossTenantLinks {

    private final Environment environment;
    private final Tenant own;
    private final List<Link> links = new ArrayList<>();

    private CrossTenantLinks(Environment environment, Tenant own) {
        this.environment = environment;
        this.own = own;
    }

    /**
     * The links of {@code tenant}, each on its own terms.
     *
     * @throws IllegalArgumentException if only {@code tenant} has declared one of them
     */
    static List<Link> of(Environment environment, Tenant tenant) {
        environment.requireAnswered(tenant);
        CrossTenantLinks all = new CrossTenantLinks(environment, tenant);
        tenant.programs().forEach(all::leaving);
        tenant.exceptions().forEach(all::arriving);
        return List.copyOf(all.links);
    }

    private void leaving(Program program) {
        for (Connection connection : program.connections()) {
            if (connection instanceof Connection.ToTenant to) {
                add(own, program, other(to.tenant()), to.workload(), to.port(), new Terms(to.reason(), to.expires()));
            }
        }
    }

    private void arriving(CrossTenantPath path) {
        Tenant other = other(path.tenant());
        Terms terms = new Terms(path.reason(), path.expires());
        for (Program program : other.programs()) {
            boolean isConnected = program.connections().stream()
                    .anyMatch(connection -> connection instanceof Connection.ToTenant to
                            && to.tenant().equals(own.id())
                            && to.workload().equals(path.workload())
                            && to.port().equals(path.port()));
            if (isConnected) {
                add(other, program, own, path.workload(), path.port(), terms);
            }
        }
    }

    private Tenant other(TenantId id) {
        return environment.tenants().get(id);
    }

    private void add(Tenant from, Program program, Tenant to, Name workload, Name port, Terms terms) {
        Workload target = to.apps().get(workload);
        links.add(new Link(
                SpaceLinks.endpoint(from, program),
                SpaceLinks.endpoint(to, target),
                SpaceLinks.http(port, target.ports().get(port)),
                Optional.of(terms)));
    }
}
