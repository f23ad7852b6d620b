package io.tenantry.render.block;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.kube.Labels;
import io.tenantry.model.AzureId;
import io.tenantry.model.Name;
import io.tenantry.model.Registry;
import io.tenantry.model.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretObjectsTest {

    private static final Secrets SEALED = new Secrets.SealedSecrets("certificate.pem");
    private static final Secrets PLAIN = new Secrets.PlainSecrets("development");
    private static final ObjectMeta METADATA =
            Metadata.of("tenant-acme", "cache-sessions", Labels.ofTenant("shop", "acme", "sessions", "cache"));

    private final Golden golden = Golden.of(getClass());

    @Test
    void whereSecretsAreSealedOnlyCiphertextIsWritten() {
        golden.matches(
                "sealed.yaml",
                List.of(SecretObjects.render(
                        SEALED,
                        METADATA,
                        Map.of("password", Optional.of(Fixtures.sealed())),
                        Map.of("username", "acme_user"))));
    }

    @Test
    void whereSecretsArePlainTheDevelopmentPasswordIsWritten() {
        golden.matches(
                "plain.yaml",
                List.of(SecretObjects.render(
                        PLAIN, METADATA, Map.of("password", Optional.empty()), Map.of("username", "acme_user"))));
    }

    /** A class names its values; the driver makes the Secret of them, with what is no secret too. */
    @Test
    void whereSecretsStandInAVaultOnlyTheirNamesAreWritten() {
        golden.matches(
                "vault.yaml",
                List.of(SecretObjects.render(
                        Fixtures.vault("tenant-acme"),
                        METADATA,
                        Map.of("password", Optional.empty(), "JWT_SECRET", Optional.empty()),
                        Map.of("username", "acme_user"))));
    }

    @Test
    void aRegistryIsOpenedInTheWayThatSecretsAreKept() {
        Registry registry = new Registry(Name.of("regcred"), "acme.azurecr.io", Optional.of(Fixtures.sealed()));
        Secrets vault = new Secrets.KeyVault(
                Name.of("acme-vault"),
                AzureId.of("0c1e5d2a-6b7f-4c39-9d84-2f6a1b3c4d5e"),
                Map.of(Name.of("tenant-acme"), AzureId.of("7d2f8e1b-3a4c-4b5d-8e6f-9a0b1c2d3e4f")),
                Duration.ofMinutes(2));

        golden.matches(
                "registry.yaml",
                List.of(
                        SecretObjects.registry(SEALED, METADATA, registry),
                        SecretObjects.registry(PLAIN, METADATA, registry),
                        SecretObjects.registry(vault, METADATA, registry)));
    }

    @Test
    void plainSecretsIgnoreWhatIsSealed() {
        golden.matches(
                "plain.yaml",
                List.of(SecretObjects.render(
                        PLAIN,
                        METADATA,
                        Map.of("password", Optional.of(Fixtures.sealed())),
                        Map.of("username", "acme_user"))));
    }

    @Test
    void aValueThatIsNotSealedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretObjects.render(SEALED, METADATA, Map.of("password", Optional.empty())))
                .withMessage("no sealed value for password of tenant-acme/cache-sessions");
    }

    @Test
    void anOpenValueIsNoTemplate() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SecretObjects.render(SEALED, METADATA, Map.of(), Map.of("username", "{{ .password }}")))
                .withMessage("the value of username is a template: {{ .password }}");
    }
}
