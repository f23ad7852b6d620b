package io.tenantry.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How it is told what is wrong with overlays that can be read. */
class OverlayProblemsTest {

    private static final String PLATFORM = "shop/platform.yaml";
    private static final String DEV = "shop/environments/dev.yaml";
    private static final String PROD = "shop/environments/prod.yaml";
    private static final String ACME = "shop/tenants/acme.yaml";
    private static final String BANK = "shop/tenants/bank.yaml";

    @TempDir
    private Path folder;

    private OverlayFixture overlays;

    @BeforeEach
    void oneEnvironmentWithoutTenants() {
        overlays = OverlayFixture.in(folder);
    }

    @Test
    void anOverrideForATenantThatDoesNotExist() {
        overlays.with(ACME, "group: g\n").and(DEV, "tenants:\n  acne: {size: small}\n");

        assertThat(overlays.problems())
                .isEqualTo(DEV + ":4:3: there is no tenant 'acne'; did you mean 'acme'? expected one of acme");
    }

    @Test
    void anOverrideForATenantWhereThereIsNone() {
        overlays.and(DEV, "tenants: {acme: null}\n");

        assertThat(overlays.problems()).isEqualTo(DEV + ":3:11: there is no tenant 'acme'; there is none at all");
    }

    @Test
    void anOverrideForAnEnvironmentThatDoesNotExist() {
        overlays.with(ACME, "group: g\nenvironments: {deb: null}\n");

        assertThat(overlays.problems())
                .isEqualTo(ACME + ":2:16: there is no environment 'deb'; did you mean 'dev'? expected one of dev");
    }

    @Test
    void anOverrideForATenantThatLeavesItself() {
        overlays.with(ACME, "group: g\nenvironments: {dev: ~}\n").and(DEV, "tenants: {acme: {size: small}}\n");

        assertThat(overlays.problems())
                .isEqualTo(DEV + ":3:11: the key 'acme' is not read here; the tenant's own file leaves it out of dev");
    }

    @Test
    void namesThatFilesGiveAlready() {
        overlays.and(PLATFORM, "system: shop\n").and(DEV, "name: dev\n");

        assertThat(overlays.problems())
                .isEqualTo(DEV + ":3:1: the key 'name' is not read here; it is the file's name, dev\n" + PLATFORM
                        + ":22:1: the key 'system' is not read here; it is the folder's name, shop");
    }

    @Test
    void environmentsOutsideATenantsFile() {
        overlays.and(PLATFORM, "tenant:\n  group: g\n  environments: {dev: null}\n")
                .with(ACME, "{}\n");

        assertThat(overlays.problems())
                .isEqualTo(PLATFORM
                        + ":24:3: the key 'environments' is not read here; expected it in the tenant's own file only");
    }

    @Test
    void sectionsOfTheWrongKind() {
        overlays.and(DEV, "tenant: [a]\ntenants: b\n").with(ACME, "group: g\nenvironments: {dev: c}\n");

        assertThat(overlays.problems())
                .isEqualTo(DEV + ":3:9: tenant is a list; expected a map\n" + DEV
                        + ":4:10: tenants is a single value; expected a map\n" + ACME
                        + ":2:21: dev is a single value; expected a map");
    }

    @Test
    void severitiesThatThereAreNot() {
        overlays.and(DEV, "imageScan:\n  trivy: {failOn: [high, severe]}\n");

        assertThat(overlays.problems())
                .isEqualTo(
                        DEV
                                + ":4:26: failOn[1]: 'severe' is none of the choices; expected one of low, medium, high, critical");
    }

    @Test
    void keysThatNobodyKnows() {
        overlays.and(DEV, "ingres: traefik\n").with(ACME, "group: g\nenviroments: {}\n");

        assertThat(overlays.problems().lines())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith(DEV
                                        + ":3:1: unknown key 'ingres'; did you mean 'ingress'? known keys are owner,")
                                .endsWith(", tenants, profile, tenant"),
                        second -> assertThat(second)
                                .isEqualTo(
                                        ACME
                                                + ":2:1: unknown key 'enviroments'; did you mean 'environments'? known keys are group,"
                                                + " size, domains, requestsPerMinute, settings, databases, caches, directories, externals, disks,"
                                                + " configs, secrets, registries, images, apps, tasks, exceptions, environments"));
    }

    @Test
    void whatSeveralEnvironmentsLackIsToldOnceOfThePlatform() {
        String nothing = OverlayFixture.PLATFORM.substring(0, OverlayFixture.PLATFORM.indexOf("podSecurity:"));
        overlays.with("shop/platform.yaml", nothing)
                .with("shop/environments/prod.yaml", OverlayFixture.ENVIRONMENT)
                .with("shop/environments/test.yaml", OverlayFixture.ENVIRONMENT + "postgres: null\n");

        assertThat(overlays.problems())
                .isEqualTo(
                        """
                        shop/platform.yaml:1:1: podSecurity: the namespace 'node-exporter' cannot be restricted, and nothing \
                        says that it may; expected node-exporter: {enforce: privileged, reason: "node-exporter reads the node's \
                        files, processes and network"}
                        shop/platform.yaml:1:1: podSecurity: the namespace 'postgres' cannot be restricted, and nothing says \
                        that it may (in dev, prod); expected postgres: {enforce: baseline, reason: "the operator gives Spilo, its \
                        PostgreSQL, and the pooler no restricted security context"}""");
    }

    @Test
    void whatOneEnvironmentLacksIsToldOfThatOne() {
        String nothing = OverlayFixture.PLATFORM.substring(0, OverlayFixture.PLATFORM.indexOf("podSecurity:"));
        overlays.with("shop/platform.yaml", nothing)
                .and(DEV, "postgres: null\n")
                .with("shop/environments/prod.yaml", OverlayFixture.ENVIRONMENT + "monitoring: null\npostgres: null\n");

        assertThat(overlays.problems()).startsWith(DEV + ":1:1: podSecurity: the namespace 'node-exporter'");
    }

    @Test
    void aTenantWithoutASizeHasTheUsualOne() {
        overlays.with(ACME, "group: g\n")
                .and(
                        DEV,
                        "sizes: {small: null, large: {requests: {cpu: \"2\", memory: 3Gi}, limits: {cpu: \"2\", memory: 3Gi}}}\n");

        assertThat(overlays.problems())
                .contains(
                        "tenants.acme.size: there is no size class 'small', which is that of who says none; expected one of"
                                + " [large]");
    }

    @Test
    void aTenantIdThatIsNone() {
        overlays.with("shop/tenants/Acme.yaml", "group: g\n").with("shop/tenants/аcme.yaml", "group: g\n");

        assertThat(overlays.problems().lines())
                .allSatisfy(
                        line -> assertThat(line)
                                .matches(
                                        "shop/tenants/(Acme|аcme).yaml:1:1: (Acme|аcme): '\\2' is no tenant id; expected 2 to 30"
                                                + " lower-case letters, digits and single dashes, from a letter to a letter or digit"))
                .hasSize(2);
    }

    @Test
    void namesOfPlatformsAndEnvironmentsThatAreNone() {
        overlays.with("shop/environments/Dev_2.yaml", OverlayFixture.ENVIRONMENT);

        assertThat(overlays.problems())
                .isEqualTo("shop/environments/Dev_2.yaml:1:1: name: 'Dev_2' is no name; expected 1 to 52 lower-case"
                        + " letters, digits and dashes, from a letter to a letter or digit");
    }

    @Test
    void somethingMissingInEveryEnvironmentIsToldOnce() {
        overlays.with(PROD, OverlayFixture.ENVIRONMENT).with(ACME, "# nobody\nsize: small\n");

        assertThat(overlays.problems()).isEqualTo(ACME + ":2:1: acme lacks the key 'group'; expected text");
    }

    @Test
    void somethingMissingInSomeEnvironmentsIsToldWithTheirNames() {
        overlays.with(PROD, OverlayFixture.ENVIRONMENT)
                .with("shop/environments/test.yaml", OverlayFixture.ENVIRONMENT)
                .and(DEV, "tenant: {group: g}\n")
                .with(ACME, "size: small\n");

        assertThat(overlays.problems())
                .isEqualTo(ACME + ":1:1: acme lacks the key 'group' (in prod, test); expected text");
    }

    @Test
    void aRemovalOfNothingInAnyEnvironment() {
        overlays.with(PROD, OverlayFixture.ENVIRONMENT).with(ACME, "group: g\nsettings:\n");

        assertThat(overlays.problems())
                .isEqualTo(ACME
                        + ":2:1: settings is empty, and nothing below gives it that could be removed; expected a map"
                        + " with the keys name, theme, features");
    }

    @Test
    void referencesToWhatDoesNotExist() {
        overlays.with(
                ACME,
                """
                group: g
                size: huge
                databases:
                  main: {postgres: shred}
                """);

        assertThat(overlays.problems())
                .isEqualTo(
                        """
                        %1$s:2:7: tenants.acme.size: there is no size class 'huge'; expected one of [small]
                        %1$s:4:20: tenants.acme.databases.main.postgres: there is no PostgreSQL cluster 'shred'; expected one of [shared]"""
                                .formatted(ACME));
    }

    @Test
    void aReferenceThatAMergeBrought() {
        overlays.with(PROD, OverlayFixture.ENVIRONMENT)
                .with(ACME, "group: g\n")
                .and(PROD, "tenants:\n  acme:\n    size: huge\n");

        assertThat(overlays.problems())
                .isEqualTo(PROD + ":5:11: tenants.acme.size: there is no size class 'huge'; expected one of [small]");
    }

    @Test
    void twoTenantsThatWantOneHostThoughAThirdIsWrong() {
        overlays.with(ACME, "group: g\ndomains: [acme.org]\n")
                .with(BANK, "group: g\ndomains: [acme.org]\n")
                .with("shop/tenants/club.yaml", "domains: [club.org]\n");

        assertThat(overlays.problems())
                .isEqualTo(
                        BANK
                                + ":2:11: tenants.bank.domains[0]: 'acme.org' belongs to tenant 'acme' already; expected a host that"
                                + " no other tenant has\nshop/tenants/club.yaml:1:1: club lacks the key 'group'; expected text");
    }

    @Test
    void everyFileAtOnce() {
        overlays.and(PLATFORM, "x: 1\n")
                .and(DEV, "y: 2\n")
                .with(PROD, "a: 1\n---\nb: 2\n")
                .with(ACME, "group: [g]\n")
                .with(BANK, "group: 'g\n");

        assertThat(overlays.problems().lines().map(line -> line.replaceAll("; (known keys|expected).*", "")))
                .containsExactly(
                        DEV + ":3:1: unknown key 'y'",
                        PROD + ":2:1: a second document begins here",
                        PLATFORM + ":22:1: unknown key 'x'",
                        ACME + ":1:8: group is a list",
                        BANK + ":2:1: this is not YAML: found unexpected end of stream");
    }
}
