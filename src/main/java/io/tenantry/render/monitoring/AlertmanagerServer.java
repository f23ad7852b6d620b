package io.tenantry.render.monitoring;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import io.fabric8.openshift.api.model.monitoring.v1.Alertmanager;
import io.fabric8.openshift.api.model.monitoring.v1.AlertmanagerBuilder;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.model.Bytes;
import io.tenantry.model.Flavour;
import io.tenantry.model.Monitoring;
import io.tenantry.model.Name;
import io.tenantry.model.Resources;
import io.tenantry.model.Secrets;
import io.tenantry.model.Volume;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.PodSecurity;
import java.util.ArrayList;
import java.util.List;

/** Alertmanager: groups alerts, keeps silences, and tells the receivers. */
public final class AlertmanagerServer {

    private static final String VERSION = "0.28.1";
    private static final String IMAGE = "quay.io/prometheus/alertmanager:v" + VERSION;
    private static final long USER = 1000;
    private static final Resources RESOURCES = Resources.of("20m", "64Mi", "200m", "128Mi");

    /** Silences and what was told already: little, but gone with the pod if it were nowhere. */
    private static final Bytes DISK = Bytes.gibibytes(1);

    private AlertmanagerServer() {}

    /**
     * Renders Alertmanager, its Service, whom it tells, and the secrets that this needs.
     *
     * @param flavour by what label nodes say which pool they are of
     */
    public static List<HasMetadata> render(Name system, Flavour flavour, Secrets secrets, Monitoring monitoring) {
        ObjectMeta metadata = MonitoringMetadata.of(system, MonitoringNames.ALERTMANAGER);
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(new ServiceAccountBuilder()
                .withMetadata(metadata)
                .withAutomountServiceAccountToken(false)
                .build());
        objects.addAll(Receivers.secrets(system, secrets, monitoring.receivers().values()));
        objects.add(AlertRouting.of(metadata, monitoring.receivers().values()));
        objects.add(alertmanager(metadata, flavour, monitoring));
        objects.add(Replicated.service(metadata, MonitoringNames.alertmanager(), MonitoringNames.alertmanagerPort()));
        Replicated.disruptionBudget(metadata, MonitoringNames.alertmanager(), monitoring.replicas())
                .ifPresent(objects::add);
        return objects;
    }

    private static Alertmanager alertmanager(ObjectMeta metadata, Flavour flavour, Monitoring monitoring) {
        return new AlertmanagerBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withVersion(VERSION)
                .withImage(IMAGE)
                .withReplicas(monitoring.replicas().count())
                .withStorage(
                        Replicated.disk(new Volume(DISK, monitoring.volume().storageClass())))
                .withResources(ContainerResources.of(RESOURCES))
                .withNodeSelector(Replicated.nodes(flavour, monitoring))
                .withServiceAccountName(MonitoringNames.ALERTMANAGER)
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withSecurityContext(PodSecurity.restricted(USER))
                .withTopologySpreadConstraints(new TopologySpreadConstraintBuilder()
                        .withMaxSkew(1)
                        .withTopologyKey("kubernetes.io/hostname")
                        .withWhenUnsatisfiable("ScheduleAnyway")
                        .withNewLabelSelector()
                        .withMatchLabels(MonitoringNames.alertmanager().selector())
                        .endLabelSelector()
                        .build())
                .withPortName(MonitoringNames.alertmanagerPort().name())
                .withNewAlertmanagerConfiguration()
                .withName(metadata.getName())
                .endAlertmanagerConfiguration()
                .endSpec()
                .build();
    }
}
