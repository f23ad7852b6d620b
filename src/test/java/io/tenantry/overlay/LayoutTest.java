package io.tenantry.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read, and how it is told which cannot be. */
class LayoutTest {

    private static final String DEV = "shop/environments/dev.yaml";

    @TempDir
    private Path folder;

    private OverlayFixture overlays;

    @BeforeEach
    void oneEnvironmentWithoutTenants() {
        overlays = OverlayFixture.in(folder);
    }

    @Test
    void wantsAFolder() throws IOException {
        overlays = OverlayFixture.in(folder.resolve("other"));
        Files.move(overlays.folder(), folder.resolve("elsewhere"));

        assertThat(overlays.problems())
                .isEqualTo("overlays:1:1: there is no such file or folder; expected a folder of overlays");
    }

    @Test
    void wantsAFolderNotAFile() throws IOException {
        Files.move(overlays.folder(), folder.resolve("elsewhere"));
        Files.writeString(overlays.folder(), "a: 1");

        assertThat(overlays.problems()).isEqualTo("overlays:1:1: this is no folder; expected a folder");
    }

    @Test
    void wantsAPlatform() throws IOException {
        Files.move(overlays.folder(), folder.resolve("elsewhere"));
        Files.createDirectory(overlays.folder());

        assertThat(overlays.problems())
                .isEqualTo("overlays:1:1: there are no overlays; expected a folder for each platform");
    }

    @Test
    void wantsWhatAllEnvironmentsShare() {
        overlays.without("shop/platform.yaml");

        assertThat(overlays.problems())
                .isEqualTo("shop/platform.yaml:1:1: the file is missing; expected what all environments share");
    }

    @Test
    void wantsAnEnvironment() {
        overlays.without(DEV);

        assertThat(overlays.problems())
                .isEqualTo("shop/environments:1:1: there is no environment; expected a file such as dev.yaml in it");
    }

    @Test
    void letsTheSealingCertificateStandBesideWhatWasSealed() {
        overlays.with("shop/sealing-certificate.pem", "-----BEGIN CERTIFICATE-----");

        assertThatCode(overlays::read).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatNobodyReads() {
        overlays.with("shop/tenant/acme.yaml", "group: g")
                .with("shop/notes.txt", "x")
                .with("shop/environments/prod.yml", "x: 1")
                .with("README.md", "x");

        assertThat(overlays.problems())
                .isEqualTo(
                        """
                        README.md:1:1: this is no folder; expected a folder
                        shop/environments/prod.yml:1:1: nothing of this name is read; expected a file that ends in .yaml
                        shop/notes.txt:1:1: nothing of this name is read; expected only platform.yaml, profiles, environments, tenants
                        shop/tenant:1:1: nothing of this name is read; did you mean 'tenants'? expected only platform.yaml, profiles, environments, tenants""");
    }

    @Test
    void passesOverWhatBelongsToOtherTools() {
        overlays.with("shop/.notes", "x").with("shop/tenants/.gitkeep", "").with(".git/config", "x");

        assertThatCode(overlays::read).doesNotThrowAnyException();
    }

    @Test
    void refusesAnEmptyFile() {
        overlays.with("shop/tenants/acme.yaml", "");

        assertThat(overlays.problems())
                .isEqualTo(
                        "shop/tenants/acme.yaml:1:1: the file is empty; expected a map; write {} for one without keys");
    }

    @Test
    void refusesAFolderWhereAFileShouldBe() {
        overlays.with("shop/tenants/acme.yaml/x.yaml", "a: 1");

        assertThat(overlays.problems()).isEqualTo("shop/tenants/acme.yaml:1:1: this is no file; expected a YAML file");
    }

    @Test
    void refusesAFileWhereAFolderShouldBe() {
        overlays.with("shop/tenants", "a: 1");

        assertThat(overlays.problems()).isEqualTo("shop/tenants:1:1: this is no folder; expected a folder");
    }

    @Test
    void refusesALinkThatLeavesTheFolder() throws IOException {
        Path outside = Files.writeString(folder.resolve("secret.yaml"), "group: g");
        Files.createDirectories(overlays.folder().resolve("shop/tenants"));
        Files.createSymbolicLink(overlays.folder().resolve("shop/tenants/acme.yaml"), outside);

        assertThat(overlays.problems())
                .isEqualTo(
                        "shop/tenants/acme.yaml:1:1: a symbolic link leads out of the folder of overlays; expected a file"
                                + " of its own, or a link to one inside");
    }

    @Test
    void refusesALinkedFolderThatLeavesTheFolder() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("tenants"));
        Files.createSymbolicLink(overlays.folder().resolve("shop/tenants"), outside);

        assertThat(overlays.problems())
                .isEqualTo(
                        "shop/tenants:1:1: a symbolic link leads out of the folder of overlays; expected a file of its"
                                + " own, or a link to one inside");
    }

    @Test
    void followsALinkThatStaysInside() throws IOException {
        Files.createSymbolicLink(overlays.folder().resolve("shop/environments/prod.yaml"), Path.of("dev.yaml"));

        assertThat(overlays.read()).hasSize(2);
    }

    @Test
    void refusesALinkToNothing() throws IOException {
        Files.createSymbolicLink(overlays.folder().resolve("shop/environments/prod.yaml"), Path.of("gone.yaml"));

        assertThat(overlays.problems())
                .isEqualTo("shop/environments/prod.yaml:1:1: there is no such file or folder; expected it to be there");
    }

    @Test
    void refusesLinksInACircle() throws IOException {
        Files.createSymbolicLink(overlays.folder().resolve("shop/environments/prod.yaml"), Path.of("prod.yaml"));

        assertThat(overlays.problems()).startsWith("shop/environments/prod.yaml:1:1: cannot be read");
    }

    @Test
    void takesALinkForTheFolderItself() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), overlays.folder());

        assertThat(Overlays.read(link)).hasSize(1);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "# ok\ngroup: ärzte\n".getBytes(StandardCharsets.ISO_8859_1);
        overlays.with("shop/tenants/acme.yaml", latin);

        assertThat(overlays.problems())
                .isEqualTo("shop/tenants/acme.yaml:2:8: the byte 0xe4 is not UTF-8 here; expected a file in UTF-8");
    }

    @Test
    void refusesACharacterThatIsCutOff() {
        overlays.with("shop/tenants/acme.yaml", new byte[] {'a', ':', ' ', (byte) 0xe2, (byte) 0x82});

        assertThat(overlays.problems())
                .isEqualTo("shop/tenants/acme.yaml:1:4: the byte 0xe2 is not UTF-8 here; expected a file in UTF-8");
    }

    @Test
    void readsPastAByteOrderMark() {
        overlays.with("shop/tenants/acme.yaml", "\uFEFFgroup: g\n");

        assertThatCode(overlays::read).doesNotThrowAnyException();
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        overlays.with("shop/tenants/acme.yaml", "#".repeat((1 << 20) + 1));

        assertThat(overlays.problems())
                .isEqualTo("shop/tenants/acme.yaml:1:1: the file is too large; expected at most 1048576 bytes");
    }

    @Test
    void readsAFileThatIsJustNotTooLarge() {
        overlays.with("shop/tenants/acme.yaml", "group: g\n#" + "x".repeat((1 << 20) - 10));

        assertThatCode(overlays::read).doesNotThrowAnyException();
    }
}
