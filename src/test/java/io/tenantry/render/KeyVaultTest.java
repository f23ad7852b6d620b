package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Name;
import io.tenantry.model.PodSecurityExemption;
import io.tenantry.model.SecretVariable;
import io.tenantry.model.Tenant;
import io.tenantry.model.Unrestricted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A platform whose secrets stand in a vault of Azure's. */
class KeyVaultTest {

    private final Golden golden = Golden.of(getClass());

    private final Tenant acme = Fixtures.tenant()
            .apps(Map.of(
                    Name.of("api"),
                    Fixtures.api()
                            .connections(List.of(Fixtures.toMain()))
                            .secrets(Map.of("JWT_SECRET", new SecretVariable("JWT_SECRET", Optional.empty())))
                            .build()))
            .build();

    @Test
    void onePodOfANamespaceMountsAllThatItIsGiven() {
        List<Part> parts = SpaceParts.of(environment(), acme);

        golden.matches("secrets.yaml", PartObjects.of(parts, "guardrails/secrets"));
        golden.matches("keepers.yaml", PartObjects.of(parts, "guardrails/secret-keepers"));
    }

    @Test
    void thePlatformsOwnNamespacesHaveOneToo() {
        assertThat(PartObjects.of(PlatformParts.of(environment()), "secret-keepers"))
                .extracting(
                        object -> object.getKind() + " " + object.getMetadata().getNamespace() + "/"
                                + object.getMetadata().getName())
                .containsExactly(
                        "ServiceAccount mariadb/key-vault",
                        "Deployment mariadb/key-vault",
                        "ServiceAccount monitoring/key-vault",
                        "Deployment monitoring/key-vault",
                        "ServiceAccount postgres/key-vault",
                        "Deployment postgres/key-vault");
    }

    @Test
    void theDriverStandsAloneAndReadsAgain() {
        List<Part> parts = PlatformParts.of(environment());

        golden.matches("driver.yaml", PartObjects.of(parts, "argocd/operators/key-vault"));
        golden.matches("policies.yaml", of("key-vault", PartObjects.of(parts, "network-policies")));
        assertThat(PartObjects.of(parts, "namespaces"))
                .filteredOn(namespace -> namespace.getMetadata().getName().equals("key-vault"))
                .singleElement()
                .satisfies(namespace -> assertThat(namespace.getMetadata().getLabels())
                        .containsEntry("pod-security.kubernetes.io/enforce", "privileged"));
    }

    private static List<HasMetadata> of(String namespace, List<HasMetadata> objects) {
        return objects.stream()
                .filter(object -> namespace.equals(object.getMetadata().getNamespace()))
                .toList();
    }

    private Environment environment() {
        Environment plain = Fixtures.single().build();
        Map<Unrestricted, PodSecurityExemption> exemptions = new TreeMap<>(plain.podSecurity());
        exemptions.put(Unrestricted.KEY_VAULT, Unrestricted.KEY_VAULT.exemption());
        return EnvironmentBuilder.builder(plain)
                .secrets(Fixtures.vault("tenant-acme", "postgres", "mariadb", "monitoring"))
                .podSecurity(exemptions)
                .tenants(Map.of(acme.id(), acme))
                .build();
    }
}
