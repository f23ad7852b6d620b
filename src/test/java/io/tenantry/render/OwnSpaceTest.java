package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.SystemFixtures;
import io.tenantry.kube.ManifestJson;
import io.tenantry.kube.ObjectKey;
import io.tenantry.model.Analysis;
import io.tenantry.model.ArgoRollouts;
import io.tenantry.model.Cluster;
import io.tenantry.model.ClusterBuilder;
import io.tenantry.model.Connection;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Flavour;
import io.tenantry.model.Image;
import io.tenantry.model.Ingress;
import io.tenantry.model.LogSink;
import io.tenantry.model.Mesh;
import io.tenantry.model.Migration;
import io.tenantry.model.Monitoring;
import io.tenantry.model.Name;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.PodSecurityExemption;
import io.tenantry.model.PodSecurityLevel;
import io.tenantry.model.Replicas;
import io.tenantry.model.Rollout;
import io.tenantry.model.StorageClass;
import io.tenantry.model.Telemetry;
import io.tenantry.model.TraceDestination;
import io.tenantry.model.Traces;
import io.tenantry.model.Unrestricted;
import io.tenantry.model.Volume;
import io.tenantry.model.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Workloads that are no tenant's, in a system that goes without most of what a platform can have. */
class OwnSpaceTest {

    private final Golden golden = Golden.of(OwnSpaceTest.class);

    @Test
    void hasGuardRailsAndWorkloadsAsATenantHas() {
        OwnSpace space = SystemFixtures.space().build();

        golden.matches("space.yaml", objects(SpaceParts.of(with(SystemFixtures.bare(), space), space)));
    }

    /** The database of the space {@code shop} in a shared cluster, read by its app {@code api}. */
    @Test
    void hasDatabasesInSharedClustersAsATenantHas() {
        Workload api = Fixtures.api()
                .connections(List.of(Fixtures.toMain()))
                .migration(Migration.defaults().command(List.of("migrate")).build())
                .build();
        OwnSpace space = OwnSpace.defaults()
                .name(Name.of("shop"))
                .group("shop-developers")
                .databases(Fixtures.tenant().build().databases())
                .apps(Map.of(api.name(), api))
                .build();
        Environment environment = EnvironmentBuilder.builder(Fixtures.environment())
                .spaces(Map.of(space.name(), space))
                .build();

        golden.matches(
                "database-provisioning.yaml", withoutDigest(part("guardrails/database-main", environment, space)));
        golden.matches("database-passwords.yaml", part("guardrails/secrets", environment, space));
        golden.matches("database-network.yaml", part("guardrails/network-policies", environment, space));
        golden.matches("database-mesh.yaml", part("guardrails/mesh", environment, space));
        golden.matches("database-figures.yaml", part("guardrails/monitoring", environment, space));
        golden.matches("database-app.yaml", part("workloads/api", environment, space));
    }

    private static List<HasMetadata> withoutDigest(List<HasMetadata> objects) {
        objects.get(0).getMetadata().getAnnotations().put("tenantry.io/scripts-digest", "of the scripts");
        return objects;
    }

    @Test
    void sharesItsRequestsWithWhereItRanBefore() {
        OwnSpace space = SystemFixtures.space().cutover(SystemFixtures.tenth()).build();

        golden.matches("cutover.yaml", part("guardrails/ingress", with(SystemFixtures.bare(), space), space));
    }

    @Test
    void anAppThatSendsTelemetryReachesWhoTakesIt() {
        Workload api = SystemFixtures.api()
                .connections(List.of(
                        new Connection.ToTelemetry(Telemetry.Part.DATADOG),
                        new Connection.ToTelemetry(Telemetry.Part.TRACES)))
                .build();
        OwnSpace space = SystemFixtures.space()
                .externals(Map.of())
                .apps(Map.of(api.name(), api))
                .build();
        Environment environment = with(SystemFixtures.watched(), space);

        golden.matches("telemetry-network.yaml", part("guardrails/network-policies", environment, space));
        golden.matches("telemetry-app.yaml", part("workloads/api", environment, space));
    }

    @Test
    void aCollectorSendsTracesOn() {
        Workload api = SystemFixtures.api()
                .connections(List.of(new Connection.ToTelemetry(Telemetry.Part.TRACES)))
                .build();
        OwnSpace space = SystemFixtures.space()
                .externals(Map.of())
                .apps(Map.of(api.name(), api))
                .build();
        Environment environment = with(SystemFixtures.collecting(SystemFixtures.tracing()), space);

        List<HasMetadata> objects = new ArrayList<>();
        for (String path : List.of("argocd/operators/opentelemetry-collector", "secrets")) {
            objects.addAll(PartObjects.of(PlatformParts.of(environment), path));
        }
        PartObjects.of(PlatformParts.of(environment), "network-policies").stream()
                .filter(policy -> policy.getMetadata().getNamespace().equals("tracing"))
                .forEach(objects::add);
        PartObjects.of(SpaceParts.of(environment, space), "guardrails/network-policies").stream()
                .filter(policy -> policy.getMetadata().getNamespace().equals("tracing"))
                .forEach(objects::add);
        golden.matches("collector.yaml", objects);
        golden.matches("collector-app.yaml", part("workloads/api", environment, space));
    }

    @Test
    void aCollectorThatKeepsNothingOnOnePod() {
        Environment environment = with(
                SystemFixtures.bare()
                        .telemetry(Telemetry.defaults()
                                .traces(Traces.OpenTelemetry.defaults()
                                        .replicas(new Replicas(1))
                                        .to(new TraceDestination.Log())
                                        .build())
                                .build()),
                SystemFixtures.space().build());

        golden.matches(
                "collector-log.yaml",
                PartObjects.of(PlatformParts.of(environment), "argocd/operators/opentelemetry-collector"));
    }

    @Test
    void anotherIngressKnowsNobodysHeader() {
        OwnSpace space = SystemFixtures.space().build();
        Environment traefik = with(
                SystemFixtures.bare()
                        .cluster(selfHosted())
                        .ingress(Ingress.Traefik.defaults().build()),
                space);

        golden.matches("traefik.yaml", part("guardrails/ingress", traefik, space));
    }

    @Test
    void aMeshLetsTheEdgeSendEverything() {
        OwnSpace space = SystemFixtures.space().build();
        Environment meshed = with(
                SystemFixtures.bare()
                        .cluster(selfHosted())
                        .ingress(Ingress.GatewayApi.defaults().build())
                        .mesh(Mesh.defaults().build())
                        .podSecurity(Map.of(
                                Unrestricted.LINKERD_CNI,
                                new PodSecurityExemption(PodSecurityLevel.PRIVILEGED, "writes to the node"))),
                space);

        golden.matches("mesh.yaml", part("guardrails/mesh", meshed, space));
        golden.matches("gateway.yaml", part("guardrails/ingress", meshed, space));
    }

    @Test
    void anAppWithHostsOfItsOwnAnswersThemBesideTheSpaces() {
        OwnSpace space = twoHosts();
        Cluster cluster = selfHosted();

        golden.matches(
                "hosts-nginx.yaml",
                part(
                        "guardrails/ingress",
                        with(
                                SystemFixtures.bare()
                                        .cluster(cluster)
                                        .ingress(Ingress.Nginx.defaults().build()),
                                space),
                        space));
        golden.matches(
                "hosts-traefik.yaml",
                part(
                        "guardrails/ingress",
                        with(
                                SystemFixtures.bare()
                                        .cluster(cluster)
                                        .ingress(Ingress.Traefik.defaults().build()),
                                space),
                        space));
        golden.matches(
                "hosts-gateway.yaml",
                part(
                        "guardrails/ingress",
                        with(
                                SystemFixtures.bare()
                                        .cluster(cluster)
                                        .ingress(Ingress.GatewayApi.defaults().build()),
                                space),
                        space));
        golden.matches("hosts-alb.yaml", part("guardrails/ingress", with(SystemFixtures.bare(), space), space));
    }

    @Test
    void twoColoursShareRequestsAsEachEngineDoesIt() {
        OwnSpace space = twoColours();
        Cluster cluster = selfHosted();

        Map<String, Ingress> engines = Map.of(
                "colours-traefik.yaml", Ingress.Traefik.defaults().build(),
                "colours-gateway.yaml", Ingress.GatewayApi.defaults().build(),
                "colours-nginx.yaml", Ingress.Nginx.defaults().build());
        engines.forEach((file, engine) -> golden.matches(
                file,
                part(
                        "guardrails/ingress",
                        with(SystemFixtures.bare().cluster(cluster).ingress(engine), space),
                        space)));
        golden.matches("colours-alb.yaml", part("guardrails/ingress", with(SystemFixtures.bare(), space), space));
    }

    @Test
    void eachColourHasAllThatAnAppHas() {
        OwnSpace space = twoColours();
        List<Part> parts = SpaceParts.of(with(SystemFixtures.bare(), space), space);

        golden.matches("colours-parts.txt", keys(parts));
        golden.matches("colours-secrets.yaml", PartObjects.of(parts, "guardrails/secrets"));
        golden.matches("colours-green.yaml", PartObjects.of(parts, "workloads/api-green"));
    }

    @Test
    void howColoursShareIsRecorded() {
        OwnSpace space = twoColours();
        Environment monitored = with(monitored(), space);

        golden.matches(
                "colours-rules.yaml",
                PartObjects.of(SpaceParts.of(monitored, space), "guardrails/monitoring").stream()
                        .filter(object -> object.getMetadata().getName().contains("colours"))
                        .toList());
    }

    @Test
    void anAppReadsItsConfigAndStartsAgainWhenItChanges() {
        OwnSpace space = twoHosts();

        golden.matches("config.yaml", part("workloads/web", with(SystemFixtures.bare(), space), space));
    }

    @Test
    void everythingIsLabelledAsPartOfTheWhole() {
        OwnSpace space = SystemFixtures.space().build();
        Environment named = with(SystemFixtures.bare().partOf(Name.of("the-whole-shop")), space);

        assertThat(objects(SpaceParts.of(named, space)))
                .allSatisfy(object -> assertThat(object.getMetadata().getLabels())
                        .containsEntry("app.kubernetes.io/part-of", "the-whole-shop"));
        assertThat(objects(PlatformParts.of(named)))
                .allSatisfy(object -> assertThat(object.getMetadata().getLabels())
                        .containsEntry("app.kubernetes.io/part-of", "the-whole-shop"));
    }

    @Test
    void whatIsNotDeclaredIsNotRendered() {
        OwnSpace space = SystemFixtures.space().build();

        golden.matches("bare-platform.txt", keys(PlatformParts.of(with(SystemFixtures.bare(), space))));
    }

    @Test
    void theRestIsArgoCdsToInstall() {
        OwnSpace space = SystemFixtures.space().build();
        Environment watched = with(SystemFixtures.watched(), space);

        golden.matches(
                "operators.yaml",
                objects(PlatformParts.of(watched).stream()
                        .filter(part -> part.path().startsWith("argocd/operators/")
                                && !part.path().endsWith("/argo-cd")
                                && !part.path().endsWith("/cert-manager")
                                && !part.path().endsWith("/metrics-server"))
                        .toList()));
        golden.matches(
                "argocd.yaml",
                objects(PlatformParts.of(watched).stream()
                        .filter(part -> List.of("argocd/platform", "argocd/spaces", "argocd/projects/space-shop")
                                .contains(part.path()))
                        .toList()));
    }

    @Test
    void theClusterAndTheServersOutsideAreTexts() {
        OwnSpace space = SystemFixtures.space().build();
        Map<String, String> texts = PlatformParts.texts(with(SystemFixtures.watched(), space));

        assertThat(texts)
                .containsOnlyKeys(
                        "bootstrap/README.md",
                        "bootstrap/argo-cd-values.yaml",
                        "bootstrap/eksctl.yaml",
                        "outside.md",
                        "secrets.md");
        golden.matches("eksctl.txt", texts.get("bootstrap/eksctl.yaml"));
        golden.matches("outside.txt", texts.get("outside.md"));
    }

    @Test
    void grafanaShowsTheTracesThatJaegerKeeps() {
        Environment traced = with(
                monitored()
                        .telemetry(Telemetry.defaults()
                                .traces(Traces.Jaeger.defaults().build())
                                .build())
                        .podSecurity(Map.of(Unrestricted.NODE_EXPORTER, Unrestricted.NODE_EXPORTER.exemption())),
                SystemFixtures.space().build());
        List<Part> parts = PlatformParts.of(traced);

        List<HasMetadata> objects = new ArrayList<>();
        PartObjects.of(parts, "network-policies").stream()
                .filter(policy -> policy.getMetadata().getNamespace().equals("tracing")
                        || policy.getMetadata().getName().contains("jaeger"))
                .forEach(objects::add);
        PartObjects.of(parts, "monitoring").stream()
                .filter(object -> object.getMetadata().getName().equals("jaeger"))
                .forEach(objects::add);
        golden.matches("jaeger.yaml", objects);
    }

    @Test
    void logsMayStayInTheCluster() {
        OwnSpace space = SystemFixtures.space().build();
        Environment logged = with(
                monitored()
                        .telemetry(Telemetry.defaults()
                                .logs(LogSink.Loki.defaults()
                                        .volume(Volume.of("20Gi", "disk"))
                                        .build())
                                .build())
                        .podSecurity(Map.of(
                                Unrestricted.LOGGING, Unrestricted.LOGGING.exemption(),
                                Unrestricted.NODE_EXPORTER, Unrestricted.NODE_EXPORTER.exemption())),
                space);
        List<Part> parts = PlatformParts.of(logged);

        List<HasMetadata> objects = new ArrayList<>(PartObjects.of(parts, "argocd/operators/fluent-bit"));
        objects.addAll(PartObjects.of(parts, "argocd/operators/loki"));
        PartObjects.of(parts, "network-policies").stream()
                .filter(policy ->
                        List.of("logging", "loki").contains(policy.getMetadata().getNamespace()))
                .forEach(objects::add);
        PartObjects.of(parts, "monitoring").stream()
                .filter(object -> object.getMetadata().getName().equals("loki"))
                .forEach(objects::add);
        golden.matches("loki.yaml", objects);
    }

    @Test
    void aCanaryGoesInStepsAndIsAsked() {
        OwnSpace space = released(Rollout.Canary.defaults()
                .steps(List.of(
                        new Rollout.Step(10, Optional.of(Duration.ofMinutes(5))),
                        new Rollout.Step(50, Optional.empty())))
                .analysis(Analysis.defaults().build())
                .build());

        Environment environment = with(monitored(), space);

        golden.matches("canary.yaml", part("workloads/api", environment, space));
        golden.matches(
                "canary-project.yaml", PartObjects.of(PlatformParts.of(environment), "argocd/projects/space-shop"));
    }

    @Test
    void aPreviewStandsBesideAndGoesOverAtOnce() {
        OwnSpace space = released(Rollout.Preview.defaults()
                .after(Duration.ofMinutes(2))
                .analysis(Analysis.defaults().successPercent(100).build())
                .build());

        golden.matches("preview.yaml", part("workloads/api", with(monitored(), space), space));
    }

    @Test
    void aPreviewThatWaitsForSomebody() {
        OwnSpace space = released(Rollout.Preview.defaults().build());

        assertThat(ManifestJson.toTree(objects(SpaceParts.of(with(monitored(), space), space)).stream()
                                .filter(object -> object.getKind().equals("Rollout"))
                                .findFirst()
                                .orElseThrow())
                        .at("/spec/strategy/blueGreen")
                        .toString())
                .isEqualTo(
                        "{\"activeService\":\"api\",\"autoPromotionEnabled\":false,\"previewService\":\"api-preview\","
                                + "\"scaleDownDelaySeconds\":600}");
    }

    @Test
    void theControllerOfRolloutsAsksPrometheus() {
        OwnSpace space = released(Rollout.Canary.defaults().build());
        List<Part> parts = PlatformParts.of(with(monitored(), space));

        List<HasMetadata> objects = new ArrayList<>(PartObjects.of(parts, "argocd/operators/argo-rollouts"));
        PartObjects.of(parts, "network-policies").stream()
                .filter(policy -> policy.getMetadata().getNamespace().equals("argo-rollouts")
                        || policy.getMetadata().getName().equals("pods-prometheus"))
                .forEach(objects::add);
        golden.matches("rollouts.yaml", objects);
    }

    private static OwnSpace released(Rollout rollout) {
        Workload api = SystemFixtures.api().rollout(rollout).build();
        return SystemFixtures.space().apps(Map.of(api.name(), api)).build();
    }

    private static EnvironmentBuilder monitored() {
        return SystemFixtures.bare()
                .cluster(selfHosted())
                .ingress(Ingress.Traefik.defaults().build())
                .rollouts(ArgoRollouts.defaults().build())
                .storageClasses(Map.of(
                        Name.of("disk"),
                        StorageClass.defaults()
                                .name(Name.of("disk"))
                                .provisioner("example.com/disk")
                                .build()))
                .podSecurity(Map.of(Unrestricted.NODE_EXPORTER, Unrestricted.NODE_EXPORTER.exemption()))
                .monitoring(Monitoring.defaults()
                        .volume(Volume.of("10Gi", "disk"))
                        .grafanaVolume(Volume.of("1Gi", "disk"))
                        .build());
    }

    private static OwnSpace twoColours() {
        Workload api = SystemFixtures.api()
                .rollout(Rollout.BlueGreen.defaults()
                        .green(Image.of("ghcr.io/shop/api:1.5.0"))
                        .live(Rollout.Colour.BLUE)
                        .trial(30)
                        .build())
                .build();
        Workload web = SystemFixtures.web();
        return SystemFixtures.space()
                .apps(Map.of(api.name(), api, web.name(), web))
                .build();
    }

    private static OwnSpace twoHosts() {
        Workload api = SystemFixtures.api().build();
        Workload web = SystemFixtures.web();
        return SystemFixtures.space()
                .apps(Map.of(api.name(), api, web.name(), web))
                .build();
    }

    private static Cluster selfHosted() {
        return ClusterBuilder.builder(SystemFixtures.bare().cluster())
                .flavour(Flavour.SELF_HOSTED)
                .eks(Optional.empty())
                .build();
    }

    private static Environment with(EnvironmentBuilder environment, OwnSpace space) {
        return environment.spaces(Map.of(space.name(), space)).build();
    }

    private static List<HasMetadata> part(String path, Environment environment, OwnSpace space) {
        return SpaceParts.of(environment, space).stream()
                .filter(part -> part.path().equals(path))
                .findFirst()
                .orElseThrow()
                .objects();
    }

    private static List<HasMetadata> objects(List<Part> parts) {
        List<HasMetadata> objects = new ArrayList<>();
        parts.forEach(part -> objects.addAll(part.objects()));
        return objects;
    }

    private static String keys(List<Part> parts) {
        return parts.stream()
                .flatMap(
                        part -> part.objects().stream().map(object -> part.path() + ": " + ObjectKey.of(object) + "\n"))
                .collect(Collectors.joining());
    }
}
