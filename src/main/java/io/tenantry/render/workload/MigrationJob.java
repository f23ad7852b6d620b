package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.tenantry.kube.SpaceNames;
import io.tenantry.kube.WorkloadNames;
import io.tenantry.model.Flavour;
import io.tenantry.model.Migration;
import io.tenantry.model.Name;
import io.tenantry.model.Space;
import io.tenantry.model.Workload;
import io.tenantry.render.PostgresAddresses;
import io.tenantry.render.Spaces;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.SyncJob;
import java.util.List;
import java.util.Map;

/**
 * The Job that brings an app's schema up to date before its pods change. A Job's template cannot change, so Argo CD
 * deletes the last one before each sync.
 */
final class MigrationJob {

    private static final int ATTEMPTS = 3;

    private MigrationJob() {}

    static Job of(
            Name system, Flavour flavour, PostgresAddresses postgres, Space space, Workload app, Migration migration) {
        SpaceNames names = Spaces.names(space);
        String name = WorkloadNames.migration(app.name().value());
        Map<String, String> labels = names.labels(system.value(), name, "migration");
        ProgramContainer container = new ProgramContainer(postgres, space, app, List.of());
        return SyncJob.of(
                Metadata.of(names.namespace(), name, labels),
                Waves.MIGRATION,
                ATTEMPTS,
                migration.deadline().toSeconds(),
                ProgramPod.of(name, flavour, space, app)
                        .withContainers(new AppContainer(container, app).migrating(migration))
                        .withVolumes(container.volumes())
                        .build());
    }
}
