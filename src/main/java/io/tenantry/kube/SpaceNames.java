package io.tenantry.kube;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the things of a space are called and labelled: of a tenant's, by the tenant's id; of one of the system's own, by its
 * namespace alone.
 *
 * @param namespace the space's
 * @param tenant whose it is; absent when it is the system's own
 */
public record SpaceNames(String namespace, Optional<String> tenant) {

    public SpaceNames {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(tenant, "tenant");
    }

    /** Those of a tenant. */
    public static SpaceNames ofTenant(String id) {
        return new SpaceNames(Namespaces.ofTenant(id), Optional.of(id));
    }

    /** Those of a namespace of the system's own. */
    public static SpaceNames ofSystem(String namespace) {
        return new SpaceNames(namespace, Optional.empty());
    }

    /** What the space is called beside others: the tenant's id, or the namespace, which is no tenant's id. */
    public String id() {
        return tenant.orElse(namespace);
    }

    /** The labels of a thing of the space. */
    public Map<String, String> labels(String system, String name, String component) {
        return tenant.map(id -> Labels.ofTenant(system, id, name, component))
                .orElseGet(() -> Labels.ofPlatform(system, name, component));
    }

    /** What selects the pods of a workload, within the namespace. */
    public Map<String, String> selector(String name) {
        return tenant.map(id -> Labels.selector(id, name)).orElseGet(() -> Labels.selector(name));
    }

    /**
     * A thing of the space in a namespace that spaces share. No namespace holds two dashes: so no two spaces' things share
     * a name, and nothing of the platform's own begins like one.
     */
    public String shared(String name) {
        return namespace + "--" + name;
    }

    /** The DNS name of the Service {@code service} of the space. */
    public String host(String service) {
        return service + "." + namespace + ".svc.cluster.local";
    }
}
