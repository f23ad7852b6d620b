package io.tenantry;

import io.tenantry.model.AwsRegion;
import io.tenantry.model.AwsRole;
import io.tenantry.model.Bytes;
import io.tenantry.model.Cidr;
import io.tenantry.model.Cluster;
import io.tenantry.model.Config;
import io.tenantry.model.Connection;
import io.tenantry.model.Cpu;
import io.tenantry.model.CronSchedule;
import io.tenantry.model.Cutover;
import io.tenantry.model.Datadog;
import io.tenantry.model.Eks;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.External;
import io.tenantry.model.ExternalOtherServerBuilder;
import io.tenantry.model.Flavour;
import io.tenantry.model.GitOps;
import io.tenantry.model.Guards;
import io.tenantry.model.Host;
import io.tenantry.model.Image;
import io.tenantry.model.Ingress;
import io.tenantry.model.LogSink;
import io.tenantry.model.Name;
import io.tenantry.model.NodePool;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.OwnSpaceBuilder;
import io.tenantry.model.PodSecurityExemption;
import io.tenantry.model.PodSecurityLevel;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Probes;
import io.tenantry.model.Route;
import io.tenantry.model.Scaling;
import io.tenantry.model.SecretVariable;
import io.tenantry.model.Secrets;
import io.tenantry.model.Task;
import io.tenantry.model.TaskBuilder;
import io.tenantry.model.Telemetry;
import io.tenantry.model.TraceDestination;
import io.tenantry.model.Traces;
import io.tenantry.model.Trigger;
import io.tenantry.model.Unrestricted;
import io.tenantry.model.Vpc;
import io.tenantry.model.Workload;
import io.tenantry.model.WorkloadBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A system without tenants, mesh and databases of its own, on EKS; each test names the one thing it changes. */
public final class SystemFixtures {

    private static final String ROLE = "arn:aws:iam::111122223333:role/shop-prod";

    private SystemFixtures() {}

    /** Production {@code shop/prod} on EKS, with nothing that can be absent, and no space. */
    public static EnvironmentBuilder bare() {
        return Environment.defaults()
                .system(Name.of("shop"))
                .name(Name.of("prod"))
                .owner(Name.of("shop-team"))
                .cluster(Cluster.defaults()
                        .name(Name.of("shop-prod"))
                        .flavour(Flavour.EKS)
                        .eks(Eks.defaults()
                                .region(AwsRegion.of("eu-west-1"))
                                .vpc(Vpc.Own.defaults()
                                        .range(Cidr.of("10.0.0.0/16"))
                                        .build())
                                .build())
                        .nodes(List.of(Cidr.of("10.0.0.0/18")))
                        .pods(List.of(Cidr.of("10.0.0.0/18")))
                        .services(List.of(Cidr.of("172.20.0.0/16")))
                        .systemPool(Name.of("system"))
                        .nodePools(List.of(pool("system"), pool("apps")))
                        .build())
                .domain(Host.of("shop.example.com"))
                .gitOps(GitOps.defaults()
                        .repository("https://git.example.com/shop.git")
                        .build())
                .secrets(Secrets.ExternalSecrets.defaults()
                        .store(new Secrets.Store.AwsSecretsManager(AwsRegion.of("eu-west-1"), AwsRole.of(ROLE)))
                        .path("shop/prod")
                        .build())
                .ingress(Ingress.Alb.defaults()
                        .subnets(List.of(Cidr.of("10.0.64.0/24"), Cidr.of("10.0.65.0/24")))
                        .certificates(List.of("arn:aws:acm:eu-west-1:111122223333:certificate/"
                                + "0c1e5d2a-6b7f-4c39-9d84-2f6a1b3c4d5e"))
                        .controller(AwsRole.of(ROLE + "-load-balancers"))
                        .build());
    }

    /** The same with Datadog, traces, logs, Falco and Gatekeeper. */
    public static EnvironmentBuilder watched() {
        return bare().telemetry(Telemetry.defaults()
                        .datadog(Datadog.defaults().build())
                        .traces(Traces.Jaeger.defaults().build())
                        .logs(LogSink.CloudWatch.defaults()
                                .region(AwsRegion.of("eu-west-1"))
                                .group("/shop/prod")
                                .role(AwsRole.of(ROLE + "-logs"))
                                .build())
                        .build())
                .guards(Guards.defaults()
                        .falco(Guards.Falco.defaults().build())
                        .gatekeeper(Guards.Gatekeeper.defaults().build())
                        .build())
                .podSecurity(Map.of(
                        Unrestricted.DATADOG, privileged(),
                        Unrestricted.FALCO, privileged(),
                        Unrestricted.LOGGING, privileged()));
    }

    /** The same with nothing but a collector that sends traces to {@code server}. */
    public static EnvironmentBuilder collecting(TraceDestination.OtlpServer server) {
        return bare().telemetry(Telemetry.defaults()
                .traces(Traces.OpenTelemetry.defaults().to(server).build())
                .build());
    }

    /** A service that takes traces from who has its key. */
    public static TraceDestination.OtlpServer tracing() {
        return TraceDestination.OtlpServer.defaults()
                .otlp(Host.of("otlp.traces.example.com"))
                .addresses(List.of(Cidr.of("203.0.113.0/24")))
                .header(TraceDestination.Header.defaults().name("x-api-key").build())
                .build();
    }

    /** The space {@code shop} with the app {@code api}, a database and a cache outside. */
    public static OwnSpaceBuilder space() {
        Workload api = api().build();
        return OwnSpace.defaults()
                .name(Name.of("shop"))
                .group("shop-developers")
                .domains(List.of(Host.of("shop.example.com")))
                .externals(Map.of(Name.of("main"), postgres(), Name.of("sessions"), redis()))
                .apps(Map.of(api.name(), api));
    }

    /** A tenth of the requests comes here. */
    public static Cutover tenth() {
        return new Cutover(
                10, "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/shop-old/0123456789abcdef");
    }

    /** The app {@code api} on port 8000, 3 to 10 pods, connected to what is outside. */
    public static WorkloadBuilder api() {
        return Workload.defaults()
                .name(Name.of("api"))
                .component(Name.of("api"))
                .image(Image.of("111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.4.2"))
                .ports(Map.of(Name.of("http"), new PortNumber(8000)))
                .probes(Probes.at("/health"))
                .scaling(Scaling.Automatic.defaults().memoryPercent(80).build())
                .nodePool(Name.of("apps"))
                .metrics(Workload.Metrics.defaults()
                        .port(Name.of("http"))
                        .interval(Duration.ofSeconds(15))
                        .requests(Workload.RequestHistogram.defaults().build())
                        .build())
                .secrets(Map.of("JWT_SECRET", new SecretVariable("JWT_SECRET", Optional.empty())))
                .routes(List.of(Route.defaults().path("/").build()))
                .connections(List.of(
                        new Connection.ToExternal(Name.of("main"), "DB", Map.of(), Optional.of("DATABASE_URL")),
                        new Connection.ToExternal(Name.of("sessions"), "REDIS", Map.of(), Optional.empty())));
    }

    /** The space {@code shop} with nothing in it. */
    public static OwnSpaceBuilder quiet() {
        return OwnSpace.defaults().name(Name.of("shop")).group("shop-developers");
    }

    /** The app {@code worker}, which listens at no port. */
    public static WorkloadBuilder worker() {
        return Workload.defaults()
                .name(Name.of("worker"))
                .component(Name.of("worker"))
                .image(Image.of("acme.azurecr.io/shop/worker:1.4.2"));
    }

    /** The task {@code nightly}, at two in the morning. */
    public static TaskBuilder nightly() {
        return Task.defaults()
                .name(Name.of("nightly"))
                .component(Name.of("backup"))
                .when(Trigger.Clock.defaults()
                        .cron(CronSchedule.of("0 2 * * *"))
                        .build())
                .image(Image.of("acme.azurecr.io/shop/tools:1.4.2"))
                .command(List.of("backup", "--once"));
    }

    /** The app {@code web} on port 8080, which answers a host of its own and reads a variable and a file. */
    public static Workload web() {
        return Workload.defaults()
                .name(Name.of("web"))
                .component(Name.of("web"))
                .image(Image.of("ghcr.io/shop/web:1.4.2"))
                .ports(Map.of(Name.of("http"), new PortNumber(8080)))
                .probes(Probes.at("/"))
                .config(new Config(
                        Map.of("LOG_LEVEL", "info"),
                        Map.of("/srv/config.js", "window.config = {apiUrl: \"https://shop.example.com\"};\n")))
                .hosts(List.of(Host.of("www.shop.example.com")))
                .routes(List.of(Route.defaults().path("/").build()))
                .build();
    }

    /** A PostgreSQL outside. */
    public static External.PostgresServer postgres() {
        return External.PostgresServer.defaults()
                .name(Name.of("main"))
                .postgres(Host.of("main.db.example.com"))
                .addresses(List.of(Cidr.of("10.0.80.0/24")))
                .database("shop")
                .user("shop_api")
                .build();
    }

    /** A server of mail outside, which asks nobody who they are. */
    public static ExternalOtherServerBuilder mail() {
        return External.OtherServer.defaults()
                .name(Name.of("mail"))
                .server(Host.of("smtp.example.com"))
                .port(new PortNumber(587))
                .addresses(List.of(Cidr.of("203.0.113.0/24")));
    }

    private static External.RedisServer redis() {
        return External.RedisServer.defaults()
                .name(Name.of("sessions"))
                .redis(Host.of("sessions.cache.example.com"))
                .addresses(List.of(Cidr.of("10.0.80.0/24")))
                .build();
    }

    private static NodePool pool(String name) {
        return NodePool.defaults()
                .name(Name.of(name))
                .count(3)
                .cpu(Cpu.of("2"))
                .memory(Bytes.gibibytes(8))
                .machine("t3.large")
                .build();
    }

    private static PodSecurityExemption privileged() {
        return new PodSecurityExemption(PodSecurityLevel.PRIVILEGED, "it reads the node");
    }
}
