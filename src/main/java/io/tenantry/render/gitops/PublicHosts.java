package io.tenantry.render.gitops;

import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Host;
import io.tenantry.model.Ingress;
import io.tenantry.model.Issuer;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.Space;
import io.tenantry.model.Tenant;
import io.tenantry.model.Workload;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which hosts somebody has to make known, and where they lead: the one thing that no manifest does. */
final class PublicHosts {

    /** What browsers find by themselves, on the laptop that they run on. */
    private static final Host LAPTOP = Host.of("localhost");

    private final Environment environment;
    private final Map<String, String> owners = new TreeMap<>();

    private PublicHosts(Environment environment) {
        this.environment = environment;
    }

    /** A section of a page; empty when there is nothing to make known. */
    static String of(Environment environment) {
        PublicHosts hosts = new PublicHosts(environment);
        environment.everySpace().forEach(hosts::add);
        return hosts.owners.isEmpty() ? "" : hosts.section();
    }

    private void add(Space space) {
        String owner = space instanceof Tenant tenant ? "tenant " + tenant.id() : "space " + ((OwnSpace) space).name();
        for (Workload app : space.apps().values()) {
            if (!app.routes().isEmpty() && app.hosts().isEmpty()) {
                addOf(space, owner);
            } else if (!app.routes().isEmpty()) {
                app.hosts().forEach(host -> add(host, host.value(), owner + ", app " + app.family()));
            }
        }
    }

    private void addOf(Space space, String owner) {
        if (space instanceof Tenant tenant && tenant.domains().isEmpty()) {
            add(environment.domain(), "*." + environment.domain(), "each tenant without a domain of its own");
        } else {
            List<Host> domains = space instanceof Tenant tenant ? tenant.domains() : ((OwnSpace) space).domains();
            domains.forEach(host -> add(host, host.value(), owner));
        }
    }

    private void add(Host host, String written, String owner) {
        if (!host.isWithin(LAPTOP)) {
            owners.put(written, owner);
        }
    }

    private String section() {
        StringBuilder section = new StringBuilder(
                """

                ## Hosts

                DNS has to lead each of these to the load balancer, which `%s` shows when it is there.
                """
                        .formatted(
                                environment.ingress() instanceof Ingress.Alb
                                        ? "kubectl get ingress --all-namespaces"
                                        : "kubectl get service --namespace " + Namespaces.INGRESS));
        if (environment.issuer() instanceof Issuer.Acme) {
            section.append("Let's Encrypt asks the host itself, so there is no certificate before.\n");
        }
        section.append("\n| host | whose |\n|---|---|\n");
        owners.forEach((host, owner) ->
                section.append("| `").append(host).append("` | ").append(owner).append(" |\n"));
        return section.toString();
    }
}
