package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.model.Environment;
import io.tenantry.model.Postgres;
import io.tenantry.model.Secrets;
import io.tenantry.model.Unrestricted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What of a whole platform changes where PostgreSQL is a single server. */
class SinglePostgresPartsTest {

    private static final Environment ENVIRONMENT = Fixtures.single().build();

    private final Golden golden = Golden.of(getClass());

    @Test
    void noOperatorIsInstalled() {
        assertThat(PlatformParts.of(ENVIRONMENT))
                .extracting(Part::path)
                .doesNotContain("argocd/operators/postgres-operator", "argocd/operators/cloudnative-pg");
        assertThat(namespaces())
                .contains("postgres restricted")
                .noneMatch(name -> name.startsWith("postgres-operator"));
    }

    @Test
    void policiesLetThroughWhatItNeeds() {
        Postgres.Single kept =
                Fixtures.server().backup(Fixtures.backup().build()).build();
        Environment sealed = Fixtures.single()
                .secrets(new Secrets.SealedSecrets("certificate.pem"))
                .monitoring(Optional.empty())
                .mesh(Optional.empty())
                .mariaDb(Map.of())
                .podSecurity(Map.<Unrestricted, io.tenantry.model.PodSecurityExemption>of())
                .postgres(Map.of(kept.name(), kept))
                .build();

        golden.matches(
                "policies.yaml",
                PartObjects.of(PlatformParts.of(sealed), "network-policies").stream()
                        .filter(policy -> policy.getMetadata().getNamespace().equals("postgres"))
                        .toList());
    }

    @Test
    void itIsWatchedAsServersWithoutAnOperatorAre() {
        golden.matches(
                "alerts.yaml",
                PartObjects.of(PlatformParts.of(ENVIRONMENT), "alerts").stream()
                        .filter(rule -> rule.getMetadata().getName().equals("postgres"))
                        .toList());
        assertThat(PartObjects.of(PlatformParts.of(ENVIRONMENT), "monitoring"))
                .extracting(object -> object.getMetadata().getName())
                .contains("postgres-shared")
                .doesNotContain("patroni-shared");
    }

    private static List<String> namespaces() {
        return PartObjects.of(PlatformParts.of(ENVIRONMENT), "namespaces").stream()
                .filter(Namespace.class::isInstance)
                .map(HasMetadata::getMetadata)
                .map(metadata ->
                        metadata.getName() + " " + metadata.getLabels().get("pod-security.kubernetes.io/enforce"))
                .toList();
    }
}
