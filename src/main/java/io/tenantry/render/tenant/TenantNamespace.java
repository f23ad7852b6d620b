package io.tenantry.render.tenant;

import io.fabric8.kubernetes.api.model.Namespace;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Name;
import io.tenantry.model.PodSecurityLevel;
import io.tenantry.model.TenantId;
import io.tenantry.render.block.NamespaceObjects;

/** A tenant's namespace: restricted, and in the mesh. */
public final class TenantNamespace {

    private TenantNamespace() {}

    /** The namespace of {@code tenant}. */
    public static Namespace render(Name system, TenantId tenant) {
        String name = Namespaces.ofTenant(tenant.value());
        return NamespaceObjects.of(
                name,
                PodSecurityLevel.RESTRICTED,
                Labels.ofTenant(system.value(), tenant.value(), name, "namespace"),
                NamespaceObjects.meshed());
    }
}
