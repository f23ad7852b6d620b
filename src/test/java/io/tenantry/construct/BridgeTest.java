package io.tenantry.construct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.AnyType;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.tenantry.imports.argoproj.Application;
import io.tenantry.imports.argoproj.ApplicationSpec;
import io.tenantry.imports.argoproj.applicationspec.Source;
import io.tenantry.imports.argoproj.applicationspec.source.Helm;
import io.tenantry.problem.Problem;
import io.tenantry.problem.ProblemException;
import io.tenantry.render.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cdk8s.ApiObject;
import org.cdk8s.ApiObjectMetadata;
import org.cdk8s.ApiObjectProps;
import org.cdk8s.App;
import org.cdk8s.AppProps;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import org.cdk8s.JsonPatch;
import org.cdk8s.Testing;
import org.cdk8s.plus34.ConfigMapProps;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import software.constructs.Construct;
import software.constructs.IValidation;

class BridgeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final App app = new App();
    private final Chart chart = new Chart(
            app,
            "acme",
            ChartProps.builder()
                    .namespace("acme")
                    .labels(Map.of("tenant", "acme"))
                    .build());

    @BeforeAll
    static void startNode() {
        Bridge.start().join();
    }

    @Nested
    class Defines {

        @Test
        void anObjectWithTheNamespaceAndLabelsOfItsChart() {
            define(Part.of("workloads/api", configMap("settings")));

            assertThat(Bridge.render(chart))
                    .containsExactly(
                            new Rendered(
                                    "workloads/api/ConfigMap:settings",
                                    json(
                                            """
                                            {"apiVersion": "v1", "kind": "ConfigMap",
                                             "metadata": {"name": "settings", "namespace": "acme",
                                                          "labels": {"tenant": "acme"}},
                                             "data": {"key": "value"}}""")));
        }

        @Test
        void aClusterScopedObjectWithoutTheNamespaceOfItsChart() {
            define(Part.of("guardrails", namespace("acme")));

            assertThat(Bridge.render(chart))
                    .containsExactly(
                            new Rendered(
                                    "guardrails/Namespace:acme",
                                    json(
                                            """
                                            {"apiVersion": "v1", "kind": "Namespace",
                                             "metadata": {"name": "acme", "labels": {"tenant": "acme"}}}""")));
        }

        @Test
        void anObjectInTheNamespaceItNames() {
            define(Part.of("guardrails", in("databases", configMap("settings"))));

            assertThat(Bridge.render(chart))
                    .extracting(rendered -> rendered.key().toString())
                    .containsExactly("ConfigMap databases/settings");
        }

        @Test
        void objectsOfOneNameButDifferentKindGroupAndNamespace() {
            define(Part.of(
                    "workloads",
                    configMap("api"),
                    in("databases", configMap("api")),
                    deployment("api"),
                    namespace("api")));

            assertThat(paths())
                    .containsExactly(
                            "workloads/ConfigMap:api",
                            "workloads/ConfigMap:databases:api",
                            "workloads/Deployment.apps:api",
                            "workloads/Namespace:api");
        }

        @Test
        void anObjectWithFreeFormValues() {
            define(Part.of("argocd", application("chart", Map.of("a", Map.of("b", List.of(1, "c"))))));

            assertThat(onlyManifest().at("/spec/source/helm/valuesObject"))
                    .isEqualTo(json("{\"a\": {\"b\": [1, \"c\"]}}"));
        }

        @Test
        void aPartInSeveralCalls() {
            define(Part.of("workloads", configMap("one")));
            define(Part.of("workloads", configMap("two")));

            assertThat(paths()).containsExactly("workloads/ConfigMap:one", "workloads/ConfigMap:two");
        }

        @Test
        void nothingTwice() {
            assertThatThrownBy(() -> define(
                            Part.of("workloads", configMap("one"), configMap("one")),
                            Part.of("guardrails", namespace("acme"), namespace("acme"))))
                    .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                    .satisfies(thrown -> assertThat(thrown.problems())
                            .extracting(Problem::message)
                            .containsExactly(
                                    "acme/guardrails/Namespace:acme is defined twice",
                                    "acme/workloads/ConfigMap:one is defined twice"));
        }
    }

    @Nested
    class LetsAnImporter {

        @Test
        void findAnObjectInTheTree() {
            define(Part.of("workloads", deployment("api")));

            assertThat(ApiObject.isApiObject(find("workloads", "Deployment.apps:api")))
                    .isTrue();
            assertThat(chart.getNode().findAll())
                    .extracting(construct -> construct.getNode().getPath())
                    .containsExactly("acme", "acme/workloads", "acme/workloads/Deployment.apps:api");
        }

        @Test
        void patchAnObject() {
            define(Part.of("workloads", deployment("api")));

            find("workloads", "Deployment.apps:api").addJsonPatch(JsonPatch.replace("/spec/replicas", 5));

            assertThat(onlyManifest().at("/spec/replicas").intValue()).isEqualTo(5);
        }

        @Test
        void resolveValuesOfTheirOwn() {
            App resolving = new App(AppProps.builder()
                    .resolvers(List.of(context -> {
                        if ("value".equals(context.getValue())) {
                            context.replaceValue("resolved");
                        }
                    }))
                    .build());
            Chart theirs = new Chart(resolving, "acme");
            Bridge.define(theirs, Blueprint.of(List.of(Part.of("workloads", configMap("settings")))));

            assertThat(Bridge.render(theirs).get(0).manifest().at("/data/key").asText())
                    .isEqualTo("resolved");
        }

        @Test
        void labelAnObjectLate() {
            define(Part.of("guardrails", namespace("acme")));

            find("guardrails", "Namespace:acme").getMetadata().addLabel("team", "payments");

            assertThat(onlyManifest().at("/metadata/labels"))
                    .isEqualTo(json("{\"tenant\": \"acme\", \"team\": \"payments\"}"));
        }

        @Test
        void orderObjectsByDependencies() {
            define(Part.of("api", deployment("api")), Part.of("database", configMap("database")));

            chart.getNode()
                    .findChild("api")
                    .getNode()
                    .addDependency(chart.getNode().findChild("database"));

            assertThat(paths()).containsExactly("database/ConfigMap:database", "api/Deployment.apps:api");
        }

        @Test
        void addObjectsOfTheirOwn() {
            new ApiObject(new Construct(chart, "theirs"), "object", widget());

            assertThat(Bridge.render(chart)).singleElement().satisfies(rendered -> {
                assertThat(rendered.part()).isEqualTo("theirs");
                assertThat(rendered.key()).hasToString("Widget.example.com acme/own");
            });
        }

        @Test
        void addWorkloadsOfCdk8sPlus() {
            define(Part.of("workloads", configMap("ours")));
            org.cdk8s.plus34.ConfigMap theirs = new org.cdk8s.plus34.ConfigMap(
                    chart,
                    "theirs",
                    ConfigMapProps.builder().data(Map.of("a", "b")).build());
            theirs.getMetadata().addLabel("team", "payments");

            List<Rendered> rendered = Bridge.render(chart);

            assertThat(rendered).extracting(Rendered::part).containsExactly("workloads", "theirs");
            assertThat(rendered.get(1).manifest().at("/metadata/labels"))
                    .isEqualTo(json("{\"tenant\": \"acme\", \"team\": \"payments\"}"));
        }

        @Test
        void addAChartBelowOurs() {
            define(Part.of("workloads", configMap("ours")));
            Chart nested = new Chart(
                    chart, "nested", ChartProps.builder().namespace("theirs").build());
            new ApiObject(nested, "object", widget());

            assertThat(Bridge.render(chart))
                    .extracting(rendered -> rendered.path() + " " + rendered.key())
                    .containsExactly(
                            "workloads/ConfigMap:ours ConfigMap acme/ours",
                            "nested/object Widget.example.com theirs/own");
        }
    }

    @Nested
    class Renders {

        @Test
        void whatTestingSynthReturns() {
            define(Part.of("workloads", deployment("api"), configMap("api")), Part.of("guardrails", namespace("acme")));
            new ApiObject(chart, "theirs", widget());

            List<ObjectNode> synthesized = JSON.convertValue(Testing.synth(chart), new TypeReference<>() {});

            assertThat(Bridge.render(chart)).extracting(Rendered::manifest).isEqualTo(synthesized);
        }

        @Test
        void anObjectThatIsNotPatchedAsCdk8sRendersOneThatIs() {
            Map<String, Object> values =
                    new TreeMap<>(Map.of("z", List.of(1, Map.of()), "a", Map.of("y", "", "b", 0.5)));
            values.put("nothing", null);
            values.put("nothings", Arrays.asList("x", null));
            define(Part.of("argocd", application("plain", values), application("patched", values)));
            find("argocd", "Application.argoproj.io:patched")
                    .addJsonPatch(JsonPatch.replace("/metadata/name", "plain"));

            List<Object> synthesized = Testing.synth(chart);

            assertThat(synthesized.get(0)).hasToString(synthesized.get(1).toString());
        }

        @Test
        void whatSynthOfTheAppWrites() {
            define(Part.of("workloads", deployment("api"), configMap("api")), Part.of("guardrails", namespace("acme")));

            List<Object> written = new ArrayList<>();
            new Yaml().loadAll(app.synthYaml()).forEach(written::add);

            assertThat(Bridge.render(chart))
                    .extracting(Rendered::manifest)
                    .isEqualTo(JSON.convertValue(written, new TypeReference<List<ObjectNode>>() {}));
        }

        @Test
        void whatAValidationDefines() {
            Construct late = new Construct(chart, "late");
            atValidation(late, () -> Bridge.define(late, Blueprint.of(List.of(Part.of("part", configMap("late"))))));

            assertThat(paths()).containsExactly("late/part/ConfigMap:late");
        }

        @Test
        void whatAValidationDefinesInTheOrderOfDependencies() {
            Construct api = new Construct(chart, "api");
            Construct database = new Construct(chart, "database");
            api.getNode().addDependency(database);
            atValidation(api, () -> Bridge.define(api, Blueprint.of(List.of(Part.of("part", configMap("api"))))));
            atValidation(
                    database,
                    () -> Bridge.define(database, Blueprint.of(List.of(Part.of("part", configMap("database"))))));

            assertThat(paths()).containsExactly("database/part/ConfigMap:database", "api/part/ConfigMap:api");
        }

        @Test
        void whatAValidationPatches() {
            define(Part.of("workloads", deployment("api")));
            ApiObject api = find("workloads", "Deployment.apps:api");
            atValidation(chart, () -> api.addJsonPatch(JsonPatch.replace("/spec/replicas", 7)));

            assertThat(onlyManifest().at("/spec/replicas").intValue()).isEqualTo(7);
        }

        @Test
        void theSameTwice() {
            define(Part.of("workloads", deployment("api"), configMap("api")));

            assertThat(Bridge.render(chart)).isEqualTo(Bridge.render(chart));
        }

        @Test
        void keysInReadingOrder() {
            define(Part.of("workloads", deployment("api")));

            assertThat(onlyManifest())
                    .hasToString("{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\","
                            + "\"metadata\":{\"name\":\"api\",\"namespace\":\"acme\",\"labels\":{\"tenant\":\"acme\"}},"
                            + "\"spec\":{\"replicas\":2,\"template\":{\"spec\":{\"containers\":"
                            + "[{\"name\":\"api\",\"args\":[\"--now\"],\"image\":\"example.com/api:1\"}]}}}}");
        }

        @Test
        void nothingWhileAValidationComplains() {
            chart.getNode().addValidation(() -> List.of("no database", "no host"));
            new Construct(chart, "api").getNode().addValidation(() -> List.of("no image"));

            assertThatThrownBy(() -> Bridge.render(chart))
                    .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                    .satisfies(thrown -> assertThat(thrown.problems())
                            .extracting(Problem::message)
                            .containsExactly("acme/api: no image", "acme: no database", "acme: no host"));
        }

        @Test
        void noPatchThatMissesItsTarget() {
            define(Part.of("workloads", configMap("api")));
            find("workloads", "ConfigMap:api").addJsonPatch(JsonPatch.remove("/spec/replicas"));

            assertThatThrownBy(() -> Bridge.render(chart))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("acme/workloads/ConfigMap:api")
                    .hasMessageNotContaining("    at ");
        }

        @Test
        void noObjectThatIsThereTwice() {
            define(Part.of("workloads", configMap("api")), Part.of("guardrails", configMap("api")));

            assertThatThrownBy(() -> Bridge.render(chart))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("ConfigMap acme/api is defined twice, at workloads/ConfigMap:api and"
                            + " guardrails/ConfigMap:api; define each object once, or give it another name");
        }
    }

    @Nested
    class Releases {

        @Test
        void everyConstructOfAnApp() {
            define(Part.of("workloads", configMap("api")));

            Bridge.release(app);

            assertThat(app.getNode().getChildren()).isEmpty();
            assertThat(chart.getNode().getChildren()).isEmpty();
        }

        @Test
        void nothingOfAnother() {
            define(Part.of("workloads", configMap("api")));

            Bridge.release(new App());

            assertThat(Bridge.render(chart)).hasSize(1);
        }
    }

    private void define(Part... parts) {
        Bridge.define(chart, Blueprint.of(List.of(parts)));
    }

    private List<String> paths() {
        return Bridge.render(chart).stream().map(Rendered::path).toList();
    }

    private ObjectNode onlyManifest() {
        List<Rendered> rendered = Bridge.render(chart);
        assertThat(rendered).hasSize(1);
        return rendered.get(0).manifest();
    }

    private ApiObject find(String part, String id) {
        return ApiObject.of(chart.getNode().findChild(part).getNode().findChild(id));
    }

    /** Does the work in the first of the validations that every synth makes. */
    private static void atValidation(Construct construct, Runnable work) {
        construct.getNode().addValidation(new IValidation() {
            private boolean done;

            @Override
            public List<String> validate() {
                if (!done) {
                    done = true;
                    work.run();
                }
                return List.of();
            }
        });
    }

    private static Application application(String name, Map<String, Object> values) {
        return new Application()
                .withMetadata(new ObjectMetaBuilder().withName(name).build())
                .withSpec(new ApplicationSpec()
                        .withSource(new Source().withHelm(new Helm().withValuesObject(new AnyType(values)))));
    }

    private static ConfigMap configMap(String name) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .addToData("key", "value")
                .build();
    }

    private static ConfigMap in(String namespace, ConfigMap configMap) {
        return configMap
                .edit()
                .editMetadata()
                .withNamespace(namespace)
                .endMetadata()
                .build();
    }

    private static Namespace namespace(String name) {
        return new NamespaceBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .build();
    }

    private static Deployment deployment(String name) {
        return new DeploymentBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withNewSpec()
                .withReplicas(2)
                .withNewTemplate()
                .withNewSpec()
                .addNewContainer()
                .withName(name)
                .withImage("example.com/api:1")
                .withArgs("--now")
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    private static ApiObjectProps widget() {
        return ApiObjectProps.builder()
                .apiVersion("example.com/v1")
                .kind("Widget")
                .metadata(ApiObjectMetadata.builder().name("own").build())
                .build();
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
