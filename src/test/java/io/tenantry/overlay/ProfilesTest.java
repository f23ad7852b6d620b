package io.tenantry.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.model.Host;
import io.tenantry.model.TenantId;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a profile is to the environments that lie on it. */
class ProfilesTest {

    private static final String PLATFORM = "shop/platform.yaml";
    private static final String MINIMAL = "shop/profiles/minimal.yaml";
    private static final String DEV = "shop/environments/dev.yaml";
    private static final String PROD = "shop/environments/prod.yaml";
    private static final String ACME = "shop/tenants/acme.yaml";

    @TempDir
    private Path folder;

    private OverlayFixture overlays;

    @BeforeEach
    void oneOfTwoEnvironmentsHasTheProfile() {
        overlays = OverlayFixture.in(folder)
                .with(PROD, OverlayFixture.ENVIRONMENT)
                .with(MINIMAL, "{}\n")
                .and(DEV, "profile: minimal\n");
    }

    @Test
    void liesBetweenThePlatformAndTheEnvironment() {
        overlays.with(MINIMAL, "domain: minimal.example.com\npartOf: minimal\n").and(DEV, "domain: dev.example.com\n");

        assertThat(overlays.environment("dev").domain()).isEqualTo(Host.of("dev.example.com"));
        assertThat(overlays.environment("dev").partOf()).hasToString("Optional[minimal]");
        assertThat(overlays.environment("prod").domain()).isEqualTo(Host.of("example.com"));
        assertThat(overlays.environment("prod").partOf()).isEmpty();
    }

    @Test
    void turnsOffWhatThePlatformHas() {
        overlays.with(MINIMAL, "monitoring: null\n");

        assertThat(overlays.environment("dev").monitoring()).isEmpty();
        assertThat(overlays.environment("prod").monitoring()).isPresent();
    }

    @Test
    void saysOfTenantsWhatAnEnvironmentMay() {
        overlays.with(ACME, "group: g\nrequestsPerMinute: 5\n")
                .with("shop/tenants/bank.yaml", "group: g\n")
                .with(MINIMAL, "tenant: {requestsPerMinute: 2}\ntenants: {bank: null, acme: {requestsPerMinute: 7}}\n");

        assertThat(overlays.environment("dev").tenants()).containsOnlyKeys(TenantId.of("acme"));
        assertThat(overlays.tenant("dev", "acme").requestsPerMinute()).hasValue(7);
        assertThat(overlays.tenant("prod", "acme").requestsPerMinute()).hasValue(5);
    }

    @Test
    void isASourceOfTheEnvironmentAndOfTheTenantsItSpeaksOf() {
        overlays.with(ACME, "group: g\n").with(MINIMAL, "tenants: {acme: {requestsPerMinute: 7}}\n");

        assertThat(overlays.read("dev").sources()).containsExactly(PLATFORM, MINIMAL, DEV);
        assertThat(overlays.read("dev").sources(TenantId.of("acme"))).containsExactly(MINIMAL, ACME);
        assertThat(overlays.read("prod").sources()).containsExactly(PLATFORM, PROD);
    }

    @Test
    void changesTheFingerprintOfTheEnvironmentsThatLieOnItAlone() {
        String dev = overlays.read("dev").fingerprint();
        String prod = overlays.read("prod").fingerprint();

        overlays.with(MINIMAL, "monitoring: null\n");

        assertThat(overlays.read("dev").fingerprint()).isNotEqualTo(dev);
        assertThat(overlays.read("prod").fingerprint()).isEqualTo(prod);
    }

    @Test
    void isToldWhereItIsWrong() {
        overlays.with(MINIMAL, "owner: x\nsizes:\n  small: {pods: many}\n");

        assertThat(overlays.problems())
                .isEqualTo("shop/profiles/minimal.yaml:3:17: pods: 'many' is no whole number; expected a whole number"
                        + " such as 3, without quotes");
    }

    @Test
    void namesWhichOfTheEnvironmentsOnItHaveAProblemThatNotAllHave() {
        overlays.with(MINIMAL, "monitoring: {volume: {storageClass: other}}\n")
                .and(PROD, "profile: minimal\nstorageClasses: {other: {provisioner: example.com/disk}}\n")
                .with("shop/environments/test.yaml", OverlayFixture.ENVIRONMENT + "profile: minimal\n");

        assertThat(overlays.problems())
                .isEqualTo("shop/profiles/minimal.yaml:1:37: monitoring.volume.storageClass: there is no storage class"
                        + " 'other' (in dev, test); expected one of [disk]");
    }

    @Test
    void hasToBeThere() {
        overlays.with(DEV, OverlayFixture.ENVIRONMENT + "profile: minimall\n").with("shop/profiles/all.yaml", "{}\n");

        assertThat(overlays.problems())
                .isEqualTo("shop/environments/dev.yaml:3:10: there is no profile 'minimall'; did you mean 'minimal'?"
                        + " expected one of all, minimal");
    }

    @Test
    void hasToBeThereWhenThereIsNone() {
        overlays.without(MINIMAL);

        assertThat(overlays.problems())
                .isEqualTo("shop/environments/dev.yaml:3:10: there is no profile 'minimal'; there is none at all");
    }

    @Test
    void isOneName() {
        overlays.with(DEV, OverlayFixture.ENVIRONMENT + "profile: [minimal]\n")
                .with(PROD, OverlayFixture.ENVIRONMENT + "profile: null\n");

        assertThat(overlays.problems())
                .isEqualTo(
                        """
                        shop/environments/dev.yaml:3:10: profile is a list; expected the name of a profile
                        shop/environments/prod.yaml:3:10: profile is empty; expected the name of a profile""");
    }

    @Test
    void isChosenByEnvironmentsAlone() {
        overlays.and(PLATFORM, "profile: minimal\n").with(MINIMAL, "profile: minimal\n");

        assertThat(overlays.problems())
                .isEqualTo(
                        """
                        shop/platform.yaml:22:1: the key 'profile' is not read here; expected it in the file of an environment only
                        shop/profiles/minimal.yaml:1:1: the key 'profile' is not read here; expected it in the file of an environment only""");
    }

    @Test
    void hasToBeChosenByAny() {
        overlays.with("shop/profiles/all.yaml", "{}\n");

        assertThat(overlays.problems())
                .isEqualTo("shop/profiles/all.yaml:1:1: no environment has this profile; expected 'profile: all' in the"
                        + " file of one, or no such profile");
    }

    @Test
    void mayBeChosenByAFileThatCannotBeRead() {
        overlays.with(DEV, "");

        assertThat(overlays.problems())
                .isEqualTo(
                        "shop/environments/dev.yaml:1:1: the file is empty; expected a map; write {} for one without keys");
    }

    @Test
    void saysNothingOfEnvironmentsOnAProfileThatCannotBeRead() {
        overlays.with(MINIMAL, "").and(DEV, "sise: 1\n");

        assertThat(overlays.problems())
                .isEqualTo(
                        "shop/profiles/minimal.yaml:1:1: the file is empty; expected a map; write {} for one without keys");
    }
}
