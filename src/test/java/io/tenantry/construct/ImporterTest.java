package io.tenantry.construct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenantry.model.Access;
import io.tenantry.model.Environment;
import io.tenantry.model.Image;
import io.tenantry.model.Name;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Postgres;
import io.tenantry.model.Probes;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantId;
import io.tenantry.model.Volume;
import io.tenantry.model.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cdk8s.ApiObject;
import org.cdk8s.ApiObjectMetadata;
import org.cdk8s.ApiObjectProps;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.JsonPatch;
import org.cdk8s.Testing;
import org.cdk8s.plus34.ContainerProps;
import org.cdk8s.plus34.Deployment;
import org.cdk8s.plus34.DeploymentProps;
import org.junit.jupiter.api.Test;

/** A developer's own cdk8s app, with no overlay and no output folder of ours. */
class ImporterTest {

    private final App app = Testing.app();
    private final Chart chart = new Chart(app, "shop");
    private final Platform platform = new Platform(
            chart,
            "platform",
            Environment.development(Name.of("shop"), "https://git.example.com/shop.git")
                    .build());
    private final SharedPostgres postgres = new SharedPostgres(
            platform,
            Postgres.Zalando.defaults()
                    .name(Name.of("shared"))
                    .volume(Volume.of("10Gi", "local"))
                    .build());
    private final TenantSpace acme = tenant("acme");
    private final TenantDatabase main = new TenantDatabase(acme, Name.of("main"), postgres);
    private final TenantWorkload api = new TenantWorkload(
            acme,
            Workload.defaults()
                    .name(Name.of("api"))
                    .image(Image.of("ghcr.io/shop/api:1.4.2"))
                    .ports(Map.of(Name.of("http"), new PortNumber(3000)))
                    .probes(Probes.at("/health"))
                    .build());

    @Test
    void seesAllOfItBesideAnObjectOfTheirOwn() {
        api.connect(main, Access.OWNER);
        new ApiObject(
                chart,
                "own",
                ApiObjectProps.builder()
                        .apiVersion("example.com/v1")
                        .kind("Widget")
                        .metadata(ApiObjectMetadata.builder().name("own").build())
                        .build());

        assertThat(keys())
                .contains(
                        "Widget own",
                        "postgresql postgres/shared",
                        "Namespace tenant-acme",
                        "Deployment tenant-acme/api");
    }

    @Test
    void seesEveryLayerOfAConnectionComeWithIt() {
        Map<String, JsonNode> without = synthOf(new ImporterTest());
        api.connect(main, Access.OWNER);
        Map<String, JsonNode> with = synthOf(this);

        assertThat(with.keySet())
                .containsAll(without.keySet())
                .filteredOn(key -> !without.containsKey(key))
                .containsExactlyInAnyOrder(
                        "NetworkPolicy tenant-acme/pods-api",
                        "NetworkPolicy postgres/tenant-acme--shared-pooler",
                        "AuthorizationPolicy postgres/tenant-acme--shared-pooler-5432",
                        "MeshTLSAuthentication postgres/tenant-acme--shared-pooler-5432",
                        "Secret postgres/tenant-acme--main-owner",
                        "Secret tenant-acme/database-main-owner");
        assertThat(without.keySet().stream()
                        .filter(key -> !without.get(key).equals(with.get(key)))
                        .toList())
                .containsExactlyInAnyOrder(
                        "ConfigMap postgres/provision-acme--main",
                        "Job postgres/provision-acme--main",
                        "Deployment tenant-acme/api");
        assertThat(with.get("Deployment tenant-acme/api").toString()).contains("DB_PASSWORD", "database-main-owner");
        assertThat(without.get("Deployment tenant-acme/api").toString()).doesNotContain("DB_", "database-main-owner");
        assertThat(with.get("ConfigMap postgres/provision-acme--main").toString())
                .contains("acme_user");
    }

    @Test
    void patchesAnObjectOfOurs() {
        acme.object("workloads/api", "Deployment.apps:tenant-acme:api")
                .addJsonPatch(JsonPatch.replace("/spec/replicas", 7));

        assertThat(find("Deployment tenant-acme/api").at("/spec/replicas").intValue())
                .isEqualTo(7);
    }

    @Test
    void isToldWhatThereIsWhenTheyAskForWhatIsNot() {
        assertThatThrownBy(() -> acme.object("workloads/api", "Deployment.apps:tenant-acme:web"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no 'Deployment.apps:tenant-acme:web' below")
                .hasMessageContaining("Deployment.apps:tenant-acme:api");
    }

    @Test
    void cannotConnectOnceTheObjectsAreThere() {
        acme.object("workloads/api", "Deployment.apps:tenant-acme:api");

        assertThatThrownBy(() -> api.connect(main, Access.OWNER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is defined already");
    }

    @Test
    void cannotConnectToAnotherTenant() {
        TenantDatabase others = new TenantDatabase(tenant("rival"), Name.of("main"), postgres);

        assertThatThrownBy(() -> api.connect(others, Access.READ_ONLY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("app 'api' of tenant 'acme' cannot reach database 'main' of tenant 'rival'");
    }

    @Test
    void cannotHaveOneTenantTwice() {
        assertThatThrownBy(() -> new TenantSpace(chart, "again", platform, acme.tenant()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the platform has a 'acme' already");
    }

    @Test
    void writesWorkloadsWithCdk8sPlusInTheSameChart() {
        new Deployment(
                chart,
                "batch",
                DeploymentProps.builder()
                        .metadata(ApiObjectMetadata.builder().name("batch").build())
                        .containers(List.of(ContainerProps.builder()
                                .image("ghcr.io/shop/batch:2.0.0")
                                .build()))
                        .build());

        assertThat(keys()).contains("Deployment batch", "Deployment tenant-acme/api");
    }

    private TenantSpace tenant(String id) {
        return new TenantSpace(
                chart,
                id,
                platform,
                Tenant.defaults().id(TenantId.of(id)).group(id + "-developers").build());
    }

    private static Map<String, JsonNode> synthOf(ImporterTest program) {
        return program.synth().stream()
                .collect(Collectors.toMap(ImporterTest::key, Function.identity(), (one, two) -> one, TreeMap::new));
    }

    private JsonNode find(String key) {
        return synth().stream()
                .filter(manifest -> key(manifest).equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> keys() {
        return synth().stream().map(ImporterTest::key).toList();
    }

    private List<JsonNode> synth() {
        return Arrays.stream(new ObjectMapper().convertValue(Testing.synth(chart), JsonNode[].class))
                .toList();
    }

    private static String key(JsonNode manifest) {
        JsonNode namespace = manifest.at("/metadata/namespace");
        return manifest.at("/kind").textValue() + " "
                + (namespace.isMissingNode() ? "" : namespace.textValue() + "/")
                + manifest.at("/metadata/name").textValue();
    }
}
