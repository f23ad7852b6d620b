package io.tenantry.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.model.Environment;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantId;
import io.tenantry.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;

/** The smallest sound folder of overlays: the platform {@code shop} with the environment {@code dev} and no tenant. */
final class OverlayFixture {

    static final String PLATFORM =
            """
            owner: platform-team
            domain: example.com
            gitOps: {repository: https://git.example.com/shop.git}
            secrets: {password: development}
            monitoring:
              volume: {size: 5Gi, storageClass: disk}
              grafanaVolume: {size: 1Gi, storageClass: disk}
            storageClasses:
              disk: {provisioner: example.com/disk}
            postgres:
              shared:
                zalando:
                  volume: {size: 30Gi, storageClass: disk}
            sizes:
              small:
                requests: {cpu: "2", memory: 3Gi}
                limits: {cpu: "10", memory: 8Gi}
            podSecurity:
              linkerd-cni: {enforce: privileged, reason: it writes the network configuration of nodes}
              node-exporter: {enforce: privileged, reason: it reads the files of nodes}
              postgres: {enforce: baseline, reason: the operator gives Spilo no security context}
            """;

    static final String ENVIRONMENT =
            """
            purpose: development
            cluster: {name: dev, flavour: kind}
            """;

    private final Path folder;

    private OverlayFixture(Path folder) {
        this.folder = folder;
    }

    static OverlayFixture in(Path parent) {
        return new OverlayFixture(parent.resolve("overlays"))
                .with("shop/platform.yaml", PLATFORM)
                .with("shop/environments/dev.yaml", ENVIRONMENT);
    }

    Path folder() {
        return folder;
    }

    /** With a file, or with another text in it. */
    OverlayFixture with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    OverlayFixture with(String file, byte[] content) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With more text at the end of a file. */
    OverlayFixture and(String file, String text) {
        try {
            return with(file, Files.readString(folder.resolve(file)) + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OverlayFixture without(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<OverlaidEnvironment> read() {
        return Overlays.read(folder);
    }

    /** The environment of that name. */
    OverlaidEnvironment read(String environment) {
        return read().stream()
                .filter(one -> one.environment().name().value().equals(environment))
                .findFirst()
                .orElseThrow();
    }

    Environment environment(String name) {
        return read(name).environment();
    }

    Tenant tenant(String environment, String id) {
        return environment(environment).tenants().get(TenantId.of(id));
    }

    /** All that is wrong, a line each, with paths from the folder of overlays on. */
    String problems() {
        ProblemException thrown = Assertions.catchThrowableOfType(ProblemException.class, this::read);
        assertThat(thrown).as("something is wrong").isNotNull();
        return thrown.getMessage().replace(folder + "/", "").replace(folder.toString(), "overlays");
    }
}
