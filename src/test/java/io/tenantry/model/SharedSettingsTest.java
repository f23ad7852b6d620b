package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.SystemFixtures;
import io.tenantry.problem.InvalidModelException;
import io.tenantry.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Settings that programs of a space share, and the names of what a space is made of. */
class SharedSettingsTest {

    private static final Name LIMITS = Name.of("limits");
    private static final Config CONFIG = new Config(Map.of("LEVEL", "info"), Map.of("/etc/limits.json", "{}"));

    @Test
    void whoTakesNamesWhatThereIs() {
        refused(
                () -> space(SystemFixtures.worker().takes(new Takes(List.of(LIMITS), List.of(Name.of("smtp"))))),
                "apps.worker.takes.configs[0]: there is no config 'limits'; expected none, since there is none",
                "apps.worker.takes.secrets[0]: there is no secret 'smtp'; expected none, since there is none");
    }

    @Test
    void nothingIsTakenTwice() {
        refused(
                () -> new Takes(List.of(LIMITS, LIMITS), List.of(LIMITS, LIMITS)),
                "configs: one stands twice; expected each once",
                "secrets: one stands twice; expected each once");
    }

    @Test
    void whatIsTakenGivesNothingThatIsThereAlready() {
        Workload worker = SystemFixtures.worker()
                .environment(Map.of("LEVEL", "debug"))
                .secrets(Map.of("KEY", secret("KEY")))
                .writable(List.of("/etc/limits.json"))
                .takes(new Takes(List.of(LIMITS), List.of(Name.of("smtp"))))
                .build();

        refused(
                () -> SystemFixtures.quiet()
                        .configs(Map.of(LIMITS, CONFIG))
                        .secrets(Map.of(Name.of("smtp"), Map.of("KEY", secret("KEY"))))
                        .apps(Map.of(worker.name(), worker))
                        .build(),
                "apps.worker.takes.configs: config 'limits' gives /etc/limits.json, which it has already; expected"
                        + " another name for one of the two",
                "apps.worker.takes.configs: config 'limits' gives LEVEL, which it has already; expected another name for"
                        + " one of the two",
                "apps.worker.takes.secrets: secret 'smtp' gives KEY, which it has already; expected another name for"
                        + " one of the two");
    }

    @Test
    void variablesAreVariables() {
        refused(
                () -> SystemFixtures.quiet()
                        .configs(Map.of(LIMITS, new Config(Map.of("level", "info"), Map.of())))
                        .secrets(Map.of(Name.of("smtp"), Map.of("user", secret("user")), Name.of("none"), Map.of()))
                        .build(),
                "configs.limits.variables: 'level' is no variable; expected capitals, digits and underscores",
                "secrets.none: there is nothing in it; expected a variable",
                "secrets.smtp: 'user' is no variable; expected capitals, digits and underscores");
    }

    @Test
    void twoThingsAreNotOneObject() {
        Workload worker = SystemFixtures.worker()
                .config(CONFIG)
                .secrets(Map.of("KEY", secret("KEY")))
                .scaling(new Scaling.Fixed(new Replicas(1)))
                .rollout(new Rollout.Recreate())
                .volumes(Map.of(Name.of("data"), new Mount.Single("/data", Bytes.gibibytes(1), Name.of("disk"))))
                .build();

        refused(
                () -> SystemFixtures.quiet()
                        .apps(Map.of(worker.name(), worker))
                        .tasks(Map.of(
                                worker.name(),
                                SystemFixtures.nightly().name(worker.name()).build()))
                        .configs(Map.of(Name.of("worker-config"), CONFIG))
                        .secrets(Map.of(Name.of("worker-env"), Map.of("A", secret("A"))))
                        .registries(Map.of(Name.of("worker-env"), registry("worker-env")))
                        .disks(Map.of(
                                Name.of("worker-data"),
                                new SharedDisk(Name.of("worker-data"), Bytes.gibibytes(1), Name.of("files"))))
                        .build(),
                "apps.worker.config: its ConfigMap 'worker-config' is that of configs.worker-config; expected another"
                        + " name for one of them",
                "apps.worker.secrets: its Secret 'worker-env' is that of secrets.worker-env; expected another name for"
                        + " one of them",
                "apps.worker.volumes.data: its disk 'worker-data' is that of disks.worker-data; expected another name"
                        + " for one of them",
                "registries.worker-env: its Secret 'worker-env' is that of secrets.worker-env; expected another name for"
                        + " one of them",
                "tasks.worker: an app is called 'worker' too; expected a name of its own: both have an account of it");
    }

    @Test
    void aRegistryIsWhatImagesBeginWith() {
        refused(
                () -> new Registry(Name.of("acme"), "https://acme.azurecr.io", Optional.empty()),
                "host: 'https://acme.azurecr.io' is no registry; expected what images begin with, such as"
                        + " acme.azurecr.io");
    }

    @Test
    void whereSecretsAreSealedTheseAreToo() {
        Environment environment = SystemFixtures.bare()
                .secrets(new Secrets.SealedSecrets("certificate.pem"))
                .spaces(Map.of(
                        Name.of("shop"),
                        SystemFixtures.quiet()
                                .secrets(Map.of(Name.of("smtp"), Map.of("KEY", secret("KEY"))))
                                .registries(Map.of(Name.of("acme"), registry("acme")))
                                .tasks(Map.of(
                                        Name.of("nightly"),
                                        SystemFixtures.nightly()
                                                .secrets(Map.of("TOKEN", secret("TOKEN")))
                                                .build()))
                                .build()))
                .build();

        assertThat(environment.unsealed())
                .extracting(Violation::component)
                .containsExactlyInAnyOrder(
                        "spaces.shop.registries.acme.credentials",
                        "spaces.shop.secrets.smtp.KEY",
                        "spaces.shop.tasks.nightly.secrets.TOKEN");
    }

    private static void space(WorkloadBuilder app) {
        Workload built = app.build();
        SystemFixtures.quiet().apps(Map.of(built.name(), built)).build();
    }

    private static Registry registry(String name) {
        return new Registry(Name.of(name), "acme.azurecr.io", Optional.empty());
    }

    private static SecretVariable secret(String name) {
        return new SecretVariable(name, Optional.empty());
    }

    private static void refused(ThrowingCallable call, String... messages) {
        InvalidModelException refusal = catchThrowableOfType(InvalidModelException.class, call);
        assertThat(refusal.getMessage().lines()).containsExactlyInAnyOrder(messages);
    }
}
