package io.tenantry.render.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategyBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.model.Access;
import io.tenantry.model.Cache;
import io.tenantry.model.Connection;
import io.tenantry.model.ConnectionDetail;
import io.tenantry.model.Database;
import io.tenantry.model.Flavour;
import io.tenantry.model.Migration;
import io.tenantry.model.Name;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Probes;
import io.tenantry.model.Replicas;
import io.tenantry.model.Rollout;
import io.tenantry.model.Scaling;
import io.tenantry.model.Settings;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantBuilder;
import io.tenantry.model.Volume;
import io.tenantry.model.Workload;
import io.tenantry.model.WorkloadBuilder;
import io.tenantry.render.PostgresAddresses;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppTest {

    private static final Name SYSTEM = Name.of("shop");
    private static final PostgresAddresses POSTGRES =
            new PostgresAddresses(Fixtures.environment().postgres());

    private final Golden golden = Golden.of(AppTest.class);

    @Test
    void aServiceThatIsConnectedToNothing() {
        golden.matches("service.yaml", render(Fixtures.api()));
    }

    @Test
    void aServiceThatScalesMigratesAndReadsSettings() {
        golden.matches(
                "scaled-service.yaml",
                render(
                        Fixtures.api()
                                .scaling(Scaling.Automatic.defaults().build())
                                .migration(Migration.defaults()
                                        .command(List.of("node", "migrate.js"))
                                        .build())
                                .environment(Map.of("NODE_ENV", "production"))
                                .connections(List.of(Fixtures.toMain())),
                        Fixtures.tenant().settings(new Settings("Acme", Map.of(), Map.of(Name.of("chat"), true)))));
    }

    @Test
    void aWorkerHasNoServiceAndNothingToPropagate() {
        assertThat(render(Fixtures.api().ports(Map.of()).probes(Optional.empty())))
                .extracting(HasMetadata::getKind)
                .containsExactly("Deployment", "PodDisruptionBudget");
    }

    @Test
    void theAutoscalerAloneSaysHowManyPods() {
        Deployment deployment =
                deployment(Fixtures.api().scaling(Scaling.Automatic.defaults().build()));

        assertThat(deployment.getSpec().getReplicas()).isNull();
    }

    @Test
    void aSinglePodHasNoDisruptionBudgetThatWouldBlockADrain() {
        assertThat(render(Fixtures.api().scaling(new Scaling.Fixed(new Replicas(1)))))
                .extracting(HasMetadata::getKind)
                .containsExactly("Deployment", "Service");
    }

    @Test
    void aRolloutGoesAsFarAsItMay() {
        assertThat(deployment(Fixtures.api().rollout(new Rollout.Rolling(2, 1)))
                        .getSpec()
                        .getStrategy())
                .isEqualTo(new DeploymentStrategyBuilder()
                        .withType("RollingUpdate")
                        .withNewRollingUpdate()
                        .withMaxSurge(new IntOrString(2))
                        .withMaxUnavailable(new IntOrString(1))
                        .endRollingUpdate()
                        .build());
    }

    @Test
    void whatMustNotRunTwiceIsRecreated() {
        assertThat(deployment(Fixtures.api().rollout(new Rollout.Recreate()))
                        .getSpec()
                        .getStrategy())
                .isEqualTo(new DeploymentStrategyBuilder().withType("Recreate").build());
    }

    @Test
    void aPodOutlivesItsPropagationAndItsDrain() {
        Deployment deployment = deployment(Fixtures.api().drain(Duration.ofSeconds(30)));

        assertThat(deployment.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
                .isEqualTo(10 + 30 + 5);
        assertThat(deployment
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getLifecycle()
                        .getPreStop()
                        .getSleep()
                        .getSeconds())
                .isEqualTo(10);
    }

    @Test
    void otherSettingsAreOtherPods() {
        assertThat(settingsDigest(true)).isNotEqualTo(settingsDigest(false));
    }

    @Test
    void eachConnectionGivesItsVariables() {
        Workload other = Fixtures.api().name(Name.of("stock-api")).build();
        TenantBuilder tenant = Fixtures.tenant()
                .databases(Map.of(
                        Name.of("main"),
                                Database.InPostgres.defaults()
                                        .name(Name.of("main"))
                                        .postgres(Name.of("shared"))
                                        .suffix("scuba_db")
                                        .build(),
                        Name.of("old"),
                                Database.InMariaDb.defaults()
                                        .name(Name.of("old"))
                                        .mariaDb(Name.of("legacy"))
                                        .build()))
                .caches(Map.of(
                        Name.of("sessions"),
                                Cache.Memcached.defaults()
                                        .name(Name.of("sessions"))
                                        .build(),
                        Name.of("carts"),
                                Cache.Redis.defaults()
                                        .name(Name.of("carts"))
                                        .volume(Volume.of("1Gi", "fast-ssd"))
                                        .build()));
        Workload api = Fixtures.api()
                .connections(List.of(
                        Fixtures.toMain(),
                        Connection.ToDatabase.defaults()
                                .database(Name.of("old"))
                                .access(Access.READ_ONLY)
                                .variables("OLD")
                                .build(),
                        Connection.ToCache.defaults().cache(Name.of("sessions")).build(),
                        Connection.ToCache.defaults()
                                .cache(Name.of("carts"))
                                .variables("CARTS")
                                .build(),
                        Connection.ToWorkload.defaults()
                                .workload(Name.of("stock-api"))
                                .build(),
                        Connection.ToOutside.defaults()
                                .outside(Name.of("internet"))
                                .build()))
                .build();

        assertThat(variables(App.render(
                        SYSTEM,
                        Flavour.KIND,
                        POSTGRES,
                        tenant.apps(Map.of(api.name(), api, other.name(), other))
                                .build(),
                        api,
                        List.of())))
                .containsExactly(
                        "TENANT_ID=acme",
                        "DB_HOST=shared-pooler.postgres.svc.cluster.local",
                        "DB_PORT=5432",
                        "DB_NAME=acme_scuba_db",
                        "DB_USER=acme_user",
                        "DB_PASSWORD=<database-main-owner/password>",
                        "DB_SSLMODE=require",
                        "OLD_HOST=legacy.mariadb.svc.cluster.local",
                        "OLD_PORT=3306",
                        "OLD_NAME=acme_db",
                        "OLD_USER=acme_user_ro",
                        "OLD_PASSWORD=<database-old-read-only/password>",
                        "CACHE_HOST=cache-sessions.tenant-acme.svc.cluster.local",
                        "CACHE_PORT=11211",
                        "CARTS_HOST=cache-carts.tenant-acme.svc.cluster.local",
                        "CARTS_PORT=6379",
                        "CARTS_PASSWORD=<cache-carts/password>",
                        "STOCK_API_URL=http://stock-api.tenant-acme.svc.cluster.local:3000");
    }

    @Test
    void aMigrationIsGivenDatabasesAlone() {
        Workload other = Fixtures.api().name(Name.of("stock")).build();
        Workload api = Fixtures.api()
                .migration(Migration.defaults().command(List.of("migrate")).build())
                .connections(List.of(
                        Fixtures.toMain(),
                        Connection.ToWorkload.defaults()
                                .workload(Name.of("stock"))
                                .build()))
                .build();
        Tenant tenant = Fixtures.tenant()
                .apps(Map.of(api.name(), api, other.name(), other))
                .build();

        assertThat(App.render(SYSTEM, Flavour.KIND, POSTGRES, tenant, api, List.of())
                        .get(0))
                .isInstanceOfSatisfying(Job.class, job -> {
                    assertThat(job.getSpec()
                                    .getTemplate()
                                    .getSpec()
                                    .getContainers()
                                    .get(0)
                                    .getEnv())
                            .extracting(EnvVar::getName)
                            .containsExactly(
                                    "TENANT_ID",
                                    "DB_HOST",
                                    "DB_PORT",
                                    "DB_NAME",
                                    "DB_USER",
                                    "DB_PASSWORD",
                                    "DB_SSLMODE");
                });
    }

    @Test
    void probesAskThePortThatTheyName() {
        Deployment deployment = deployment(Fixtures.api()
                .ports(Map.of(Name.of("http"), new PortNumber(3000), Name.of("health"), new PortNumber(3001)))
                .probes(new Probes(
                        Probes.at("/a").startup(),
                        Probes.at("/b").liveness(),
                        Probes.at("/c").readiness())));

        var container =
                deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
        assertThat(List.of(
                        container.getStartupProbe().getHttpGet().getPath(),
                        container.getLivenessProbe().getHttpGet().getPath(),
                        container.getReadinessProbe().getHttpGet().getPath()))
                .containsExactly("/a", "/b", "/c");
    }

    @Test
    void aConnectionHasTheNamesThatAProgramReads() {
        assertThat(variables(render(
                        Fixtures.api()
                                .environment(Map.of("PAGES", "$(CACHE_HOST)/pages"))
                                .connections(List.of(
                                        Connection.ToDatabase.defaults()
                                                .database(Name.of("main"))
                                                .access(Access.OWNER)
                                                .names(Map.of(ConnectionDetail.PASSWORD, "DB_PASS"))
                                                .url(Optional.of("DATABASE_URL"))
                                                .build(),
                                        Connection.ToCache.defaults()
                                                .cache(Name.of("pages"))
                                                .url(Optional.of("CACHE_URL"))
                                                .build())),
                        withRedis())))
                .containsExactly(
                        "TENANT_ID=acme",
                        "DB_HOST=shared-pooler.postgres.svc.cluster.local",
                        "DB_PORT=5432",
                        "DB_NAME=acme_scuba_db",
                        "DB_USER=acme_user",
                        "DB_PASS=<database-main-owner/password>",
                        "DB_SSLMODE=require",
                        "DATABASE_URL=postgresql://$(DB_USER):$(DB_PASS)@$(DB_HOST):$(DB_PORT)/$(DB_NAME)?sslmode=$(DB_SSLMODE)",
                        "CACHE_HOST=cache-pages.tenant-acme.svc.cluster.local",
                        "CACHE_PORT=6379",
                        "CACHE_PASSWORD=<cache-pages/password>",
                        "CACHE_URL=redis://:$(CACHE_PASSWORD)@$(CACHE_HOST):$(CACHE_PORT)",
                        "PAGES=$(CACHE_HOST)/pages");
    }

    @Test
    void aMigrationGoesWithoutWhatTakesInAnotherConnection() {
        List<HasMetadata> objects = render(
                Fixtures.api()
                        .environment(Map.of("PAGES", "$(CACHE_HOST)/pages", "WHO", "$(DB_USER)"))
                        .migration(Migration.defaults()
                                .command(List.of("node", "migrate.js"))
                                .build())
                        .connections(List.of(
                                Fixtures.toMain(),
                                Connection.ToCache.defaults()
                                        .cache(Name.of("pages"))
                                        .build())),
                withRedis());
        Job migration =
                (Job) objects.stream().filter(Job.class::isInstance).findFirst().orElseThrow();

        assertThat(migration
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getEnv())
                .extracting(EnvVar::getName)
                .contains("WHO", "DB_USER")
                .doesNotContain("PAGES", "CACHE_HOST");
    }

    private static TenantBuilder withRedis() {
        return Fixtures.tenant()
                .caches(Map.of(
                        Name.of("pages"),
                        Cache.Redis.defaults()
                                .name(Name.of("pages"))
                                .volume(Volume.of("1Gi", "local"))
                                .build()));
    }

    private static String settingsDigest(boolean chat) {
        return render(
                        Fixtures.api(),
                        Fixtures.tenant().settings(new Settings("Acme", Map.of(), Map.of(Name.of("chat"), chat))))
                .stream()
                .filter(Deployment.class::isInstance)
                .map(object -> ((Deployment) object)
                        .getSpec()
                        .getTemplate()
                        .getMetadata()
                        .getAnnotations()
                        .get(AppPod.SETTINGS_DIGEST))
                .findFirst()
                .orElseThrow();
    }

    private static Deployment deployment(WorkloadBuilder app) {
        return render(app).stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<HasMetadata> render(WorkloadBuilder app) {
        return render(app, Fixtures.tenant());
    }

    private static List<HasMetadata> render(WorkloadBuilder app, TenantBuilder tenant) {
        Workload built = app.build();
        return App.render(
                SYSTEM,
                Flavour.KIND,
                POSTGRES,
                tenant.apps(Map.of(built.name(), built)).build(),
                built,
                List.of());
    }

    private static List<String> variables(List<HasMetadata> objects) {
        Deployment deployment = (Deployment) objects.get(0);
        return deployment.getSpec().getTemplate().getSpec().getContainers().get(0).getEnv().stream()
                .map(variable -> variable.getName() + "="
                        + (variable.getValueFrom() == null
                                ? variable.getValue()
                                : "<"
                                        + variable.getValueFrom()
                                                .getSecretKeyRef()
                                                .getName() + "/"
                                        + variable.getValueFrom()
                                                .getSecretKeyRef()
                                                .getKey()
                                        + ">"))
                .toList();
    }
}
