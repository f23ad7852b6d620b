package io.tenantry.synth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The overlays of a platform with nothing but what it must have, written into a folder of a test's own. */
public final class SmallPlatform {

    private static final String PLATFORM =
            """
            owner: platform-team
            gitOps: {repository: https://git.example.com/shop/platform.git}
            podSecurity:
              linkerd-cni: {enforce: privileged, reason: writes to the node's network}
              node-exporter: {enforce: privileged, reason: reads the node's files}
              postgres: {enforce: baseline, reason: Spilo is not restricted}
            storageClasses:
              local: {provisioner: rancher.io/local-path}
            monitoring:
              volume: {size: 5Gi, storageClass: local}
              grafanaVolume: {size: 1Gi, storageClass: local}
            postgres:
              shared:
                zalando: {volume: {size: 5Gi, storageClass: local}, maxConnections: 10000}
            sizes:
              small:
                requests: {cpu: "4", memory: 4Gi}
                limits: {cpu: "8", memory: 8Gi}
            tenant:
              databases:
                main: {postgres: shared}
              apps:
                api:
                  image: ghcr.io/shop/api:1.4.2
                  ports: {http: 3000}
                  probes:
                    startup: {path: /health}
                    liveness: {path: /health}
                    readiness: {path: /health}
                  routes: [{path: /}]
                  connections: [{database: main, access: owner}]
            """;

    private static final String DEV =
            """
            purpose: development
            domain: localhost
            cluster: {name: shop-dev, flavour: kind}
            secrets: {plainSecrets: {password: development}}
            """;

    private final Path overlays;

    private SmallPlatform(Path overlays) {
        this.overlays = overlays;
    }

    /** A platform {@code shop} with an environment {@code dev} and no tenant. */
    public static SmallPlatform in(Path overlays) {
        SmallPlatform platform = new SmallPlatform(overlays);
        platform.write("platform.yaml", PLATFORM);
        platform.write("environments/dev.yaml", DEV);
        return platform;
    }

    /** The folder of overlays. */
    public Path overlays() {
        return overlays;
    }

    /** With one more tenant that says nothing of itself but its group. */
    public SmallPlatform with(String tenant) {
        return with(tenant, "group: " + tenant + "-developers\n");
    }

    /** With one more tenant. */
    public SmallPlatform with(String tenant, String overlay) {
        write("tenants/" + tenant + ".yaml", overlay);
        return this;
    }

    /** With more in the overlay of its environment. */
    public SmallPlatform and(String more) {
        write("environments/dev.yaml", DEV + more);
        return this;
    }

    private void write(String file, String text) {
        try {
            Path path = overlays.resolve("shop").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
