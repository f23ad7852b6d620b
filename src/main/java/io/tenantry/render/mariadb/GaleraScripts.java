package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Name;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.Texts;
import java.util.SortedMap;

/**
 * What the nodes of every cluster run. Kubernetes brings a change into the running pods, so that all nodes decide by the
 * same rules, without a restart.
 */
final class GaleraScripts {

    /** The ConfigMap that holds them. */
    static final String NAME = "galera-scripts";

    private static final SortedMap<String, String> SCRIPTS = Texts.beside(
            GaleraScripts.class,
            "accounts.sh",
            "accounts.sql",
            "agent.sh",
            "alive.sh",
            "decide.sh",
            "notify.sh",
            "password-hash.sh",
            "peers.sh",
            "ready.sh",
            "report.sh",
            "start.sh",
            "status.sh");

    private GaleraScripts() {}

    static ConfigMap render(Name system) {
        return new ConfigMapBuilder()
                .withMetadata(Metadata.of(Namespaces.MARIADB, NAME, Labels.ofPlatform(system.value(), NAME, "mariadb")))
                .withData(SCRIPTS)
                .build();
    }
}
