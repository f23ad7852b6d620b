package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.SystemFixtures;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Secrets in a vault of Azure's, and what such an environment refuses to be. */
class KeyVaultTest {

    @Test
    void aVaultHasANameAndIsReadEachMinuteAtMost() {
        assertThatThrownBy(() -> SecretsKeyVaultBuilder.builder(Fixtures.vault())
                        .vault(Name.of("a-name-of-more-than-twenty-four"))
                        .refresh(Duration.ofSeconds(30))
                        .build())
                .hasMessageContainingAll(
                        "vault: 'a-name-of-more-than-twenty-four' is no name of a vault; expected 3 to 24 lower-case"
                                + " letters, digits and single dashes, from a letter",
                        "refresh: it is under a minute; expected 1m or more");
        assertThatThrownBy(() -> AzureId.of("pf9"))
                .hasMessage("'pf9' is no id; expected a GUID in lower case, such as"
                        + " 0c1e5d2a-6b7f-4c39-9d84-2f6a1b3c4d5e");
    }

    @Test
    void aVaultKnowsNoUnderscores() {
        assertThat(Secrets.KeyVault.valueOf("shop", "api-env", "JWT_SECRET")).isEqualTo("shop--api-env--JWT-SECRET");
    }

    @Test
    void everyNamespaceWithSecretsHasAnIdentity() {
        OwnSpace shop = SystemFixtures.space().build();
        OwnSpace quiet =
                OwnSpace.defaults().name(Name.of("quiet")).group("developers").build();

        assertThatThrownBy(() -> SystemFixtures.bare()
                        .secrets(Fixtures.vault("quiet"))
                        .podSecurity(Map.of(Unrestricted.KEY_VAULT, Unrestricted.KEY_VAULT.exemption()))
                        .spaces(Map.of(shop.name(), shop, quiet.name(), quiet))
                        .build())
                .hasMessage("secrets.keyVault.identities: nobody reads the vault for the namespace 'shop'; expected the"
                        + " client id of an identity for each of [shop]");
    }

    @Test
    void settingsThatProgramsShareAreReasonEnough() {
        OwnSpace shop = OwnSpace.defaults()
                .name(Name.of("shop"))
                .group("developers")
                .secrets(Map.of(
                        Name.of("mail"),
                        Map.of("SMTP_PASSWORD", new SecretVariable("SMTP_PASSWORD", Optional.empty()))))
                .build();

        assertThat(SecretNamespaces.hasSecrets(shop)).isTrue();
    }

    /** The pod that mounts them is one of the space's own, and there are two while it is replaced. */
    @Test
    void itsKeeperCountsToWhatASpaceAsksFor() {
        OwnSpace shop = SystemFixtures.space().build();

        assertThat(SpaceDemand.of(shop, Fixtures.vault("shop")).pods())
                .isEqualTo(SpaceDemand.of(shop, new Secrets.PlainSecrets("development"))
                                .pods()
                        + 2);
    }
}
