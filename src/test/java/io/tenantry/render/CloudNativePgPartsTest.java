package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.Tenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of a whole platform changes with the engine of its PostgreSQL. */
class CloudNativePgPartsTest {

    private static final Environment ENVIRONMENT = Fixtures.cloudNativePg().build();

    private final Golden golden = Golden.of(getClass());

    @Test
    void itsOperatorIsInstalledAndNoOther() {
        golden.matches(
                "operator.yaml",
                objects(PlatformParts.of(ENVIRONMENT), "argocd/operators/cloudnative-pg").stream()
                        .toList());
        assertThat(PlatformParts.of(ENVIRONMENT))
                .extracting(Part::path)
                .doesNotContain("argocd/operators/postgres-operator", "argocd/operators/plugin-barman-cloud");
    }

    @Test
    void serversAreRestricted() {
        assertThat(objects(PlatformParts.of(ENVIRONMENT), "namespaces"))
                .filteredOn(namespace -> List.of("postgres", "cnpg-system")
                        .contains(namespace.getMetadata().getName()))
                .hasSize(2)
                .allSatisfy(namespace -> assertThat(namespace.getMetadata().getLabels())
                        .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
    }

    @Test
    void policiesLetThroughWhatItNeeds() {
        golden.matches(
                "policies.yaml",
                objects(PlatformParts.of(pooled()), "network-policies").stream()
                        .filter(policy -> List.of("postgres", "cnpg-system")
                                .contains(policy.getMetadata().getNamespace()))
                        .toList());
    }

    @Test
    void itIsWatchedByItsOwnFigures() {
        golden.matches(
                "alerts.yaml",
                objects(PlatformParts.of(ENVIRONMENT), "alerts").stream()
                        .filter(rule -> rule.getMetadata().getName().contains("cloudnative-pg"))
                        .toList());
        assertThat(objects(PlatformParts.of(ENVIRONMENT), "monitoring"))
                .extracting(object -> object.getMetadata().getName())
                .contains("cloudnative-pg-shared")
                .doesNotContain("postgres-shared", "patroni-shared");
    }

    @Test
    void appsComeToThePrimaryOrToThePooler() {
        assertThat(host(ENVIRONMENT)).isEqualTo("shared-rw.postgres.svc.cluster.local");
        assertThat(host(pooled())).isEqualTo("shared-pooler.postgres.svc.cluster.local");
    }

    private static Environment pooled() {
        Postgres pooled =
                Fixtures.cluster().pooler(Postgres.Pooler.defaults().build()).build();
        return EnvironmentBuilder.builder(ENVIRONMENT)
                .postgres(Map.of(Name.of("shared"), pooled))
                .build();
    }

    private static String host(Environment environment) {
        Tenant tenant = Fixtures.tenant()
                .build()
                .with(Fixtures.api().connections(List.of(Fixtures.toMain())).build());
        List<HasMetadata> objects = objects(SpaceParts.of(environment.with(tenant), tenant), "workloads/api");
        return ((Deployment) objects.get(0))
                .getSpec().getTemplate().getSpec().getContainers().get(0).getEnv().stream()
                        .filter(variable -> variable.getName().endsWith("_HOST"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
    }

    private static List<HasMetadata> objects(List<Part> parts, String path) {
        return parts.stream()
                .filter(part -> part.path().equals(path))
                .findFirst()
                .orElseThrow()
                .objects();
    }
}
