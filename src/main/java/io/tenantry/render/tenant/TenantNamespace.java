package io.tenantry.render.tenant;

import io.fabric8.kubernetes.api.model.Namespace;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Name;
import io.tenantry.model.PodSecurityLevel;
import io.tenantry.model.Purpose;
import io.tenantry.model.TenantId;
import io.tenantry.render.block.NamespaceObjects;
import java.util.Map;
import java.util.TreeMap;

/** A tenant's namespace: restricted, and in the mesh. */
public final class TenantNamespace {

    private TenantNamespace() {}

    /** The namespace of {@code tenant} in an environment for {@code purpose}. */
    public static Namespace render(Name system, TenantId tenant, Purpose purpose) {
        String name = Namespaces.ofTenant(tenant.value());
        Map<String, String> labels = new TreeMap<>(Labels.ofTenant(system.value(), tenant.value(), name, "namespace"));
        labels.putAll(NamespaceObjects.purpose(purpose));
        return NamespaceObjects.of(name, PodSecurityLevel.RESTRICTED, labels, NamespaceObjects.meshed());
    }
}
