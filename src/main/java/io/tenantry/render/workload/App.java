package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategyBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpecBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Link;
import io.tenantry.kube.SpaceNames;
import io.tenantry.kube.WorkloadNames;
import io.tenantry.model.Flavour;
import io.tenantry.model.Name;
import io.tenantry.model.Rollout;
import io.tenantry.model.Scaling;
import io.tenantry.model.Space;
import io.tenantry.model.Workload;
import io.tenantry.render.PostgresAddresses;
import io.tenantry.render.Spaces;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An app of a space: its migration, its pods, how many of them, and the name they are called by. */
public final class App {

    private final PostgresAddresses postgres;
    private final Space space;
    private final Workload app;
    private final List<Link> links;
    private final Flavour flavour;
    private final String namespace;
    private final String name;
    private final Map<String, String> labels;
    private final Map<String, String> selector;

    private App(Name system, Flavour flavour, PostgresAddresses postgres, Space space, Workload app, List<Link> links) {
        this.postgres = postgres;
        SpaceNames names = Spaces.names(space);
        this.flavour = flavour;
        this.space = space;
        this.app = app;
        this.links = links;
        this.namespace = names.namespace();
        this.name = app.name().value();
        this.labels = names.labels(system.value(), name, app.component().value());
        this.selector = names.selector(name);
    }

    /**
     * The objects of {@code app}.
     *
     * @param flavour by what label nodes say which pool they are of
     * @param postgres where its databases' clusters are
     * @param links all that may connect, where it learns the addresses of other tenants' workloads
     */
    public static List<HasMetadata> render(
            Name system, Flavour flavour, PostgresAddresses postgres, Space space, Workload app, List<Link> links) {
        return new App(system, flavour, postgres, space, app, links).objects(system);
    }

    private List<HasMetadata> objects(Name system) {
        List<HasMetadata> objects = new ArrayList<>();
        app.migration()
                .ifPresent(migration -> objects.add(MigrationJob.of(system, flavour, postgres, space, app, migration)));
        AppConfig.of(app).ifPresent(config -> objects.add(config.configMap(namespace, labels)));
        objects.addAll(pods());
        if (!app.ports().isEmpty()) {
            objects.add(service(name));
        }
        if (app.rollout() instanceof Rollout.Preview) {
            objects.add(service(WorkloadNames.preview(name)));
        }
        if (app.scaling() instanceof Scaling.Automatic automatic) {
            objects.add(autoscaler(automatic));
        }
        if (app.scaling().fewest() > 1) {
            objects.add(disruptionBudget());
        }
        return objects;
    }

    private List<HasMetadata> pods() {
        PodTemplateSpec template = new AppPod(flavour, space, app)
                .template(new AppContainer(postgres, space, app, links), labels, selector);
        return app.rollout() instanceof Rollout.Progressive progressive
                ? new ProgressiveRollout(app, progressive, namespace, labels).objects(selector, template)
                : List.of(deployment(template));
    }

    private Deployment deployment(PodTemplateSpec template) {
        return new DeploymentBuilder()
                .withMetadata(Metadata.of(namespace, name, labels))
                .withNewSpec()
                .withReplicas(
                        app.scaling() instanceof Scaling.Fixed fixed
                                ? fixed.replicas().count()
                                : null)
                .withRevisionHistoryLimit(3)
                .withStrategy(strategy(app.rollout()))
                .withNewSelector()
                .withMatchLabels(selector)
                .endSelector()
                .withTemplate(template)
                .endSpec()
                .build();
    }

    private static DeploymentStrategy strategy(Rollout rollout) {
        if (rollout instanceof Rollout.Recreate) {
            return new DeploymentStrategyBuilder().withType("Recreate").build();
        }
        return rollout instanceof Rollout.Rolling rolling
                ? rolling(rolling)
                : rolling(Rollout.Rolling.defaults().build());
    }

    private static DeploymentStrategy rolling(Rollout.Rolling rolling) {
        return new DeploymentStrategyBuilder()
                .withType("RollingUpdate")
                .withNewRollingUpdate()
                .withMaxSurge(new IntOrString(rolling.surge()))
                .withMaxUnavailable(new IntOrString(rolling.unavailable()))
                .endRollingUpdate()
                .build();
    }

    private Service service(String called) {
        return new ServiceBuilder()
                .withMetadata(Metadata.of(namespace, called, labelled(called)))
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

    /** By its own name, so that who looks for the workload's Service finds no other. */
    private Map<String, String> labelled(String called) {
        Map<String, String> own = new TreeMap<>(labels);
        own.put(Labels.NAME, called);
        return own;
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

    private HorizontalPodAutoscaler autoscaler(Scaling.Automatic scaling) {
        return new HorizontalPodAutoscalerBuilder()
                .withMetadata(Metadata.of(namespace, name, labels))
                .withNewSpec()
                .withScaleTargetRef(
                        app.rollout() instanceof Rollout.Progressive
                                ? new CrossVersionObjectReference("argoproj.io/v1alpha1", "Rollout", name)
                                : new CrossVersionObjectReference("apps/v1", "Deployment", name))
                .withMinReplicas(scaling.minimum().count())
                .withMaxReplicas(scaling.maximum().count())
                .withMetrics(metrics(scaling))
                .endSpec()
                .build();
    }

    private List<MetricSpec> metrics(Scaling.Automatic scaling) {
        List<MetricSpec> metrics = new ArrayList<>(List.of(metric("cpu", scaling.cpuPercent())));
        scaling.memoryPercent().ifPresent(percent -> metrics.add(metric("memory", percent)));
        return metrics;
    }

    /** Looks at the app's own container, so that a busy proxy beside it does not count. */
    private MetricSpec metric(String resource, int percent) {
        return new MetricSpecBuilder()
                .withType("ContainerResource")
                .withNewContainerResource()
                .withContainer(name)
                .withName(resource)
                .withNewTarget()
                .withType("Utilization")
                .withAverageUtilization(percent)
                .endTarget()
                .endContainerResource()
                .build();
    }

    /**
     * One at a time, or as many as leave what the app needs: with two or more pods that can always be satisfied, and a
     * sick pod never blocks a drain.
     */
    private PodDisruptionBudget disruptionBudget() {
        return new PodDisruptionBudgetBuilder()
                .withMetadata(Metadata.of(namespace, name, labels))
                .withNewSpec()
                .withMaxUnavailable(app.minAvailable().isEmpty() ? new IntOrString(1) : null)
                .withMinAvailable(app.minAvailable().map(IntOrString::new).orElse(null))
                .withUnhealthyPodEvictionPolicy("AlwaysAllow")
                .withNewSelector()
                .withMatchLabels(selector)
                .endSelector()
                .endSpec()
                .build();
    }
}
