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
 * What the servers of every cluster of an engine run. Kubernetes brings a change into the running pods, so that all nodes
 * decide by the same rules, without a restart.
 *
 * @param name of the ConfigMap that holds them
 * @param texts by file name
 */
record ServerScripts(String name, SortedMap<String, String> texts) {

    static final ServerScripts GALERA = new ServerScripts(
            "galera-scripts",
            Texts.beside(
                    ServerScripts.class,
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
                    "status.sh"));

    static final ServerScripts SINGLE = new ServerScripts(
            "single-scripts",
            Texts.beside(
                    ServerScripts.class,
                    "accounts.sh",
                    "accounts.sql",
                    "keep-accounts.sh",
                    "password-hash.sh",
                    "serve.sh"));

    ConfigMap render(Name system) {
        return new ConfigMapBuilder()
                .withMetadata(Metadata.of(Namespaces.MARIADB, name, Labels.ofPlatform(system.value(), name, "mariadb")))
                .withData(texts)
                .build();
    }
}
