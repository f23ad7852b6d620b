package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.tenantry.model.Migration;
import io.tenantry.model.Workload;
import io.tenantry.render.block.ContainerPorts;
import java.util.List;

/** The container of an app, and of its migration, which is the same image with less to reach. */
final class AppContainer {

    /** How long a pod that is going still takes requests: until every proxy and load balancer knows that it goes. */
    static final long PROPAGATION_SECONDS = 10;

    private final ProgramContainer program;
    private final Workload app;

    AppContainer(ProgramContainer program, Workload app) {
        this.program = program;
        this.app = app;
    }

    Container running() {
        ContainerBuilder container = program.whole().withPorts(ports());
        app.probes()
                .ifPresent(
                        probes -> new KubeletProbes(app.ports(), app.ownPorts().keySet()).in(container, probes));
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
        return program.connectedToData()
                .withName("migration")
                .withCommand(migration.command())
                .build();
    }

    private List<ContainerPort> ports() {
        return app.ownPorts().entrySet().stream()
                .map(port ->
                        ContainerPorts.of(port.getKey().value(), port.getValue().value()))
                .toList();
    }
}
