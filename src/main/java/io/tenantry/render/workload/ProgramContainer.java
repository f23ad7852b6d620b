package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.tenantry.kube.Link;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.WorkloadNames;
import io.tenantry.model.Connection;
import io.tenantry.model.Program;
import io.tenantry.model.Space;
import io.tenantry.render.PostgresAddresses;
import io.tenantry.render.Spaces;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.EnvVars;
import io.tenantry.render.block.PodSecurity;
import io.tenantry.render.block.PodVolumes;
import io.tenantry.render.block.VolumeMounts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the containers of a program have in common, whatever makes its pods: image, settings and folders. */
final class ProgramContainer {

    private static final String SETTINGS_FOLDER = "/etc/tenant";

    private final PostgresAddresses postgres;
    private final Space space;
    private final Program program;
    private final List<Link> links;
    private final WritableFolders writable;

    ProgramContainer(PostgresAddresses postgres, Space space, Program program, List<Link> links) {
        this.postgres = postgres;
        this.space = space;
        this.program = program;
        this.links = links;
        this.writable = new WritableFolders("", program.writable());
    }

    /** Connected to no more than what keeps the program's data, and without its disks. */
    ContainerBuilder connectedToData() {
        return connectedTo(
                program.connections().stream().filter(this::keepsData).toList());
    }

    private boolean keepsData(Connection connection) {
        return connection instanceof Connection.ToDatabase
                || (connection instanceof Connection.ToExternal to
                        && space.externals().get(to.external()).keepsData());
    }

    private ContainerBuilder connectedTo(List<Connection> connections) {
        return new ContainerBuilder()
                .withImage(program.image().toString())
                .withImagePullPolicy("IfNotPresent")
                .withEnv(environment(connections))
                .withResources(ContainerResources.of(program.resources()))
                .withSecurityContext(PodSecurity.restrictedContainer())
                .withVolumeMounts(mounts());
    }

    /** As the program says all of it. */
    ContainerBuilder whole() {
        return connectedTo(program.connections())
                .withName(program.name().value())
                .withCommand(program.command())
                .addAllToVolumeMounts(new ProgramVolumes(program).mounts());
    }

    /** Folders that are empty, and what stands in files; no disks. */
    List<Volume> volumes() {
        List<Volume> volumes = new ArrayList<>(writable.volumes());
        if (space.settings().isPresent()) {
            volumes.add(PodVolumes.configMap("settings", WorkloadNames.SETTINGS));
        }
        MountedConfig.all(space, program).forEach(config -> config.volume().ifPresent(volumes::add));
        return volumes;
    }

    private List<VolumeMount> mounts() {
        List<VolumeMount> mounts = new ArrayList<>(writable.mounts());
        if (space.settings().isPresent()) {
            mounts.add(VolumeMounts.readOnly("settings", SETTINGS_FOLDER));
        }
        MountedConfig.all(space, program).forEach(config -> mounts.addAll(config.mounts()));
        return mounts;
    }

    /** What {@code environment} says stands last, so that it can take in everything else; see {@link #isComplete}. */
    private List<EnvVar> environment(List<Connection> connections) {
        List<EnvVar> variables = new ArrayList<>();
        Spaces.names(space).tenant().ifPresent(id -> variables.add(EnvVars.plain("TENANT_ID", id)));
        if (space.settings().isPresent()) {
            variables.add(EnvVars.plain("TENANT_SETTINGS", SETTINGS_FOLDER + "/" + TenantSettings.FILE));
        }
        MountedConfig.all(space, program).forEach(config -> variables.addAll(config.environment()));
        String own = SecretNames.environment(program.family().value());
        program.secrets().keySet().forEach(name -> variables.add(EnvVars.secret(name, own, name)));
        program.takes().secrets().forEach(secret -> space.secrets()
                .get(secret)
                .keySet()
                .forEach(name -> variables.add(EnvVars.secret(name, secret.value(), name))));
        ConnectionEnvironment given = new ConnectionEnvironment(postgres, space, program.name(), links);
        connections.forEach(connection -> variables.addAll(given.of(connection)));
        Set<String> missing = new HashSet<>();
        program.connections().stream()
                .filter(connection -> !connections.contains(connection))
                .forEach(connection -> given.of(connection).forEach(variable -> missing.add(variable.getName())));
        program.environment().forEach((name, value) -> {
            if (isComplete(value, missing)) {
                variables.add(EnvVars.plain(name, value));
            }
        });
        return variables;
    }

    /** A migration has the program's databases only: what takes in another connection's variable would hold it to the letter. */
    private static boolean isComplete(String value, Set<String> missing) {
        return missing.stream().noneMatch(variable -> value.contains("$(" + variable + ")"));
    }
}
