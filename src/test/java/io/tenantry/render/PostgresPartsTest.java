package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.kube.ManifestJson;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Tenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where PostgreSQL stands among the parts, and what of an environment it is made of. */
class PostgresPartsTest {

    private static final Environment ENVIRONMENT = Fixtures.environment();

    @Test
    void aClusterIsThePlatforms() {
        assertThat(PartObjects.of(PlatformParts.of(ENVIRONMENT), "postgres"))
                .extracting(HasMetadata::getKind)
                .containsExactly("ConfigMap", "postgresql", "PodDisruptionBudget", "ServiceAccount", "Job");
    }

    @Test
    void aPlatformWithoutOneHasNoSuchPart() {
        Environment without =
                EnvironmentBuilder.builder(ENVIRONMENT).postgres(Map.of()).build();

        assertThat(PlatformParts.of(without)).extracting(Part::path).doesNotContain("postgres");
    }

    @Test
    void aDatabaseIsAGuardRailWithTheLoginsThatConnectionsDeclare() {
        Tenant quiet = Fixtures.tenant().build();
        Tenant connected = quiet.with(
                Fixtures.api().connections(List.of(Fixtures.toMain())).build());

        assertThat(PartObjects.settingsOfMain(ENVIRONMENT, quiet)).contains("SET tenantry.logins = '{}';");
        assertThat(PartObjects.settingsOfMain(ENVIRONMENT, connected))
                .contains("SET tenantry.logins = '{\"acme_user\":\"owner\"}';");
    }

    /** The operator comes as itself, and to the ports that Patroni and PostgreSQL wait on. */
    @Test
    void theNetworkAndTheMeshLetTheOperatorToTheServers() {
        List<Part> parts = PlatformParts.of(ENVIRONMENT);

        assertThat(PartObjects.of(parts, "network-policies"))
                .filteredOn(policy -> policy.getMetadata().getNamespace().equals("postgres"))
                .extracting(policy -> ManifestJson.toTree(policy).toString())
                .anyMatch(policy -> policy.contains("\"cluster-name\":\"shared\"")
                        && policy.contains("\"kubernetes.io/metadata.name\":\"postgres-operator\"")
                        && policy.contains("\"port\":8008")
                        && policy.contains("\"port\":5432"));
        assertThat(PartObjects.of(parts, "mesh"))
                .extracting(object -> ManifestJson.toTree(object).toString())
                .anyMatch(object -> object.contains("postgres-operator.postgres-operator.serviceaccount.identity"));
    }
}
