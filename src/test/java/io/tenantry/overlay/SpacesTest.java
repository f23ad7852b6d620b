package io.tenantry.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.model.Cidr;
import io.tenantry.model.External;
import io.tenantry.model.Host;
import io.tenantry.model.Name;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.PortNumber;
import io.tenantry.model.TraceDestination;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spaces of the system's own, as overlays write them; and what is wrong with them, where it stands. */
class SpacesTest {

    private static final String PLATFORM = "shop/platform.yaml";

    @TempDir
    private Path folder;

    private OverlayFixture overlays;

    @BeforeEach
    void aSystemWithoutTenants() {
        overlays = OverlayFixture.in(folder)
                .with(
                        PLATFORM,
                        """
                        owner: shop-team
                        domain: shop.example.com
                        gitOps: {repository: https://git.example.com/shop.git}
                        secrets: {plainSecrets: {password: development}}
                        spaces:
                          shop:
                            group: shop-developers
                            externals:
                              main:
                                postgres: main.db.example.com
                                addresses: [10.9.0.0/24]
                                database: shop
                                user: shop
                            apps:
                              api:
                                image: ghcr.io/shop/api:1.4.2
                                connections:
                                  - {external: main, variables: DB}
                        """);
    }

    @Test
    void aSystemNeedsNoMoreThanItUses() {
        OwnSpace shop = overlays.environment("dev").spaces().get(Name.of("shop"));

        assertThat(shop.externals().get(Name.of("main"))).isInstanceOf(External.PostgresServer.class);
        assertThat(overlays.environment("dev").mesh()).isEmpty();
        assertThat(overlays.environment("dev").monitoring()).isEmpty();
        assertThat(overlays.environment("dev").podSecurity()).isEmpty();
    }

    @Test
    void aServerOutsideMayBeOfAnyKind() {
        overlays.and(
                "shop/environments/dev.yaml",
                """
                spaces:
                  shop:
                    externals:
                      mail: {server: smtp.example.com, port: 587, addresses: [203.0.113.0/24]}
                      files:
                        server: files.example.com
                        port: 990
                        addresses: [198.51.100.7/32]
                        tls: require
                        login: {user: shop}
                """);

        assertThat(overlays.environment("dev").spaces().get(Name.of("shop")).externals())
                .containsEntry(
                        Name.of("mail"),
                        External.OtherServer.defaults()
                                .name(Name.of("mail"))
                                .server(Host.of("smtp.example.com"))
                                .port(new PortNumber(587))
                                .addresses(List.of(Cidr.of("203.0.113.0/24")))
                                .build())
                .containsEntry(
                        Name.of("files"),
                        External.OtherServer.defaults()
                                .name(Name.of("files"))
                                .server(Host.of("files.example.com"))
                                .port(new PortNumber(990))
                                .addresses(List.of(Cidr.of("198.51.100.7/32")))
                                .tls(External.Tls.REQUIRE)
                                .login(new External.Login("shop", Optional.empty()))
                                .build());
    }

    @Test
    void aServerOfNoKnownKindSaysItsPort() {
        overlays.and(
                "shop/environments/dev.yaml",
                """
                spaces:
                  shop:
                    externals:
                      mail: {server: smtp.example.com, addresses: [203.0.113.0/24], login: {user: ""}}
                """);

        assertThat(overlays.problems())
                .isEqualTo(
                        """
                        shop/environments/dev.yaml:6:13: mail lacks the key 'port'; expected a port number
                        shop/environments/dev.yaml:6:83: user: '' is no user; expected 1 to 256 characters on one line""");
    }

    @Test
    void anEnvironmentChangesASpace() {
        overlays.and(
                "shop/environments/dev.yaml", "spaces: {shop: {externals: {main: {postgres: dev.db.example.com}}}}\n");

        assertThat(overlays.environment("dev")
                        .spaces()
                        .get(Name.of("shop"))
                        .externals()
                        .get(Name.of("main"))
                        .host())
                .hasToString("dev.db.example.com");
    }

    @Test
    void everythingWrongIsToldWhereItStands() {
        overlays.and(
                "shop/environments/dev.yaml",
                """
                spaces:
                  shop:
                    cutover: {percent: 10, elsewhere: there}
                    externals:
                      main: {port: 99999}
                    apps:
                      api:
                        connections:
                          - {telemetry: smoke}
                ingress:
                  alb: {certificates: [mine], subnets: [10.0.0.0/24], controller: me}
                """);

        assertThat(overlays.problems())
                .isEqualTo(
                        """
                        shop/environments/dev.yaml:5:39: elsewhere: 'there' is no target group; expected \
                        arn:aws:elasticloadbalancing:<region>:<account>:targetgroup/<name>/<id>
                        shop/environments/dev.yaml:7:20: port: 99999 is no port; expected 1 to 65535
                        shop/environments/dev.yaml:11:25: telemetry: 'smoke' is none of the choices; expected one of \
                        datadog, traces
                        shop/environments/dev.yaml:13:67: controller: 'me' is no role; expected \
                        arn:aws:iam::<account>:role/<name>""");
    }

    @Test
    void whatNamesNothingIsToldWhereItStands() {
        overlays.and(
                "shop/environments/dev.yaml",
                """
                spaces:
                  shop:
                    size: huge
                    apps:
                      api:
                        nodePool: gpu
                        connections:
                          - {telemetry: datadog}
                """);

        assertThat(overlays.problems())
                .isEqualTo(
                        """
                        shop/environments/dev.yaml:5:11: spaces.shop.size: there is no size class 'huge'; expected the \
                        environment to have one; it has none
                        shop/environments/dev.yaml:8:19: spaces.shop.apps.api.nodePool: there is no node pool 'gpu'; \
                        expected the environment to have one; it has none
                        shop/environments/dev.yaml:10:25: spaces.shop.apps.api.connections[0].telemetry: nobody takes \
                        datadog here; expected telemetry.datadog""");
    }

    @Test
    void whoTakesTracesIsAChoice() {
        overlays.and(
                "shop/environments/dev.yaml",
                """
                telemetry:
                  traces:
                    openTelemetry:
                      replicas: 3
                      to: {otlp: otlp.example.com, port: 443, addresses: [203.0.113.0/24]}
                """);

        assertThat(overlays.environment("dev").telemetry().traceServer().orElseThrow())
                .isEqualTo(TraceDestination.OtlpServer.defaults()
                        .otlp(Host.of("otlp.example.com"))
                        .port(new PortNumber(443))
                        .addresses(List.of(Cidr.of("203.0.113.0/24")))
                        .build());
    }

    @Test
    void whoKeepsLogsIsAChoice() {
        overlays.and("shop/environments/dev.yaml", "telemetry: {logs: {loki: {volume: {size: 5Gi}, days: 400}}}\n");

        assertThat(overlays.problems())
                .isEqualTo("shop/environments/dev.yaml:3:35: volume lacks the key 'storageClass'; expected a name");
    }

    @Test
    void aCollectorSaysWhereTracesGo() {
        overlays.and(
                "shop/environments/dev.yaml",
                """
                telemetry:
                  traces: openTelemetry
                """);

        assertThat(overlays.problems())
                .isEqualTo("shop/environments/dev.yaml:4:11: openTelemetry lacks the key 'to'; expected one of log,"
                        + " otlpServer, or a map with one of the keys otlp");
    }

    @Test
    void aCollectorSaysItRight() {
        overlays.and(
                "shop/environments/dev.yaml",
                """
                telemetry:
                  traces:
                    openTelemetry: {to: {otlp: not a host, header: {name: X-Key}}}
                """);

        assertThat(overlays.problems())
                .isEqualTo(
                        """
                        shop/environments/dev.yaml:5:32: otlp: 'not a host' is no host name; expected lower-case labels \
                        of letters, digits and dashes, joined by dots, such as shop.example.com
                        shop/environments/dev.yaml:5:59: name: 'X-Key' is no header; expected small letters, digits and \
                        dashes, such as x-api-key""");
    }

    @Test
    void aWorkloadThatCannotBe() {
        overlays.and("shop/environments/dev.yaml", "spaces: {shop: {apps: {api: {minAvailable: 9}}}}\n");

        assertThat(overlays.problems())
                .isEqualTo(
                        "shop/environments/dev.yaml:3:44: minAvailable: 9 of at least 2 pods; expected 1 or more, and"
                                + " fewer than ever run: otherwise no node can be drained");
    }

    @Test
    void aConfigThatCannotBe() {
        overlays.and(
                "shop/environments/dev.yaml",
                """
                spaces:
                  shop:
                    apps:
                      api:
                        environment: {LEVEL: info}
                        config:
                          variables: {LEVEL: debug}
                          files: {/srv/a.js: a}
                      web:
                        image: ghcr.io/shop/web:1.4.2
                        config:
                          files: {config.js: a, /srv/a.js: a, /opt/a.js: b}
                      worker:
                        image: ghcr.io/shop/web:1.4.2
                        config: {}
                """);

        assertThat(overlays.problems())
                .isEqualTo(
                        """
                        shop/environments/dev.yaml:9:22: config.variables: 'LEVEL' stands in environment too; expected one \
                        of the two
                        shop/environments/dev.yaml:14:18: files: 'config.js' is no file; expected an absolute path
                        shop/environments/dev.yaml:14:18: files: two are called a.js; expected another name for one of \
                        them
                        shop/environments/dev.yaml:17:17: config: there is nothing in it; expected variables, files, or \
                        no config""");
    }

    @Test
    void hostsThatCannotBe() {
        overlays.and(
                "shop/environments/dev.yaml",
                """
                spaces:
                  shop:
                    domains: [shop.example.com]
                    apps:
                      api:
                        ports: {http: 8000}
                        probes: {startup: {path: /}, liveness: {path: /}, readiness: {path: /}}
                        routes: [{path: /}]
                      web:
                        image: ghcr.io/shop/web:1.4.2
                        ports: {http: 8080}
                        probes: {startup: {path: /}, liveness: {path: /}, readiness: {path: /}}
                        hosts: [shop.example.com]
                        routes: [{path: /}]
                """);

        assertThat(overlays.problems())
                .isEqualTo(
                        "shop/environments/dev.yaml:15:17: spaces.shop.apps.web.hosts[0]: 'shop.example.com' belongs to"
                                + " space 'shop' already; expected a host that no other app has");
    }

    @Test
    void hostsWithoutRoutes() {
        overlays.and(
                "shop/environments/dev.yaml",
                """
                spaces:
                  shop:
                    apps:
                      api:
                        ports: {http: 8000}
                        probes: {startup: {path: /}, liveness: {path: /}, readiness: {path: /}}
                        hosts: [api.example.com]
                """);

        assertThat(overlays.problems())
                .isEqualTo(
                        "shop/environments/dev.yaml:9:16: hosts: there are hosts and no route; expected routes, or no"
                                + " hosts");
    }
}
