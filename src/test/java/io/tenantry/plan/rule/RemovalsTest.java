package io.tenantry.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.plan.Planned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects that go. */
class RemovalsTest {

    private static final String SET = "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db, namespace: n%s}}";

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource({
        "apps/v1, StatefulSet, data-loss",
        "v1, PersistentVolumeClaim, data-loss",
        "v1, PersistentVolume, data-loss",
        "v1, Namespace, data-loss",
        "apiextensions.k8s.io/v1, CustomResourceDefinition, data-loss",
        "acid.zalan.do/v1, postgresql, data-loss",
        "postgresql.cnpg.io/v1, Cluster, data-loss",
        "postgresql.cnpg.io/v1, Database, data-loss",
        "objectbucket.io/v1alpha1, ObjectBucketClaim, data-loss",
        "monitoring.coreos.com/v1, Prometheus, data-loss",
        "v1, Secret, access-loss",
        "v1, Service, access-loss",
        "apps/v1, Deployment, access-loss",
        "rbac.authorization.k8s.io/v1, Role, access-loss",
        "networking.k8s.io/v1, Ingress, access-loss",
        "example.com/v1, Unknown, access-loss",
        "v1, ConfigMap, safe",
        "batch/v1, Job, safe",
        "policy/v1, PodDisruptionBudget, safe",
        "networking.k8s.io/v1, NetworkPolicy, safe",
    })
    void doWhatTheirKindIsFor(String version, String kind, String impact) {
        String object = "{apiVersion: " + version + ", kind: " + kind + ", metadata: {name: x}}";

        assertThat(Planned.effects(object, ""))
                .containsExactly(impact + " object-removed "
                        + Planned.manifests(object).all().get(0).key());
    }

    @Test
    void whatArgoCdKeepsIsNotLost() {
        assertThat(Planned.effects(set("Prune=false"), ""))
                .containsExactly("safe object-removed StatefulSet.apps n/db");
    }

    @Test
    void whatSomebodyHasToConfirmIsLostThen() {
        assertThat(reason(set("PruneLast=true, Prune=confirm"), ""))
                .isEqualTo("its pods go, and its volumes stay behind with nothing that reads them; Argo CD waits until"
                        + " somebody confirms (Prune=confirm), and only then deletes it");
    }

    @Test
    void whatOnlyOutlivesItsApplicationIsLost() {
        assertThat(Planned.effects(set("Delete=false"), ""))
                .containsExactly("data-loss object-removed StatefulSet.apps n/db");
    }

    @Test
    void whatLooksLikeARenameIsToldAsOne() {
        assertThat(reason(set(""), set("").replace("name: db", "name: base")))
                .startsWith("it looks as if it were renamed to StatefulSet.apps n/base, but nothing is renamed");
    }

    @Test
    void aRenameIsSeenByTheSameContentInAnotherNamespace() {
        String was = set("").replace("}}", "}, spec: {serviceName: db}}");

        assertThat(reason(was, was.replace("namespace: n", "namespace: m").replace("db", "base")))
                .startsWith("it looks as if it were renamed to StatefulSet.apps m/base");
    }

    @Test
    void twoThatComeAreNoRename() {
        String one = set("").replace("name: db", "name: one");

        assertThat(reason(set(""), one + "\n---\n" + one.replace("one", "two"))).startsWith("its pods go");
    }

    @Test
    void aRenameOfWhatIsKeptStillStartsEmpty() {
        String was = set("Prune=false");

        assertThat(Planned.effects(was, was.replace("name: db", "name: base")))
                .containsExactly(
                        "access-loss path-changed StatefulSet.apps n/base",
                        "access-loss object-removed StatefulSet.apps n/db");
    }

    @Test
    void anApplicationTakesWhatItAppliedOnlyByItsFinalizer() {
        String app = "{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: x%s}}";

        assertThat(Planned.effects(
                        app.formatted(", finalizers: [resources-finalizer.argocd.argoproj.io/background]"), ""))
                .containsExactly("data-loss application-removed Application.argoproj.io x");
        assertThat(Planned.effects(app.formatted(""), ""))
                .containsExactly("access-loss application-removed Application.argoproj.io x");
    }

    @Test
    void anApplicationSetTakesAllUnlessItPreserves() {
        String set =
                "{apiVersion: argoproj.io/v1alpha1, kind: ApplicationSet, metadata: {name: x}, spec: {syncPolicy: {preserveResourcesOnDeletion: %s}}}";

        assertThat(Planned.effects(set.formatted("false"), ""))
                .containsExactly("data-loss application-removed ApplicationSet.argoproj.io x");
        assertThat(Planned.effects(set.formatted("true"), ""))
                .containsExactly("access-loss application-removed ApplicationSet.argoproj.io x");
    }

    @Test
    void aTenantsProvisioningGoesWithItsDatabase() {
        String job =
                "{apiVersion: batch/v1, kind: Job, metadata: {name: x, labels: {tenant: t, app.kubernetes.io/component: provisioning}}}";

        assertThat(Planned.effects(job, ""))
                .containsExactly("data-loss tenant-database Job.batch x", "safe object-removed Job.batch x");
    }

    @Test
    void aConfigMapThatPodsReadIsMissed() {
        String config = "{apiVersion: v1, kind: ConfigMap, metadata: {name: c, namespace: n}}";
        String reader =
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: d, namespace: n}, spec: {template: {spec: {volumes: [{name: v, configMap: {name: c}}]}}}}";

        assertThat(Planned.effects(config + "\n---\n" + reader, reader))
                .containsExactly("access-loss config-missing ConfigMap n/c", "safe object-removed ConfigMap n/c");
    }

    @Test
    void aHostThatMovesIsNotLost() {
        String route =
                "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: a}, spec: {hostnames: [a.example]}}";

        assertThat(Planned.effects(route, route.replace("name: a", "name: b")))
                .containsExactly("access-loss object-removed HTTPRoute.gateway.networking.k8s.io a");
        assertThat(Planned.effects(route, ""))
                .containsExactly(
                        "access-loss host-removed HTTPRoute.gateway.networking.k8s.io a",
                        "access-loss object-removed HTTPRoute.gateway.networking.k8s.io a");
    }

    private static String set(String options) {
        return SET.formatted(
                options.isEmpty() ? "" : ", annotations: {argocd.argoproj.io/sync-options: \"" + options + "\"}");
    }

    private static String reason(String was, String now) {
        return Planned.of(was, now).changes().get(0).effects().get(0).reason();
    }
}
