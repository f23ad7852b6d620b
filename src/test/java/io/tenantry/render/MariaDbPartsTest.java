package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.kube.ManifestJson;
import io.tenantry.model.Database;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Name;
import io.tenantry.model.Tenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where MariaDB stands among the parts, and what of an environment it is made of. */
class MariaDbPartsTest {

    private static final Environment ENVIRONMENT = Fixtures.environment();

    @Test
    void aClusterIsThePlatforms() {
        assertThat(PartObjects.of(PlatformParts.of(ENVIRONMENT), "mariadb"))
                .extracting(HasMetadata::getKind)
                .containsExactly(
                        "ConfigMap",
                        "ConfigMap",
                        "Secret",
                        "ConfigMap",
                        "ConfigMap",
                        "ServiceAccount",
                        "Service",
                        "Service",
                        "PodDisruptionBudget",
                        "StatefulSet");
    }

    @Test
    void aPlatformWithoutOneHasNoSuchPart() {
        Environment without =
                EnvironmentBuilder.builder(ENVIRONMENT).mariaDb(Map.of()).build();

        assertThat(PlatformParts.of(without)).extracting(Part::path).doesNotContain("mariadb");
    }

    @Test
    void aDatabaseIsAGuardRailWithTheUsersThatConnectionsDeclare() {
        Tenant quiet = tenant();
        Tenant connected = quiet.with(
                Fixtures.api().connections(List.of(Fixtures.toMain())).build());

        assertThat(PartObjects.settingsOfMain(ENVIRONMENT, quiet)).contains("SET @users = '{}';");
        assertThat(PartObjects.settingsOfMain(ENVIRONMENT, connected))
                .contains("SET @users = '{\"acme_user\":\"owner\"}';");
    }

    @Test
    void theNetworkAndTheMeshLetNodesToEachOther() {
        List<Part> parts = PlatformParts.of(ENVIRONMENT);

        assertThat(PartObjects.of(parts, "network-policies"))
                .filteredOn(policy -> policy.getMetadata().getNamespace().equals("mariadb"))
                .extracting(policy -> ManifestJson.toTree(policy).toString())
                .anyMatch(policy -> policy.contains("\"app.kubernetes.io/name\":\"shared\"")
                        && policy.contains("\"port\":4567")
                        && policy.contains("\"port\":4569"));
        assertThat(PartObjects.of(parts, "mesh"))
                .extracting(object -> ManifestJson.toTree(object).toString())
                .anyMatch(object -> object.contains("shared.mariadb.serviceaccount.identity"));
    }

    private static Tenant tenant() {
        Database main = Database.InMariaDb.defaults()
                .name(Name.of("main"))
                .mariaDb(Name.of("shared"))
                .build();
        return Fixtures.tenant().databases(Map.of(main.name(), main)).build();
    }
}
