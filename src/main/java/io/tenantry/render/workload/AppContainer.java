package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.tenantry.kube.Link;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.WorkloadNames;
import io.tenantry.model.Connection;
import io.tenantry.model.Migration;
import io.tenantry.model.Probe;
import io.tenantry.model.Space;
import io.tenantry.model.Workload;
import io.tenantry.render.PostgresAddresses;
import io.tenantry.render.Spaces;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.EnvVars;
import io.tenantry.render.block.PodSecurity;
import java.util.ArrayList;
import java.util.List;

/** The container of an app, and of its migration, which is the same image with less to reach. */
final class AppContainer {

    /** How long a pod that is going still takes requests: until every proxy and load balancer knows that it goes. */
    static final long PROPAGATION_SECONDS = 10;

    /** What one writable folder may hold: beyond it the pod is evicted, not the node filled. */
    private static final Quantity WRITABLE = new Quantity("256Mi");

    private static final String SETTINGS_FOLDER = "/etc/tenant";

    private final PostgresAddresses postgres;
    private final Space space;
    private final Workload app;
    private final List<Link> links;

    AppContainer(PostgresAddresses postgres, Space space, Workload app, List<Link> links) {
        this.postgres = postgres;
        this.space = space;
        this.app = app;
        this.links = links;
    }

    Container running() {
        ContainerBuilder container = common(app.connections())
                .withName(app.name().value())
                .withCommand(app.command())
                .withPorts(ports());
        app.probes().ifPresent(probes -> container
                .withStartupProbe(probe(probes.startup()))
                .withLivenessProbe(probe(probes.liveness()))
                .withReadinessProbe(probe(probes.readiness())));
        if (!app.ports().isEmpty()) {
            container
                    .withNewLifecycle()
                    .withNewPreStop()
                    .withNewSleep(PROPAGATION_SECONDS)
                    .endPreStop()
                    .endLifecycle();
        }
        return container.build();
    }

    Container migrating(Migration migration) {
        List<Connection> databases = app.connections().stream()
                .filter(connection ->
                        connection instanceof Connection.ToDatabase || connection instanceof Connection.ToExternal)
                .toList();
        return common(databases)
                .withName("migration")
                .withCommand(migration.command())
                .build();
    }

    List<Volume> volumes() {
        List<Volume> volumes = new ArrayList<>();
        for (int i = 0; i < app.writable().size(); i++) {
            volumes.add(new VolumeBuilder()
                    .withName("writable-" + i)
                    .withNewEmptyDir()
                    .withSizeLimit(WRITABLE)
                    .endEmptyDir()
                    .build());
        }
        if (space.settings().isPresent()) {
            volumes.add(new VolumeBuilder()
                    .withName("settings")
                    .withNewConfigMap()
                    .withName(WorkloadNames.SETTINGS)
                    .endConfigMap()
                    .build());
        }
        AppConfig.of(app).flatMap(AppConfig::volume).ifPresent(volumes::add);
        return volumes;
    }

    private ContainerBuilder common(List<Connection> connections) {
        return new ContainerBuilder()
                .withImage(app.image().toString())
                .withImagePullPolicy("IfNotPresent")
                .withEnv(environment(connections))
                .withResources(ContainerResources.of(app.resources()))
                .withSecurityContext(PodSecurity.restrictedContainer())
                .withVolumeMounts(mounts());
    }

    private List<EnvVar> environment(List<Connection> connections) {
        List<EnvVar> variables = new ArrayList<>();
        Spaces.names(space).tenant().ifPresent(id -> variables.add(EnvVars.plain("TENANT_ID", id)));
        if (space.settings().isPresent()) {
            variables.add(EnvVars.plain("TENANT_SETTINGS", SETTINGS_FOLDER + "/" + TenantSettings.FILE));
        }
        app.environment().forEach((name, value) -> variables.add(EnvVars.plain(name, value)));
        AppConfig.of(app).ifPresent(config -> variables.addAll(config.environment()));
        String secret = SecretNames.environment(app.family().value());
        app.secrets().keySet().forEach(name -> variables.add(EnvVars.secret(name, secret, name)));
        ConnectionEnvironment given = new ConnectionEnvironment(postgres, space, app.name(), links);
        connections.forEach(connection -> variables.addAll(given.of(connection)));
        return variables;
    }

    private List<ContainerPort> ports() {
        return app.ports().entrySet().stream()
                .map(port -> new ContainerPortBuilder()
                        .withName(port.getKey().value())
                        .withContainerPort(port.getValue().value())
                        .withProtocol("TCP")
                        .build())
                .toList();
    }

    private List<VolumeMount> mounts() {
        List<VolumeMount> mounts = new ArrayList<>();
        for (int i = 0; i < app.writable().size(); i++) {
            mounts.add(new VolumeMountBuilder()
                    .withName("writable-" + i)
                    .withMountPath(app.writable().get(i))
                    .build());
        }
        if (space.settings().isPresent()) {
            mounts.add(new VolumeMountBuilder()
                    .withName("settings")
                    .withMountPath(SETTINGS_FOLDER)
                    .withReadOnly(true)
                    .build());
        }
        AppConfig.of(app).ifPresent(config -> mounts.addAll(config.mounts()));
        return mounts;
    }

    private static io.fabric8.kubernetes.api.model.Probe probe(Probe probe) {
        return new ProbeBuilder()
                .withNewHttpGet()
                .withPath(probe.path())
                .withPort(new IntOrString(probe.port().value()))
                .endHttpGet()
                .withPeriodSeconds((int) probe.period().toSeconds())
                .withTimeoutSeconds((int) probe.timeout().toSeconds())
                .withFailureThreshold(probe.failures())
                .build();
    }
}
