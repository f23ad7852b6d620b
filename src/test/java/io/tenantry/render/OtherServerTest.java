package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Golden;
import io.tenantry.SystemFixtures;
import io.tenantry.model.Connection;
import io.tenantry.model.Environment;
import io.tenantry.model.External;
import io.tenantry.model.Host;
import io.tenantry.model.Migration;
import io.tenantry.model.Name;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A worker that sends by a server of mail and fetches from one of files, which are neither PostgreSQL nor Redis. */
class OtherServerTest {

    private final Golden golden = Golden.of(getClass());

    private final External.OtherServer mail = SystemFixtures.mail().build();
    private final External.OtherServer files = SystemFixtures.mail()
            .name(Name.of("files"))
            .server(Host.of("files.example.com"))
            .port(new PortNumber(990))
            .tls(External.Tls.REQUIRE)
            .login(new External.Login("shop", Optional.empty()))
            .build();
    private final Workload worker = SystemFixtures.worker()
            .connections(List.of(
                    new Connection.ToExternal(mail.name(), "SMTP", Map.of(), Optional.empty()),
                    new Connection.ToExternal(files.name(), "FILES", Map.of(), Optional.empty())))
            .migration(Migration.defaults().command(List.of("migrate")).build())
            .build();
    private final OwnSpace space = SystemFixtures.quiet()
            .externals(Map.of(mail.name(), mail, files.name(), files))
            .apps(Map.of(worker.name(), worker))
            .build();
    private final Environment environment =
            SystemFixtures.bare().spaces(Map.of(space.name(), space)).build();

    @Test
    void thePodsAndNotTheMigrationReachItsAddressesAtItsPort() {
        golden.matches(
                "policies.yaml", PartObjects.of(SpaceParts.of(environment, space), "guardrails/network-policies"));
    }

    @Test
    void variablesSayWhereItIsAndHowToLogInWhereThereIsALogin() {
        golden.matches("worker.yaml", PartObjects.of(SpaceParts.of(environment, space), "workloads/" + worker.name()));
    }

    @Test
    void onlyALoginHasASecret() {
        assertThat(PartObjects.of(SpaceParts.of(environment, space), "guardrails/secrets"))
                .extracting(
                        object -> object.getKind() + " " + object.getMetadata().getName())
                .containsExactly(
                        "ServiceAccount external-secrets",
                        "SecretStore external-secrets",
                        "ExternalSecret external-files");
    }

    @Test
    void whoeverKeepsThemReadsOfBoth() {
        golden.matches("outside.txt", PlatformParts.texts(environment).get("outside.md"));
    }
}
