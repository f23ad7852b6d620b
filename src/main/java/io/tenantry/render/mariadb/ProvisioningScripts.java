package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Name;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.Texts;
import java.util.SortedMap;

/** What provisioning runs, the same for every cluster and every tenant: so it is written once. */
final class ProvisioningScripts {

    /** The ConfigMap that holds them. */
    static final String NAME = "provisioning-scripts";
    /** Changes with them, so that a new version of ours is run for tenants that are there already. */
    static final String DIGEST_ANNOTATION = "tenantry.io/scripts-digest";

    private static final SortedMap<String, String> SCRIPTS =
            Texts.beside(ProvisioningScripts.class, "password-hash.sh", "root-options.sh", "tenant.sh", "tenant.sql");

    private ProvisioningScripts() {}

    static ConfigMap render(Name system) {
        return new ConfigMapBuilder()
                .withMetadata(
                        Metadata.of(Namespaces.MARIADB, NAME, Labels.ofPlatform(system.value(), NAME, "provisioning")))
                .withData(SCRIPTS)
                .build();
    }

    static String digest() {
        return Texts.digest(SCRIPTS);
    }
}
