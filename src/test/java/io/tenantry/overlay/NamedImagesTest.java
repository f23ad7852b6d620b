package io.tenantry.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.model.Image;
import io.tenantry.model.Name;
import io.tenantry.model.Program;
import io.tenantry.model.Tenant;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One line is a release, however many programs run the image. */
class NamedImagesTest {

    private static final String ACME = "shop/tenants/acme.yaml";

    @TempDir
    private Path folder;

    private OverlayFixture overlays;

    @BeforeEach
    void threeProgramsOfOneImage() {
        overlays = OverlayFixture.in(folder)
                .and(
                        "shop/platform.yaml",
                        """
                        tenant:
                          images: {backend: ghcr.io/shop/api:1.4.2}
                          apps:
                            api: {image: backend}
                            mailer: {image: backend, command: [mail]}
                          tasks:
                            report:
                              when: afterSync
                              image: backend
                        """)
                .with(ACME, "group: acme\n");
    }

    @Test
    void programsRunWhatTheirSpaceCallsSo() {
        assertThat(overlays.tenant("dev", "acme").programs())
                .extracting(Program::image)
                .containsOnly(Image.of("ghcr.io/shop/api:1.4.2"));
    }

    @Test
    void aTenantMayHaveAnotherVersion() {
        overlays.and(ACME, "images: {backend: ghcr.io/shop/api:1.5.0}\n");

        assertThat(overlays.tenant("dev", "acme").programs())
                .extracting(Program::image)
                .containsOnly(Image.of("ghcr.io/shop/api:1.5.0"));
    }

    @Test
    void aSidecarAndTheTwoColoursDoSoToo() {
        overlays.and(
                ACME,
                """
                images: {proxy: ghcr.io/shop/proxy:1.0.0, next: ghcr.io/shop/api:1.5.0}
                apps:
                  api:
                    rollout: {blueGreen: {green: next, live: blue}}
                  mailer:
                    sidecars:
                      proxy:
                        image: proxy
                        resources:
                          requests: {cpu: 10m, memory: 16Mi}
                          limits: {cpu: 100m, memory: 32Mi}
                """);

        Tenant acme = overlays.tenant("dev", "acme");
        assertThat(acme.apps().get(Name.of("api-blue")).image()).hasToString("ghcr.io/shop/api:1.4.2");
        assertThat(acme.apps().get(Name.of("api-green")).image()).hasToString("ghcr.io/shop/api:1.5.0");
        assertThat(acme.apps().get(Name.of("mailer")).images())
                .extracting(Image::toString)
                .containsExactly("ghcr.io/shop/api:1.4.2", "ghcr.io/shop/proxy:1.0.0");
    }

    @Test
    void aNameThatTheSpaceDoesNotKnowIsToldWhereItStands() {
        overlays.and(ACME, "apps: {api: {image: frontend}, mailer: {image: alpine}}\n");

        assertThat(overlays.problems())
                .isEqualTo(
                        """
                        shop/tenants/acme.yaml:2:21: apps.api.image: there is no image 'frontend'; expected one of [backend], or \
                        registry/repository:version
                        shop/tenants/acme.yaml:2:48: apps.mailer.image: there is no image 'alpine'; expected one of [backend], or \
                        registry/repository:version""");
    }

    @Test
    void whereNoneIsNamedAnImageIsWrittenWhole() {
        overlays.and(ACME, "images: {backend: null}\napps: {mailer: null}\ntasks: null\n");

        assertThat(overlays.problems())
                .contains(
                        "apps.api.image: there is no image 'backend'; expected registry/repository:version, or a name that"
                                + " 'images' of the space gives one");
    }
}
