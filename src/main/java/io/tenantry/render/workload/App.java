package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategyBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
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
import java.util.stream.Stream;

/** An app of a space: its migration, its pods, how many of them, and the name they are called by. */
public final class App {

    /** How many former versions can be gone back to at once. */
    private static final int REVISIONS = 3;

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
        MountedConfig.own(app).ifPresent(config -> objects.add(config.configMap(namespace, labels)));
        MountedConfig.ofSidecars(app).forEach(config -> objects.add(config.configMap(namespace, labels)));
        objects.addAll(new ProgramVolumes(app).claims(namespace, labels));
        objects.addAll(pods());
        if (!app.ports().isEmpty()) {
            objects.add(service(name, null));
        }
        if (app.isStateful()) {
            objects.add(service(WorkloadNames.pods(name), "None"));
        }
        if (app.rollout() instanceof Rollout.Preview) {
            objects.add(service(WorkloadNames.preview(name), null));
        }
        if (app.scaling() instanceof Scaling.Automatic automatic) {
            objects.add(new Autoscaler(metadata(), target(), containers(), automatic).render());
        }
        if (app.scaling().fewest() > 1) {
            objects.add(disruptionBudget());
        }
        return objects;
    }

    private List<HasMetadata> pods() {
        PodTemplateSpec template = new AppPod(flavour, space, app)
                .template(new ProgramContainer(postgres, space, app, links), labels, selector);
        if (app.rollout() instanceof Rollout.Progressive progressive) {
            return new ProgressiveRollout(app, progressive, namespace, labels).objects(selector, template);
        }
        return List.of(app.isStateful() ? statefulSet(template) : deployment(template));
    }

    private Deployment deployment(PodTemplateSpec template) {
        return new DeploymentBuilder()
                .withMetadata(metadata())
                .withNewSpec()
                .withReplicas(replicas())
                .withRevisionHistoryLimit(REVISIONS)
                .withStrategy(strategy(app.rollout()))
                .withNewSelector()
                .withMatchLabels(selector)
                .endSelector()
                .withTemplate(template)
                .endSpec()
                .build();
    }

    /** Its pods have names that stay, so that each finds its own disk again. */
    private StatefulSet statefulSet(PodTemplateSpec template) {
        return new StatefulSetBuilder()
                .withMetadata(metadata())
                .withNewSpec()
                .withServiceName(WorkloadNames.pods(name))
                .withReplicas(replicas())
                .withRevisionHistoryLimit(REVISIONS)
                .withNewSelector()
                .withMatchLabels(selector)
                .endSelector()
                .withTemplate(template)
                .withVolumeClaimTemplates(new ProgramVolumes(app).templates(selector))
                .endSpec()
                .build();
    }

    /** Absent where an autoscaler says it. */
    private Integer replicas() {
        return app.scaling() instanceof Scaling.Fixed fixed ? fixed.replicas().count() : null;
    }

    /** What makes the pods. */
    private CrossVersionObjectReference target() {
        if (app.rollout() instanceof Rollout.Progressive) {
            return new CrossVersionObjectReference("argoproj.io/v1alpha1", "Rollout", name);
        }
        return new CrossVersionObjectReference("apps/v1", app.isStateful() ? "StatefulSet" : "Deployment", name);
    }

    /** Whichever of them is the busiest says how many pods there have to be. */
    private List<String> containers() {
        return Stream.concat(Stream.of(app.name()), app.sidecars().keySet().stream())
                .map(Name::value)
                .toList();
    }

    private ObjectMeta metadata() {
        return Metadata.of(namespace, name, labels);
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

    /** @param address {@code None} to lead to single pods; absent to stand for all */
    private Service service(String called, String address) {
        return new ServiceBuilder()
                .withMetadata(Metadata.of(namespace, called, labelled(called)))
                .withNewSpec()
                .withType(address == null ? "ClusterIP" : null)
                .withClusterIP(address)
                .withSelector(selector)
                .withPorts(app.ports().entrySet().stream()
                        .map(port -> servicePort(port.getKey(), port.getValue().value()))
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

    /** A sidecar's by its number: not everything that follows a Service knows the names of init containers' ports. */
    private ServicePort servicePort(Name port, int number) {
        return new ServicePortBuilder()
                .withName(port.value())
                .withPort(number)
                .withTargetPort(
                        app.ownPorts().containsKey(port) ? new IntOrString(port.value()) : new IntOrString(number))
                .withProtocol("TCP")
                .withAppProtocol("http")
                .build();
    }

    /**
     * One at a time, or as many as leave what the app needs: with two or more pods that can always be satisfied, and a
     * sick pod never blocks a drain.
     */
    private PodDisruptionBudget disruptionBudget() {
        return new PodDisruptionBudgetBuilder()
                .withMetadata(metadata())
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
