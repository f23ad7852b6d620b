package io.tenantry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.plan.difference.Trees;
import io.tenantry.plan.report.JsonReport;
import io.tenantry.plan.report.MarkdownReport;
import io.tenantry.plan.report.TextReport;
import io.tenantry.plan.rule.Impact;
import io.tenantry.plan.rule.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlanPropertiesTest {

    private static final List<String> KINDS = List.of(
            "v1 ConfigMap",
            "v1 Namespace",
            "v1 PersistentVolume",
            "v1 PersistentVolumeClaim",
            "v1 Pod",
            "v1 ResourceQuota",
            "v1 Secret",
            "v1 Service",
            "acid.zalan.do/v1 postgresql",
            "apiextensions.k8s.io/v1 CustomResourceDefinition",
            "apps/v1 Deployment",
            "apps/v1 StatefulSet",
            "argoproj.io/v1alpha1 AppProject",
            "argoproj.io/v1alpha1 Application",
            "argoproj.io/v1alpha1 ApplicationSet",
            "autoscaling/v2 HorizontalPodAutoscaler",
            "batch/v1 CronJob",
            "batch/v1 Job",
            "bitnami.com/v1alpha1 SealedSecret",
            "gateway.networking.k8s.io/v1 HTTPRoute",
            "networking.k8s.io/v1 Ingress",
            "networking.k8s.io/v1 NetworkPolicy",
            "policy.linkerd.io/v1alpha1 MeshTLSAuthentication",
            "policy.linkerd.io/v1alpha1 Server",
            "postgresql.cnpg.io/v1 Cluster",
            "rbac.authorization.k8s.io/v1 Role",
            "rbac.authorization.k8s.io/v1 RoleBinding",
            "storage.k8s.io/v1 StorageClass",
            "traefik.io/v1alpha1 IngressRoute");

    private static final List<String> NAMES = List.of(
            "annotations",
            "applicationsSync",
            "containers",
            "data",
            "databases",
            "destination",
            "encryptedData",
            "env",
            "generators",
            "hard",
            "hostnames",
            "identities",
            "image",
            "immutable",
            "ingress",
            "labels",
            "maxReplicas",
            "name",
            "path",
            "podSelector",
            "ports",
            "replicas",
            "resources",
            "routes",
            "rules",
            "selector",
            "source",
            "spec",
            "storage",
            "subjects",
            "syncPolicy",
            "template",
            "tenant",
            "tls",
            "type",
            "users",
            "verbs",
            "versions",
            "volume",
            "volumeClaimTemplates",
            "volumes");

    @Property(seed = "1", tries = 50, edgeCases = EdgeCasesMode.NONE)
    void nothingBecomesOfNothing(@ForAll("objects") List<ObjectNode> objects, @ForAll long seed) {
        List<ObjectNode> others = new ArrayList<>();
        objects.forEach(object -> others.add((ObjectNode) Trees.shuffled(object, new Random(seed))));
        Collections.shuffle(others, new Random(seed));

        assertThat(plan(objects, others).changes()).isEmpty();
    }

    @Property(seed = "2", tries = 50, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfObjectsAndKeysDoesNotMatter(
            @ForAll("objects") List<ObjectNode> was, @ForAll("objects") List<ObjectNode> now, @ForAll long seed) {
        List<ObjectNode> others = new ArrayList<>();
        now.forEach(object -> others.add((ObjectNode) Trees.shuffled(object, new Random(seed))));
        Collections.shuffle(others, new Random(seed));

        assertThat(TextReport.of(plan(was, others))).isEqualTo(TextReport.of(plan(was, now)));
    }

    @Property(seed = "3", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyShapeHasAPlan(@ForAll("objects") List<ObjectNode> was, @ForAll("objects") List<ObjectNode> now) {
        Plan plan = plan(was, now);

        assertThat(TextReport.of(plan)).endsWith("\n");
        assertThat(MarkdownReport.of(plan)).endsWith("**\n");
        assertThat(JsonReport.of(plan)).endsWith("}\n");
        assertThat(plan.changes()).isSorted();
    }

    @Property(seed = "4", tries = 50, edgeCases = EdgeCasesMode.NONE)
    void whoDoesMoreDoesNothingLessBad(
            @ForAll("objects") List<ObjectNode> was, @ForAll("objects") List<ObjectNode> now) {
        Map<String, Impact> some = impacts(plan(was, now));
        ObjectNode claim = object("v1 PersistentVolumeClaim", "more", JsonNodeFactory.instance.objectNode());
        List<ObjectNode> more = new ArrayList<>(was);
        more.add(claim);

        Map<String, Impact> all = impacts(plan(more, now));

        assertThat(all).containsEntry("PersistentVolumeClaim n/more", Impact.DATA_LOSS);
        some.forEach((object, impact) -> assertThat(all.get(object)).isGreaterThanOrEqualTo(impact));
    }

    @Provide
    Arbitrary<List<ObjectNode>> objects() {
        Arbitrary<ObjectNode> object = Combinators.combine(
                        Arbitraries.of(KINDS), Arbitraries.of("a", "b"), Trees.named(NAMES, 5), Trees.named(NAMES, 2))
                .as((kind, name, spec, metadata) -> {
                    ObjectNode content = JsonNodeFactory.instance.objectNode();
                    if (spec instanceof ObjectNode fields) {
                        content.setAll(fields);
                    }
                    if (!content.has("spec")) {
                        content.set("spec", spec);
                    }
                    content.set("metadata", metadata);
                    return object(kind, name, content);
                });
        return object.list().ofMaxSize(6).uniqueElements(node -> Manifest.of(node)
                .key());
    }

    private static ObjectNode object(String kind, String name, ObjectNode content) {
        ObjectNode object = content.deepCopy();
        JsonNode metadata = object.path("metadata");
        ObjectNode named = metadata instanceof ObjectNode map ? map : JsonNodeFactory.instance.objectNode();
        object.put("apiVersion", kind.split(" ", 2)[0]);
        object.put("kind", kind.split(" ", 2)[1]);
        object.set("metadata", named.put("name", name).put("namespace", "n"));
        return object;
    }

    private static Map<String, Impact> impacts(Plan plan) {
        Map<String, Impact> impacts = new TreeMap<>();
        plan.changes().forEach(change -> impacts.put(change.object().toString(), change.impact()));
        return impacts;
    }

    private static Plan plan(List<ObjectNode> was, List<ObjectNode> now) {
        return Planner.plan(Rules.all(), Map.of("e", manifests(was)), Map.of("e", manifests(now)), Map.of());
    }

    private static Manifests manifests(List<ObjectNode> objects) {
        return Manifests.of(objects.stream().map(Manifest::of).toList());
    }
}
