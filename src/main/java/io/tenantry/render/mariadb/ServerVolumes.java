package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.render.block.PodVolumes;

/** What the pod of every server holds, beside its disk. */
final class ServerVolumes {

    static final String DATA = "data";
    static final String CONFIGURATION = "configuration";
    static final String ROOT = "root";
    static final String SCRIPTS = "scripts";
    static final String SOCKETS = "socket";
    static final String TEMPORARY = "tmp";

    private ServerVolumes() {}

    static Volume configuration(String cluster) {
        return configMap(CONFIGURATION, ServerObjects.configuration(cluster), 0444);
    }

    /** The scripts of the ConfigMap {@code name}. */
    static Volume scripts(String name) {
        return configMap(SCRIPTS, name, 0555);
    }

    static Volume root(String cluster) {
        return PodVolumes.secret(ROOT, MariaDbNames.rootSecret(cluster));
    }

    static Volume sockets() {
        return PodVolumes.empty(SOCKETS);
    }

    static Volume temporary() {
        return PodVolumes.empty(TEMPORARY);
    }

    static Volume configMap(String volume, String configMap, int mode) {
        return new VolumeBuilder()
                .withName(volume)
                .withNewConfigMap()
                .withName(configMap)
                .withDefaultMode(mode)
                .endConfigMap()
                .build();
    }
}
