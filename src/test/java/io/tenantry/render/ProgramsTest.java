package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.tenantry.Golden;
import io.tenantry.SystemFixtures;
import io.tenantry.model.Bytes;
import io.tenantry.model.Cidr;
import io.tenantry.model.Cluster;
import io.tenantry.model.Config;
import io.tenantry.model.Connection;
import io.tenantry.model.Environment;
import io.tenantry.model.Flavour;
import io.tenantry.model.Ingress;
import io.tenantry.model.Mesh;
import io.tenantry.model.Mount;
import io.tenantry.model.Name;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.OwnSpaceBuilder;
import io.tenantry.model.Pace;
import io.tenantry.model.PodSecurityExemption;
import io.tenantry.model.PodSecurityLevel;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Probes;
import io.tenantry.model.Registry;
import io.tenantry.model.Replicas;
import io.tenantry.model.Rollout;
import io.tenantry.model.Scaling;
import io.tenantry.model.SecretVariable;
import io.tenantry.model.SharedDisk;
import io.tenantry.model.Spread;
import io.tenantry.model.StorageClass;
import io.tenantry.model.Takes;
import io.tenantry.model.Task;
import io.tenantry.model.Trigger;
import io.tenantry.model.Unrestricted;
import io.tenantry.model.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Programs of a space that keep files, share settings, end, and are found apart. */
class ProgramsTest {

    private static final Name FILES = Name.of("files");
    private static final Name LOGS = Name.of("logs");
    private static final Name DATA = Name.of("data");

    private final Golden golden = Golden.of(ProgramsTest.class);

    @Test
    void aWorkloadWithADiskForEachPodIsAStatefulSet() {
        OwnSpace space = with(SystemFixtures.worker()
                        .ports(Map.of(Name.of("http"), new PortNumber(8000)))
                        .probes(Probes.at("/health"))
                        .scaling(Scaling.Automatic.defaults().build())
                        .rollout(new Rollout.Rolling(0, 1))
                        .volumes(Map.of(DATA, new Mount.EachReplica("/data", Bytes.gibibytes(5), FILES)))
                        .build())
                .build();

        golden.matches("stateful.yaml", part("workloads/worker", space));
    }

    @Test
    void aWorkloadWithOneDiskIsOnePod() {
        OwnSpace space = with(SystemFixtures.worker()
                        .scaling(new Scaling.Fixed(new Replicas(1)))
                        .rollout(new Rollout.Recreate())
                        .volumes(Map.of(DATA, new Mount.Single("/data", Bytes.gibibytes(5), FILES)))
                        .build())
                .build();

        golden.matches("single-disk.yaml", part("workloads/worker", space));
    }

    @Test
    void whatProgramsShareStandsOnceAndIsReadByEach() {
        OwnSpace space = sharing().build();

        golden.matches("shared.yaml", part("workloads/shared", space));
        golden.matches("sharing-app.yaml", part("workloads/worker", space));
        golden.matches("sharing-secrets.yaml", part("guardrails/secrets", space));
    }

    @Test
    void otherSharedSettingsAreOtherPods() {
        assertThat(digest(sharing().build()))
                .isNotEqualTo(digest(sharing()
                        .configs(Map.of(Name.of("limits"), new Config(Map.of("LEVEL", "debug"), Map.of())))
                        .build()));
    }

    @Test
    void aTaskGoesByTheClockAndReachesWhatItIsConnectedTo() {
        OwnSpace space = sharing().build();

        golden.matches("task.yaml", part("workloads/nightly", space));
        golden.matches("task-network.yaml", part("guardrails/network-policies", space));
        golden.matches("task-access.yaml", part("guardrails/access", space));
    }

    @Test
    void aTaskAfterEachDeliveryIsAHook() {
        Task test = SystemFixtures.nightly()
                .name(Name.of("smoke"))
                .when(new Trigger.AfterSync())
                .retries(0)
                .nodePool(Name.of("apps"))
                .deadline(Duration.ofMinutes(2))
                .build();

        golden.matches(
                "after-sync.yaml",
                part(
                        "workloads/smoke",
                        SystemFixtures.quiet().tasks(Map.of(test.name(), test)).build()));
    }

    @Test
    void aMeshKnowsWhoATaskIs() {
        OwnSpace space = sharing().build();
        Environment meshed = SystemFixtures.bare()
                .cluster(Cluster.defaults()
                        .name(Name.of("shop"))
                        .flavour(Flavour.SELF_HOSTED)
                        .nodes(List.of(Cidr.of("10.0.0.0/18")))
                        .build())
                .ingress(Ingress.Traefik.defaults().build())
                .storageClasses(classes())
                .mesh(Mesh.defaults().build())
                .podSecurity(Map.of(
                        Unrestricted.LINKERD_CNI,
                        new PodSecurityExemption(PodSecurityLevel.PRIVILEGED, "writes to the node")))
                .spaces(Map.of(space.name(), space))
                .build();

        golden.matches("task-mesh.yaml", part("guardrails/mesh", meshed, space));
    }

    @Test
    void podsAreKeptApartByWeight() {
        OwnSpace space = with(SystemFixtures.worker()
                        .spread(Spread.Apart.defaults().build())
                        .build())
                .build();

        golden.matches("apart.yaml", part("workloads/worker", space));
    }

    @Test
    void anAutoscalerKeepsItsPace() {
        Pace up = Pace.defaults()
                .steps(List.of(
                        new Pace.Step.Relative(100, Duration.ofSeconds(30)),
                        new Pace.Step.Absolute(2, Duration.ofSeconds(60))))
                .build();
        Pace down = Pace.defaults()
                .window(Duration.ofMinutes(5))
                .steps(List.of(new Pace.Step.Relative(50, Duration.ofSeconds(60))))
                .choice(Pace.Choice.MIN)
                .build();
        OwnSpace space = with(SystemFixtures.worker()
                        .scaling(Scaling.Automatic.defaults().up(up).down(down).build())
                        .build())
                .build();

        golden.matches("paced.yaml", part("workloads/worker", space));
    }

    /** An app and a task that share a config, a secret, a registry and a disk; the task calls the app {@code api}. */
    private static OwnSpaceBuilder sharing() {
        Takes takes = new Takes(List.of(Name.of("limits")), List.of(Name.of("smtp")));
        Workload worker = SystemFixtures.worker()
                .takes(takes)
                .volumes(Map.of(LOGS, new Mount.Shared(LOGS, "/logs", Mount.Use.READ_WRITE)))
                .build();
        Workload api = SystemFixtures.worker()
                .name(Name.of("api"))
                .ports(Map.of(Name.of("http"), new PortNumber(8000)))
                .probes(Probes.at("/health"))
                .build();
        Task nightly = SystemFixtures.nightly()
                .takes(takes)
                .volumes(Map.of(LOGS, new Mount.Shared(LOGS, "/logs", Mount.Use.READ_ONLY)))
                .config(new Config(Map.of("DAYS", "30"), Map.of()))
                .secrets(Map.of("TOKEN", secret("TOKEN")))
                .connections(List.of(
                        Connection.ToWorkload.defaults().workload(api.name()).build(),
                        new Connection.ToOutside(
                                Name.of("hypervisors"),
                                List.of(Cidr.of("192.0.2.0/24")),
                                List.of(new PortNumber(9177), new PortNumber(9388)))))
                .build();
        return SystemFixtures.quiet()
                .apps(Map.of(worker.name(), worker, api.name(), api))
                .tasks(Map.of(nightly.name(), nightly))
                .configs(Map.of(
                        Name.of("limits"), new Config(Map.of("LEVEL", "info"), Map.of("/etc/limits.json", "{}\n"))))
                .secrets(Map.of(Name.of("smtp"), Map.of("SMTP_PASSWORD", secret("SMTP_PASSWORD"))))
                .registries(Map.of(Name.of("acme"), new Registry(Name.of("acme"), "acme.azurecr.io", Optional.empty())))
                .disks(Map.of(LOGS, new SharedDisk(LOGS, Bytes.gibibytes(10), FILES)));
    }

    private static SecretVariable secret(String name) {
        return new SecretVariable(name, Optional.empty());
    }

    private static OwnSpaceBuilder with(Workload app) {
        return SystemFixtures.quiet().apps(Map.of(app.name(), app));
    }

    private static String digest(OwnSpace space) {
        return part("workloads/worker", space).stream()
                .filter(Deployment.class::isInstance)
                .map(object -> ((Deployment) object)
                        .getSpec()
                        .getTemplate()
                        .getMetadata()
                        .getAnnotations()
                        .get("tenantry.io/config-digest"))
                .findFirst()
                .orElseThrow();
    }

    private static List<HasMetadata> part(String path, OwnSpace space) {
        return part(
                path,
                SystemFixtures.bare()
                        .storageClasses(classes())
                        .spaces(Map.of(space.name(), space))
                        .build(),
                space);
    }

    private static List<HasMetadata> part(String path, Environment environment, OwnSpace space) {
        return SpaceParts.of(environment, space).stream()
                .filter(part -> part.path().equals(path))
                .findFirst()
                .orElseThrow()
                .objects();
    }

    private static Map<Name, StorageClass> classes() {
        return Map.of(
                FILES,
                StorageClass.defaults()
                        .name(FILES)
                        .provisioner("efs.csi.aws.com")
                        .build());
    }
}
