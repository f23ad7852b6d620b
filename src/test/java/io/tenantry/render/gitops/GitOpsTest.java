package io.tenantry.render.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.imports.argoproj.AppProject;
import io.tenantry.imports.argoproj.Application;
import io.tenantry.imports.argoproj.ApplicationSet;
import io.tenantry.imports.argoproj.applicationsetspec.SyncPolicy;
import io.tenantry.model.ChartVersion;
import io.tenantry.model.Cluster;
import io.tenantry.model.ClusterBuilder;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Flavour;
import io.tenantry.model.Host;
import io.tenantry.model.ImageScan;
import io.tenantry.model.Ingress;
import io.tenantry.model.K3s;
import io.tenantry.model.MonitoringBuilder;
import io.tenantry.model.Name;
import io.tenantry.model.Operator;
import io.tenantry.model.Placement;
import io.tenantry.model.PodSecurityExemption;
import io.tenantry.model.Purpose;
import io.tenantry.model.Replicas;
import io.tenantry.model.SealedValue;
import io.tenantry.model.Secrets;
import io.tenantry.model.Unrestricted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GitOpsTest {

    private static final Environment ENVIRONMENT = Fixtures.environment();

    private final Golden golden = Golden.of(GitOpsTest.class);

    @Test
    void theFolderInThreeStepsBelowOneRoot() {
        List<HasMetadata> objects = new ArrayList<>(FolderApplications.root(ENVIRONMENT));
        objects.addAll(FolderApplications.render(ENVIRONMENT));

        golden.matches("folders.yaml", objects);
    }

    @Test
    void twoApplicationsForEachTenantThatAppears() {
        golden.matches("tenants.yaml", TenantApplications.render(ENVIRONMENT));
    }

    @Test
    void aTenantsProjectHoldsNothingButWhatRuns() {
        golden.matches(
                "tenant-project.yaml",
                SpaceProject.render(
                        Name.of("shop"), ENVIRONMENT.gitOps(), Fixtures.tenant().build()));
    }

    @Test
    void thePlatformsProjects() {
        List<HasMetadata> objects = new ArrayList<>();
        PlatformProjects.render(ENVIRONMENT).values().forEach(objects::addAll);

        golden.matches("projects.yaml", objects);
    }

    @Test
    void theOperatorsOfALaptop() {
        golden.matches("operators-kind.yaml", operators(ENVIRONMENT));
    }

    @Test
    void theOperatorsOfProduction() {
        golden.matches(
                "operators-production.yaml",
                operators(EnvironmentBuilder.builder(ENVIRONMENT)
                        .purpose(Purpose.PRODUCTION)
                        .secrets(new Secrets.SealedSecrets("certificate.pem"))
                        .mariaDb(Map.of())
                        .monitoring(MonitoringBuilder.builder(
                                        ENVIRONMENT.monitoring().orElseThrow())
                                .grafanaPassword(sealed())
                                .build())
                        .cluster(on(Flavour.SELF_HOSTED))
                        .podSecurity(exemptions())
                        .ingress(new Ingress.GatewayApi(new Placement.Replicated(new Replicas(3))))
                        .build()));
    }

    @Test
    void nginxInsteadOfTraefik() {
        assertThat(operators(EnvironmentBuilder.builder(ENVIRONMENT)
                        .ingress(new Ingress.Nginx(new Replicas(2)))
                        .build()))
                .extracting(object -> object.getMetadata().getName())
                .contains("ingress-nginx")
                .doesNotContain("traefik");
    }

    @Test
    void traefikOnEachNode() {
        golden.matches(
                "traefik-each-node.yaml",
                operators(EnvironmentBuilder.builder(ENVIRONMENT)
                                .cluster(on(Flavour.K3S))
                                .ingress(new Ingress.Traefik(new Placement.EachNode()))
                                .build())
                        .stream()
                        .filter(object -> object.getMetadata().getName().equals("traefik"))
                        .toList());
    }

    @Test
    void anOverlayMayPinAnotherVersion() {
        Environment environment = EnvironmentBuilder.builder(ENVIRONMENT)
                .operators(Map.of(Operator.CERT_MANAGER, ChartVersion.of("v1.19.0")))
                .build();

        assertThat(operators(environment))
                .filteredOn(object -> object.getMetadata().getName().equals("cert-manager"))
                .extracting(
                        object -> ((Application) object).getSpec().getSource().getTargetRevision())
                .containsExactly("v1.19.0");
    }

    @Test
    void everyOperatorComesFromWhereItsProjectAllows() {
        AppProject project = (AppProject)
                PlatformProjects.render(ENVIRONMENT).get(GitOpsNames.OPERATORS).get(0);

        assertThat(operators(ENVIRONMENT))
                .allSatisfy(object -> assertThat(project.getSpec().getSourceRepos())
                        .contains(((Application) object).getSpec().getSource().getRepoURL()));
    }

    @Test
    void theMeshIsThereBeforeWhatRunsInIt() {
        List<Operator> order = Installations.of(ENVIRONMENT).stream()
                .map(Installation::operator)
                .toList();

        assertThat(order)
                .containsSubsequence(
                        Operator.CERT_MANAGER,
                        Operator.TRUST_MANAGER,
                        Operator.LINKERD_CNI,
                        Operator.LINKERD_CONTROL_PLANE,
                        Operator.KUBE_PROMETHEUS_STACK,
                        Operator.ARGO_CD);
        assertThat(Waves.TRUST).isLessThan(Waves.MESH_IDENTITY);
        assertThat(Waves.MESH_IDENTITY).isLessThan(Waves.MESH);
        assertThat(Waves.OPERATORS).isLessThan(Waves.PLATFORM);
        assertThat(Waves.PLATFORM).isLessThan(Waves.TENANTS);
    }

    @Test
    void anEmptyClusterOnALaptop() {
        Map<String, String> files = Bootstrap.render(ENVIRONMENT);

        assertThat(files)
                .containsOnlyKeys("bootstrap/README.md", "bootstrap/argo-cd-values.yaml", "bootstrap/kind.yaml");
        golden.matches("bootstrap-readme.md", files.get("bootstrap/README.md"));
        golden.matches("bootstrap-kind.yaml", files.get("bootstrap/kind.yaml"));
    }

    @Test
    void aClusterOfK3sBehindALoadBalancer() {
        Cluster cluster = ClusterBuilder.builder(ENVIRONMENT.cluster())
                .flavour(Flavour.K3S)
                .k3s(K3s.defaults()
                        .version("v1.34.1+k3s1")
                        .endpoint(Host.of("api.shop.example.com"))
                        .servers(Map.of(
                                Name.of("one"), "10.20.0.11",
                                Name.of("two"), "10.20.0.12",
                                Name.of("three"), "10.20.0.13"))
                        .build())
                .build();

        Map<String, String> files = K3sFiles.of(cluster, cluster.k3s().orElseThrow());

        assertThat(files)
                .containsOnlyKeys(
                        "bootstrap/k3s/README.md",
                        "bootstrap/k3s/haproxy.cfg",
                        "bootstrap/k3s/one.yaml",
                        "bootstrap/k3s/three.yaml",
                        "bootstrap/k3s/two.yaml");
        golden.matches("k3s.txt", String.join("---\n", files.values()));
    }

    @Test
    void aWorkflowThatScansImagesWhereSomebodyAsksForIt() {
        Map<String, String> files = Bootstrap.render(EnvironmentBuilder.builder(ENVIRONMENT)
                .imageScan(ImageScan.Trivy.defaults()
                        .failOn(List.of(ImageScan.Severity.CRITICAL, ImageScan.Severity.MEDIUM))
                        .build())
                .build());

        golden.matches("image-scan.yaml", files.get("bootstrap/image-scan.yaml"));
        assertThat(Bootstrap.render(ENVIRONMENT)).doesNotContainKey("bootstrap/image-scan.yaml");
    }

    @Test
    void aGeneratorThatHasABadMinuteDeletesNobody() {
        assertThat(TenantApplications.render(ENVIRONMENT)).allSatisfy(object -> {
            ApplicationSet set = (ApplicationSet) object;
            assertThat(set.getSpec().getSyncPolicy().getApplicationsSync())
                    .isEqualTo(SyncPolicy.ApplicationsSync.CREATEUPDATE);
            assertThat(set.getSpec().getSyncPolicy().getPreserveResourcesOnDeletion())
                    .isTrue();
            assertThat(set.getSpec()
                            .getTemplate()
                            .getSpec()
                            .getSyncPolicy()
                            .getAutomated()
                            .getAllowEmpty())
                    .isFalse();
        });
    }

    private static Map<Unrestricted, PodSecurityExemption> exemptions() {
        return Arrays.stream(Unrestricted.values())
                .collect(Collectors.toMap(Function.identity(), Unrestricted::exemption));
    }

    private static Cluster on(Flavour flavour) {
        return ClusterBuilder.builder(ENVIRONMENT.cluster()).flavour(flavour).build();
    }

    private static SealedValue sealed() {
        byte[] bytes = new byte[2 + 512 + 20];
        bytes[0] = 2;
        return SealedValue.of(Base64.getEncoder().encodeToString(bytes));
    }

    private static List<HasMetadata> operators(Environment environment) {
        List<HasMetadata> objects = new ArrayList<>();
        OperatorApplications.render(environment).values().forEach(objects::addAll);
        return objects;
    }
}
