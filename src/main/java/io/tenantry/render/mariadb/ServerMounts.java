package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.VolumeMount;
import io.tenantry.render.block.VolumeMounts;

/** Where the containers of every server find what {@link ServerVolumes} holds. */
final class ServerMounts {

    static final String DATA_FOLDER = "/var/lib/mysql";
    static final String SCRIPTS_FOLDER = "/scripts";
    static final String SOCKET_FOLDER = "/run/mysqld";
    static final String SOCKET = SOCKET_FOLDER + "/mysqld.sock";

    private ServerMounts() {}

    static VolumeMount data() {
        return VolumeMounts.writable(ServerVolumes.DATA, DATA_FOLDER);
    }

    static VolumeMount configuration(String folder) {
        return VolumeMounts.readOnly(ServerVolumes.CONFIGURATION, folder);
    }

    static VolumeMount scripts() {
        return VolumeMounts.readOnly(ServerVolumes.SCRIPTS, SCRIPTS_FOLDER);
    }

    static VolumeMount root() {
        return VolumeMounts.readOnly(ServerVolumes.ROOT, "/run/secrets/root");
    }

    /** Where the server listens locally. */
    static VolumeMount socket() {
        return VolumeMounts.writable(ServerVolumes.SOCKETS, SOCKET_FOLDER);
    }

    /** The same for whoever only connects, and may not change anything there. */
    static VolumeMount socketToConnect() {
        return VolumeMounts.readOnly(ServerVolumes.SOCKETS, SOCKET_FOLDER);
    }

    static VolumeMount temporary() {
        return VolumeMounts.writable(ServerVolumes.TEMPORARY, "/tmp");
    }
}
