package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.SystemFixtures;
import io.tenantry.problem.InvalidModelException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a space of the system's own, and a system that has one, refuse to be. */
class OwnSpaceTest {

    private static final Name SHOP = Name.of("shop");

    @Test
    void aNameThatIsSomebodyElses() {
        refused(
                () -> SystemFixtures.space().name(Name.of("tenant-acme")).build(),
                "name: 'tenant-acme' begins like a namespace of a tenant's or of Kubernetes'; expected another name");
        refused(
                () -> SystemFixtures.space().name(Name.of("default")).build(),
                "name: 'default' is Kubernetes'; expected another name");
        refused(
                () -> SystemFixtures.space().name(Name.of("a--b")).build(),
                "name: 'a--b' holds two dashes; expected one dash at a time");
    }

    @Test
    void databasesWhoseNamesCouldBeAnothers() {
        Map<Name, Database> databases = Fixtures.tenant().build().databases();
        OwnSpace acme = OwnSpace.defaults()
                .name(Name.of("acme"))
                .group("shop-developers")
                .databases(databases)
                .build();
        Tenant tenant = Fixtures.tenant().build();

        assertThatThrownBy(() -> EnvironmentBuilder.builder(Fixtures.environment())
                        .spaces(Map.of(acme.name(), acme))
                        .tenants(Map.of(tenant.id(), tenant))
                        .build())
                .hasMessageContaining(
                        "spaces.acme: a tenant is called 'acme' too, and both have databases; expected another name");
        refused(
                () -> OwnSpaceBuilder.builder(acme)
                        .name(Name.of("a-name-of-more-than-thirty-characters"))
                        .build(),
                "name: 'a-name-of-more-than-thirty-characters' is no name of a space with databases: it begins their"
                        + " names; expected 2 to 30 letters, digits and single dashes, from a letter");
    }

    @Test
    void aDatabaseInAClusterThatThereIsNot() {
        OwnSpace shop = OwnSpace.defaults()
                .name(SHOP)
                .group("shop-developers")
                .databases(Fixtures.tenant().build().databases())
                .build();

        refused(
                () -> SystemFixtures.bare().spaces(Map.of(SHOP, shop)).build(),
                "spaces.shop.databases.main.postgres: there is no PostgreSQL cluster 'shared'; expected the environment"
                        + " to have one; it has none");
    }

    @Test
    void hostsWithoutRoutesAndRoutesWithoutHosts() {
        refused(
                () -> SystemFixtures.space().domains(List.of()).build(),
                "domains: there are routes and no host; expected hosts where some app has routes and no hosts of its"
                        + " own, and none where no app has");
        refused(
                () -> SystemFixtures.space().apps(Map.of()).build(),
                "domains: there are hosts and no route; expected hosts where some app has routes and no hosts of its"
                        + " own, and none where no app has");
    }

    @Test
    void aConnectionToAnExternalServerThatNobodyKnows() {
        refused(
                () -> SystemFixtures.space()
                        .externals(Map.of(Name.of("main"), SystemFixtures.postgres()))
                        .build(),
                "apps.api.connections[1].external: there is no external server 'sessions'; expected one of [main]");
    }

    @Test
    void aConnectionToATenant() {
        Workload api = SystemFixtures.api()
                .connections(List.of(Connection.ToTenant.defaults()
                        .tenant(TenantId.of("acme"))
                        .workload(Name.of("ledger"))
                        .reason("reports")
                        .expires(LocalDate.of(2027, 1, 31))
                        .build()))
                .build();

        refused(
                () -> SystemFixtures.space().apps(Map.of(api.name(), api)).build(),
                "apps.api.connections[0]: a workload that is no tenant's connects to a tenant; expected a connection"
                        + " within the space");
    }

    @Test
    void moreThanItsSizeClassGives() {
        OwnSpace space = SystemFixtures.space().size(Name.of("tiny")).build();
        SizeClass tiny = SizeClass.defaults()
                .name(Name.of("tiny"))
                .requests(Amount.of("1", "1Gi"))
                .limits(Amount.of("8", "8Gi"))
                .build();

        refused(
                () -> SystemFixtures.bare()
                        .sizes(Map.of(tiny.name(), tiny))
                        .spaces(Map.of(SHOP, space))
                        .build(),
                "spaces.shop.size: programs and caches at their largest ask for 1100m CPU and 1408Mi in requests,"
                        + " 'tiny' gives 1 CPU and 1Gi; expected a larger size class, or fewer or smaller pods");
    }

    @Test
    void aServerOutsideWithinTheCluster() {
        External.PostgresServer inside = ExternalPostgresServerBuilder.builder(SystemFixtures.postgres())
                .addresses(List.of(Cidr.of("10.0.1.0/24")))
                .build();
        OwnSpace space = SystemFixtures.space().build();
        Map<Name, External> externals = Map.of(
                inside.name(), inside, Name.of("sessions"), space.externals().get(Name.of("sessions")));

        refused(
                () -> SystemFixtures.bare()
                        .spaces(Map.of(
                                SHOP,
                                OwnSpaceBuilder.builder(space)
                                        .externals(externals)
                                        .build()))
                        .build(),
                "spaces.shop.externals.main.addresses[0]: 10.0.1.0/24 lies in 10.0.0.0/18, which is the cluster's own;"
                        + " expected an address outside the cluster; within it, a connection to a database, cache or"
                        + " workload");
    }

    @Test
    void telemetryThatNobodyTakes() {
        Workload api = SystemFixtures.api()
                .connections(List.of(new Connection.ToTelemetry(Telemetry.Part.TRACES)))
                .build();
        OwnSpace space = SystemFixtures.space().apps(Map.of(api.name(), api)).build();

        refused(
                () -> SystemFixtures.bare().spaces(Map.of(SHOP, space)).build(),
                "spaces.shop.apps.api.connections[0].telemetry: nobody takes traces here; expected telemetry.traces");
    }

    @Test
    void aNodePoolThatThereIsNot() {
        Workload api = SystemFixtures.api().nodePool(Name.of("gpu")).build();
        OwnSpace space = SystemFixtures.space().apps(Map.of(api.name(), api)).build();

        refused(
                () -> SystemFixtures.bare().spaces(Map.of(SHOP, space)).build(),
                "spaces.shop.apps.api.nodePool: there is no node pool 'gpu'; expected one of [apps, system]");
    }

    @Test
    void anAlbElsewhereThanOnEksOrBeforeTenants() {
        refused(
                () -> SystemFixtures.bare()
                        .cluster(ClusterBuilder.builder(SystemFixtures.bare().cluster())
                                .flavour(Flavour.AKS)
                                .eks(Optional.empty())
                                .build())
                        .build(),
                "ingress: there is no ALB outside of EKS; expected another ingress");
        refused(
                () -> EnvironmentBuilder.builder(SystemFixtures.bare().build())
                        .issuer(new Issuer.Acme(Issuer.Directory.PRODUCTION, "a@example.com", Optional.empty()))
                        .build(),
                "issuer: an ALB has certificates of ACM's, which nobody here signs; expected none with alb");
        Tenant acme = TenantBuilder.builder(Fixtures.tenant().build())
                .databases(Map.of())
                .build();
        assertThatThrownBy(() ->
                        SystemFixtures.bare().tenants(Map.of(acme.id(), acme)).build())
                .hasMessageContaining("an ALB neither counts tenants' requests nor says whose they are");
    }

    @Test
    void aCutoverThatNothingCanDo() {
        OwnSpace space = SystemFixtures.space().cutover(SystemFixtures.tenth()).build();

        refused(
                () -> SystemFixtures.bare()
                        .ingress(Ingress.Traefik.defaults().build())
                        .spaces(Map.of(SHOP, space))
                        .build(),
                "spaces.shop.cutover: only a load balancer that stands before both sides shares requests between them;"
                        + " expected no cutover, or ingress: alb");
        refused(
                () -> new Cutover(100, SystemFixtures.tenth().elsewhere()),
                "percent: 100 percent; expected 0 to 99; with all of it here, no cutover");
        refused(
                () -> new Cutover(10, "the old one"),
                "elsewhere: 'the old one' is no target group; expected"
                        + " arn:aws:elasticloadbalancing:<region>:<account>:targetgroup/<name>/<id>");
    }

    @Test
    void aBudgetThatLetsNoNodeBeDrained() {
        refused(
                () -> SystemFixtures.api().minAvailable(2).build(),
                "minAvailable: 2 of at least 2 pods; expected 1 or more, and fewer than ever run: otherwise no node can"
                        + " be drained");
    }

    @Test
    void hostsOfTwoSpaces() {
        OwnSpace other = SystemFixtures.space().name(Name.of("other")).build();

        refused(
                () -> SystemFixtures.bare()
                        .spaces(Map.of(SHOP, SystemFixtures.space().build(), other.name(), other))
                        .build(),
                "spaces.shop.domains[0]: 'shop.example.com' belongs to space 'other' already; expected a host that no"
                        + " other space has");
    }

    @Test
    void secretsThatAreExternalNeedNoSeal() {
        OwnSpace space = SystemFixtures.space().build();

        assertThat(SystemFixtures.bare().spaces(Map.of(SHOP, space)).build().unsealed())
                .isEmpty();
        assertThat(SystemFixtures.bare()
                        .secrets(new Secrets.SealedSecrets("certificate.pem"))
                        .spaces(Map.of(SHOP, space))
                        .build()
                        .unsealed())
                .extracting(violation -> violation.component())
                .containsExactly(
                        "spaces.shop.externals.main.password",
                        "spaces.shop.externals.sessions.password",
                        "spaces.shop.apps.api.secrets.JWT_SECRET");
    }

    @Test
    void aUrlOfAServerThatIsNeitherPostgresNorRedis() {
        External.OtherServer mail = SystemFixtures.mail().build();

        refused(
                () -> SystemFixtures.quiet()
                        .externals(Map.of(mail.name(), mail))
                        .apps(Map.of(
                                Name.of("mailer"),
                                SystemFixtures.worker()
                                        .name(Name.of("mailer"))
                                        .connections(List.of(new Connection.ToExternal(
                                                mail.name(), "MAIL", Map.of(), Optional.of("MAIL_URL"))))
                                        .build()))
                        .build(),
                "apps.mailer.connections[0].url: 'mail' is no PostgreSQL and no Redis, so nobody knows how its URL is"
                        + " written; expected no 'url', and the URL in 'environment', made of $(MAIL_HOST) and so on");
    }

    @Test
    void aServerOutsideThatIsAnywhere() {
        refused(
                () -> SystemFixtures.mail().addresses(List.of()).build(),
                "addresses: no address range; expected at least one: a network policy knows no host names");
    }

    @Test
    void aLoginOfNobody() {
        refused(
                () -> new External.Login(" ", Optional.empty()),
                "user: ' ' is no user; expected 1 to 256 characters on one line");
    }

    @Test
    void aServerWithALoginHasAPasswordToSeal() {
        External.OtherServer open = SystemFixtures.mail().build();
        External.OtherServer files = SystemFixtures.mail()
                .name(Name.of("files"))
                .login(new External.Login("shop", Optional.empty()))
                .build();
        OwnSpace space = SystemFixtures.quiet()
                .externals(Map.of(open.name(), open, files.name(), files))
                .build();

        assertThat(SystemFixtures.bare()
                        .secrets(new Secrets.SealedSecrets("certificate.pem"))
                        .spaces(Map.of(space.name(), space))
                        .build()
                        .unsealed())
                .extracting(violation -> violation.component())
                .containsExactly("spaces." + space.name() + ".externals.files.login.password");
    }

    private static void refused(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(InvalidModelException.class).hasMessage(message);
    }
}
