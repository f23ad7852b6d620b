package io.tenantry.render.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.ClusterBuilder;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Flavour;
import io.tenantry.model.MariaDb;
import io.tenantry.model.MariaDbGaleraBuilder;
import io.tenantry.model.MonitoringBuilder;
import io.tenantry.model.Name;
import io.tenantry.model.PodSecurityExemption;
import io.tenantry.model.PodSecurityLevel;
import io.tenantry.model.Secrets;
import io.tenantry.model.Unrestricted;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlatformNamespacesTest {

    private final Golden golden = Golden.of(getClass());

    @Test
    void eachConcernHasItsOwn() {
        golden.matches("namespaces.yaml", PlatformNamespaces.render(Fixtures.environment()));
    }

    @Test
    void withoutDatabasesThereIsNoneForThem() {
        Environment without = EnvironmentBuilder.builder(Fixtures.environment())
                .postgres(Map.of())
                .mariaDb(Map.of())
                .build();

        assertThat(names(without))
                .doesNotContain(Namespaces.POSTGRES, Namespaces.POSTGRES_OPERATOR, Namespaces.MARIADB)
                .hasSize(names(Fixtures.environment()).size() - 3);
    }

    @Test
    void sealedSecretsHaveTheirController() {
        assertThat(names(sealed()))
                .containsSequence(Namespaces.POSTGRES_OPERATOR, Namespaces.SEALED_SECRETS)
                .hasSize(names(Fixtures.environment()).size() + 1);
    }

    @Test
    void theLocalPathProvisionerHasOneWhereTheClusterBringsNone() {
        assertThat(names(selfHosted()))
                .containsSequence(Namespaces.LINKERD_VIZ, Namespaces.LOCAL_PATH_STORAGE, Namespaces.MARIADB)
                .hasSize(names(Fixtures.environment()).size() + 1);
    }

    @Test
    void whateverIsNotRestrictedSaysWhy() {
        Map<String, String> reasons = PlatformNamespaces.render(selfHosted()).stream()
                .filter(namespace -> !"restricted"
                        .equals(namespace.getMetadata().getLabels().get("pod-security.kubernetes.io/enforce")))
                .collect(Collectors.toMap(
                        namespace -> namespace.getMetadata().getName(),
                        namespace -> namespace.getMetadata().getAnnotations().get("tenantry.io/pod-security-reason")));

        assertThat(reasons)
                .containsOnly(
                        Map.entry(Namespaces.LINKERD_CNI, "writes to the node's network"),
                        Map.entry(Namespaces.LOCAL_PATH_STORAGE, "makes folders on the node"),
                        Map.entry(Namespaces.NODE_EXPORTER, "reads the node's files"),
                        Map.entry(Namespaces.POSTGRES, "Spilo starts as root"));
    }

    private static List<String> names(Environment environment) {
        return PlatformNamespaces.render(environment).stream()
                .map(namespace -> namespace.getMetadata().getName())
                .toList();
    }

    private static Environment selfHosted() {
        Environment environment = Fixtures.environment();
        Map<Unrestricted, PodSecurityExemption> exemptions = new TreeMap<>(environment.podSecurity());
        exemptions.put(
                Unrestricted.LOCAL_PATH_STORAGE,
                new PodSecurityExemption(PodSecurityLevel.PRIVILEGED, "makes folders on the node"));
        return EnvironmentBuilder.builder(environment)
                .cluster(ClusterBuilder.builder(environment.cluster())
                        .flavour(Flavour.SELF_HOSTED)
                        .build())
                .podSecurity(exemptions)
                .build();
    }

    private static Environment sealed() {
        Environment environment = Fixtures.environment();
        MariaDb.Galera galera = (MariaDb.Galera) environment.mariaDb().get(Name.of("shared"));
        return EnvironmentBuilder.builder(environment)
                .secrets(new Secrets.SealedSecrets("certificate.pem"))
                .mariaDb(Map.of(
                        galera.name(),
                        MariaDbGaleraBuilder.builder(galera)
                                .rootPassword(Fixtures.sealed())
                                .build()))
                .monitoring(MonitoringBuilder.builder(environment.monitoring().orElseThrow())
                        .grafanaPassword(Fixtures.sealed())
                        .build())
                .build();
    }
}
