package io.tenantry.render.postgres;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.kube.Labels;
import io.tenantry.kube.PostgresAddress;
import io.tenantry.kube.ProvisioningNames;
import io.tenantry.model.Name;
import java.util.List;

/** The Job that readies a cluster for tenants, at each sync. */
final class Preparation {

    private Preparation() {}

    static List<HasMetadata> render(Name system, Name cluster, PostgresAddress address) {
        String name = ProvisioningNames.preparation(cluster.value());
        return new PsqlJob(name, Labels.ofPlatform(system.value(), name, "provisioning"), address)
                .running("cluster.sh");
    }
}
