package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Link;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Name;
import io.tenantry.model.Scaling;
import io.tenantry.model.Tenant;
import io.tenantry.model.Workload;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An app of a tenant: its migration, its pods, how many of them, and the name they are called by. */
public final class App {

    private final Tenant tenant;
    private final Workload app;
    private final List<Link> links;
    private final String namespace;
    private final String name;
    private final Map<String, String> labels;
    private final Map<String, String> selector;

    private App(Name system, Tenant tenant, Workload app, List<Link> links) {
        String id = tenant.id().value();
        this.tenant = tenant;
        this.app = app;
        this.links = links;
        this.namespace = Namespaces.ofTenant(id);
        this.name = app.name().value();
        this.labels = Labels.ofTenant(system.value(), id, name, app.component().value());
        this.selector = Labels.selector(id, name);
    }

    /**
     * The objects of {@code app}.
     *
     * @param links all that may connect, where it learns the addresses of other tenants' workloads
     */
    public static List<HasMetadata> render(Name system, Tenant tenant, Workload app, List<Link> links) {
        return new App(system, tenant, app, links).objects(system);
    }

    private List<HasMetadata> objects(Name system) {
        List<HasMetadata> objects = new ArrayList<>();
        app.migration().ifPresent(migration -> objects.add(MigrationJob.of(system, tenant, app, migration)));
        objects.add(deployment());
        if (!app.ports().isEmpty()) {
            objects.add(service());
        }
        if (app.scaling() instanceof Scaling.Automatic automatic) {
            objects.add(autoscaler(automatic));
        }
        if (app.scaling().fewest() > 1) {
            objects.add(disruptionBudget());
        }
        return objects;
    }

    private Deployment deployment() {
        return new DeploymentBuilder()
                .withMetadata(Metadata.of(namespace, name, labels))
                .withNewSpec()
                .withReplicas(
                        app.scaling() instanceof Scaling.Fixed fixed
                                ? fixed.replicas().count()
                                : null)
                .withRevisionHistoryLimit(3)
                .withNewStrategy()
                .withType("RollingUpdate")
                .withNewRollingUpdate()
                .withMaxSurge(new IntOrString(1))
                .withMaxUnavailable(new IntOrString(0))
                .endRollingUpdate()
                .endStrategy()
                .withNewSelector()
                .withMatchLabels(selector)
                .endSelector()
                .withTemplate(AppPod.of(new AppContainer(tenant, app, links), tenant, app, labels, selector))
                .endSpec()
                .build();
    }

    private Service service() {
        return new ServiceBuilder()
                .withMetadata(Metadata.of(namespace, name, labels))
                .withNewSpec()
                .withType("ClusterIP")
                .withSelector(selector)
                .withPorts(app.ports().entrySet().stream()
                        .map(port -> servicePort(
                                port.getKey().value(), port.getValue().value()))
                        .toList())
                .endSpec()
                .build();
    }

    private static ServicePort servicePort(String port, int number) {
        return new ServicePortBuilder()
                .withName(port)
                .withPort(number)
                .withTargetPort(new IntOrString(port))
                .withProtocol("TCP")
                .withAppProtocol("http")
                .build();
    }

    /** Looks at the app's own container, so that a busy proxy beside it does not count. */
    private HorizontalPodAutoscaler autoscaler(Scaling.Automatic scaling) {
        return new HorizontalPodAutoscalerBuilder()
                .withMetadata(Metadata.of(namespace, name, labels))
                .withNewSpec()
                .withNewScaleTargetRef("apps/v1", "Deployment", name)
                .withMinReplicas(scaling.minimum().count())
                .withMaxReplicas(scaling.maximum().count())
                .addNewMetric()
                .withType("ContainerResource")
                .withNewContainerResource()
                .withContainer(name)
                .withName("cpu")
                .withNewTarget()
                .withType("Utilization")
                .withAverageUtilization(scaling.cpuPercent())
                .endTarget()
                .endContainerResource()
                .endMetric()
                .endSpec()
                .build();
    }

    /** One at a time: with two or more pods that can always be satisfied, and a sick pod never blocks a drain. */
    private PodDisruptionBudget disruptionBudget() {
        return new PodDisruptionBudgetBuilder()
                .withMetadata(Metadata.of(namespace, name, labels))
                .withNewSpec()
                .withMaxUnavailable(new IntOrString(1))
                .withUnhealthyPodEvictionPolicy("AlwaysAllow")
                .withNewSelector()
                .withMatchLabels(selector)
                .endSelector()
                .endSpec()
                .build();
    }
}
