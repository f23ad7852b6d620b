package io.tenantry.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.model.Host;
import io.tenantry.model.Ingress;
import io.tenantry.model.Name;
import io.tenantry.model.Placement;
import io.tenantry.model.Purpose;
import io.tenantry.model.Replicas;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantId;
import io.tenantry.problem.Violation;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several overlays together make of environments and tenants. */
class OverlaysTest {

    private static final String DEV = "shop/environments/dev.yaml";
    private static final String PROD = "shop/environments/prod.yaml";
    private static final String ACME = "shop/tenants/acme.yaml";

    @TempDir
    private Path folder;

    private OverlayFixture overlays;

    @BeforeEach
    void oneEnvironmentWithoutTenants() {
        overlays = OverlayFixture.in(folder);
    }

    @Test
    void aTenantIsCountedUnlessItSaysThatItIsNot() {
        overlays.with(ACME, "group: g\n").with("shop/tenants/bank.yaml", "group: g\nrequestsPerMinute: null\n");

        assertThat(overlays.tenant("dev", "acme").requestsPerMinute()).hasValue(1000);
        assertThat(overlays.tenant("dev", "bank").requestsPerMinute()).isEmpty();
    }

    @Test
    void namesAnEnvironmentAfterItsFileAndFolder() {
        assertThat(overlays.environment("dev").system()).isEqualTo(Name.of("shop"));
        assertThat(overlays.environment("dev").name()).isEqualTo(Name.of("dev"));
        assertThat(overlays.environment("dev").tenants()).isEmpty();
    }

    @Test
    void readsEveryPlatformSortedByName() {
        overlays.with("bank/platform.yaml", OverlayFixture.PLATFORM)
                .with("bank/environments/test.yaml", OverlayFixture.ENVIRONMENT)
                .with(PROD, OverlayFixture.ENVIRONMENT);

        assertThat(overlays.read())
                .extracting(read ->
                        read.environment().system() + "/" + read.environment().name())
                .containsExactly("bank/test", "shop/dev", "shop/prod");
    }

    @Test
    void laysTheEnvironmentOnThePlatform() {
        overlays.with(PROD, "cluster: {name: prod, flavour: eks}\ndomain: example.org\npurpose: development\n");

        assertThat(overlays.environment("dev").domain()).isEqualTo(Host.of("example.com"));
        assertThat(overlays.environment("prod").domain()).isEqualTo(Host.of("example.org"));
        assertThat(overlays.environment("prod").purpose()).isEqualTo(Purpose.DEVELOPMENT);
    }

    @Test
    void laysFiveOverlaysOnEachOtherToMakeATenant() {
        overlays.and("shop/platform.yaml", "tenant: {group: from-platform, requestsPerMinute: 1}\n")
                .and(DEV, "tenant: {requestsPerMinute: 2, settings: {name: environment}}\n")
                .with(ACME, "settings: {name: tenant, theme: {a: tenant, b: tenant}}\n")
                .and(ACME, "environments: {dev: {settings: {theme: {a: in-dev, c: in-dev}}}}\n")
                .and(DEV, "tenants: {acme: {settings: {theme: {c: dev-has-the-last-word}}}}\n");

        Tenant acme = overlays.tenant("dev", "acme");
        assertThat(acme.id()).isEqualTo(TenantId.of("acme"));
        assertThat(acme.group()).isEqualTo("from-platform");
        assertThat(acme.requestsPerMinute()).hasValue(2);
        assertThat(acme.settings().orElseThrow().name()).isEqualTo("tenant");
        assertThat(acme.settings().orElseThrow().theme())
                .containsEntry(Name.of("a"), "in-dev")
                .containsEntry(Name.of("b"), "tenant")
                .containsEntry(Name.of("c"), "dev-has-the-last-word");
    }

    @Test
    void leavesATenantOutWhereTheEnvironmentOrTheTenantSaysSo() {
        overlays.with(PROD, OverlayFixture.ENVIRONMENT)
                .with(ACME, "group: g\nenvironments: {dev: null}\n")
                .with("shop/tenants/bank.yaml", "group: g\n")
                .and(PROD, "tenants: {bank: null}\n");

        assertThat(overlays.environment("dev").tenants()).containsOnlyKeys(TenantId.of("bank"));
        assertThat(overlays.environment("prod").tenants()).containsOnlyKeys(TenantId.of("acme"));
    }

    @Test
    void removesInOneEnvironmentOnly() {
        overlays.with(PROD, OverlayFixture.ENVIRONMENT)
                .and("shop/platform.yaml", "tenant: {group: g, settings: {name: x}}\n")
                .with(ACME, "{}\n")
                .and(DEV, "tenant: {settings: null}\n");

        assertThat(overlays.tenant("dev", "acme").settings()).isEmpty();
        assertThat(overlays.tenant("prod", "acme").settings()).isPresent();
    }

    @Test
    void forgivesARemovalThatFindsSomethingInAnotherEnvironment() {
        overlays.with(PROD, OverlayFixture.ENVIRONMENT)
                .and(DEV, "tenant: {settings: {name: x}}\n")
                .with(ACME, "group: g\nsettings: null\n");

        assertThat(overlays.tenant("dev", "acme").settings()).isEmpty();
        assertThat(overlays.tenant("prod", "acme").settings()).isEmpty();
    }

    @Test
    void placesTheIngressControllerOnEachNodeWhereAnEnvironmentSaysSo() {
        overlays.and("shop/platform.yaml", "ingress: {traefik: {placement: {replicas: 3}}}\n")
                .with(PROD, OverlayFixture.ENVIRONMENT)
                .and(PROD, "ingress: {traefik: {placement: eachNode}}\n");

        assertThat(overlays.environment("dev").ingress())
                .isEqualTo(new Ingress.Traefik(new Placement.Replicated(new Replicas(3))));
        assertThat(overlays.environment("prod").ingress()).isEqualTo(new Ingress.Traefik(new Placement.EachNode()));
    }

    @Test
    void changesItsChoiceFromEnvironmentToEnvironment() {
        overlays.and("shop/platform.yaml", "ingress: {traefik: {placement: {replicas: 3}}}\n")
                .with(PROD, OverlayFixture.ENVIRONMENT)
                .and(PROD, "ingress: {nginx: {replicas: 5}}\n");

        assertThat(overlays.environment("dev").ingress())
                .isEqualTo(new Ingress.Traefik(new Placement.Replicated(new Replicas(3))));
        assertThat(overlays.environment("prod").ingress()).isEqualTo(new Ingress.Nginx(new Replicas(5)));
    }

    @Test
    void tellsWhichOverlaysSaySomething() {
        overlays.with(PROD, OverlayFixture.ENVIRONMENT)
                .and("shop/platform.yaml", "tenant: {group: g}\n")
                .and(PROD, "tenants: {acme: {requestsPerMinute: 5}}\n")
                .with(ACME, "{}\n")
                .with("shop/tenants/bank.yaml", "{}\n");

        OverlaidEnvironment prod = overlays.read("prod");
        assertThat(prod.sources()).containsExactly("shop/platform.yaml", "shop/environments/prod.yaml");
        assertThat(prod.sources(TenantId.of("acme")))
                .containsExactly("shop/platform.yaml", "shop/environments/prod.yaml", "shop/tenants/acme.yaml");
        assertThat(prod.sources(TenantId.of("bank"))).containsExactly("shop/platform.yaml", "shop/tenants/bank.yaml");
        assertThatThrownBy(() -> prod.sources(TenantId.of("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no tenant 'none' in prod");
    }

    @Test
    void placesWhatALaterCheckFinds() {
        overlays.with(ACME, "group: g\n").and(DEV, "tenants:\n  acme:\n    requestsPerMinute: 5\n");

        assertThat(overlays.read("dev")
                        .problem(
                                "capacity",
                                new Violation("tenants.acme.requestsPerMinute", "5 requests are few", "more"))
                        .toString()
                        .replace(overlays.folder() + "/", ""))
                .isEqualTo(DEV + ":5:24: tenants.acme.requestsPerMinute: 5 requests are few; expected more");
    }
}
