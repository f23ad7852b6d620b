package io.tenantry.render.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tenantry.model.Access;
import io.tenantry.model.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any password works, and none is seen by anybody. */
class PasswordsIT {

    private static final String PASSWORD = "s3cret-that-nobody-sees";

    private static Provisioning provisioning;

    @BeforeAll
    static void start() throws Exception {
        provisioning = new Provisioning();
    }

    @AfterAll
    static void stop() throws Exception {
        provisioning.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP DATABASE acme_db; --",
                "\\",
                "\\'",
                "\"",
                "`",
                "$(touch /tmp/x)",
                "${HOME}",
                "%s%n",
                "-e",
                "--password=x",
                "*94BDCEBE19083CE2A1F959FD02F964C7AF4CFC29",
                "two\nlines",
                "tab\tbed",
                " blank ",
                "#comment",
                "ünïcödé 密码 🔑",
                "0",
                "null"
            })
    void aPasswordMayHoldAnything(String password) throws Exception {
        provisioning.run("acme", Map.of(Access.OWNER, password));

        assertThatCode(() -> provisioning.connect("acme_user", password).close())
                .doesNotThrowAnyException();
    }

    @Test
    void noPasswordIsLoggedOrPassedAsAnArgument() throws Exception {
        provisioning.run("acme", Map.of(Access.OWNER, PASSWORD, Access.READ_ONLY, PASSWORD));
        String hash = provisioning
                .ask(
                        "SELECT JSON_VALUE(Priv, '$.authentication_string') FROM mysql.global_priv WHERE User = 'acme_user'")
                .get(0);

        assertThat(provisioning.generalLog())
                .as("the log logs")
                .contains("SELECT 1")
                .doesNotContain(PASSWORD)
                .doesNotContain(hash);
        assertThat(provisioning.arguments())
                .contains("--user=root")
                .doesNotContain(PASSWORD)
                .doesNotContain(hash)
                .doesNotContain("own");
    }

    @Test
    void anEmptyPasswordIsNone() throws Exception {
        String settings = settings("initech", Set.of(Access.OWNER));

        assertThat(provisioning.runWith(settings, Map.of(Access.OWNER, ""), Provisioning.ROOT_PASSWORD))
                .satisfies(result -> {
                    assertThat(result.exitCode()).isNotZero();
                    assertThat(result.output()).contains("the password is empty");
                });
        assertThat(provisioning.ask("SELECT User FROM mysql.global_priv WHERE User = 'initech_user'"))
                .isEmpty();
    }

    @Test
    void aLevelWithoutItsPasswordFails() throws Exception {
        assertThat(provisioning
                        .runWith(settings("initech", Set.of(Access.OWNER)), Map.of(), Provisioning.ROOT_PASSWORD)
                        .exitCode())
                .isNotZero();
        assertThat(provisioning.ask("SELECT User FROM mysql.global_priv WHERE User = 'initech_user'"))
                .isEmpty();
    }

    @Test
    void anotherPasswordOfRootFails() throws Exception {
        assertThat(provisioning.runWith(settings("umbrella", Set.of()), Map.of(), "another"))
                .satisfies(result -> {
                    assertThat(result.exitCode()).isNotZero();
                    assertThat(result.output())
                            .contains("Access denied for user 'root'")
                            .doesNotContain("another");
                });
        assertThat(provisioning.ask("SHOW DATABASES LIKE 'umbrella%'")).isEqualTo(List.of());
    }

    private static String settings(String tenant, Set<Access> levels) {
        return ProvisioningSettings.of(TenantId.of(tenant), Provisioning.database(), levels);
    }
}
