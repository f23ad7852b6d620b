package io.tenantry.check.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import io.tenantry.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores of secrets outside of the cluster, and which tenant reads what of them. */
class StoreQuestionTest {

    private static final String TENANTS =
            """
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: t-blue, labels: {tenant: blue, tier: a}}}
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: t-green, labels: {tenant: green}}}
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: platform}}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{conditions: [{namespaces: [t-blue]}, {namespaces: [t-green]}]}",
                "{conditions: [{namespaceRegexes: ['^t-']}]}",
                "{conditions: [{namespaceRegexes: ['(']}]}",
                "{conditions: [{namespaceSelector: {matchExpressions: [{key: tenant, operator: Exists}]}}]}",
            })
    void aStoreThatIsOpenToTwoTenants(String spec) {
        assertThat(problems(store(spec)))
                .containsExactly(
                        "ClusterSecretStore.external-secrets.io vault: it is open to namespaces of tenants blue, green; expected"
                                + " spec.conditions that name namespaces of one tenant, or a SecretStore in each");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{conditions: [{namespaces: [t-blue]}]}",
                "{conditions: [{namespaceRegexes: ['blue$']}]}",
                "{conditions: [{namespaceSelector: {matchLabels: {tier: a}}}]}",
                "{conditions: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: platform}}}]}",
                "{conditions: [{namespaces: [platform, t-blue]}]}",
            })
    void aStoreThatIsOpenToOne(String spec) {
        assertThat(problems(store(spec))).isEmpty();
    }

    @Test
    void twoTenantsReadOneSecret() {
        String data = "data: [{secretKey: a, remoteRef: {key: shared/db}}]";

        assertThat(problems(vault("t-blue", "kv")
                        + vault("t-green", "kv")
                        + external("t-blue", data)
                        + external("t-green", data)))
                .containsExactly(
                        "ExternalSecret.external-secrets.io t-green/e: tenant green reads 'shared/db' of a store, as does tenant"
                                + " blue; secrets of its own below a path of its own");
    }

    @Test
    void oneSecretOfTwoStoresIsTwo() {
        String data = "data: [{secretKey: a, remoteRef: {key: db}}]";

        assertThat(problems(vault("t-blue", "blue")
                        + vault("t-green", "green")
                        + external("t-blue", data)
                        + external("t-green", data)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dataFrom: [{extract: {key: blue/db}}] | dataFrom: [{extract: {key: green/db}}] | 0",
                "dataFrom: [{extract: {key: db}}] | data: [{remoteRef: {key: db}}] | 1",
                "dataFrom: [{find: {path: blue/}}] | data: [{remoteRef: {key: blue/db}}] | 1",
                "dataFrom: [{find: {path: blue/}}] | dataFrom: [{find: {path: blue/app/}}] | 1",
                "dataFrom: [{find: {path: blue/}}] | data: [{remoteRef: {key: green/db}}] | 0",
                "dataFrom: [{find: {name: {regexp: .*}}}] | data: [{remoteRef: {key: green/db}}] | 1",
                "dataFrom: [{find: {path: blue/}}] | dataFrom: [{find: {path: green/}}] | 0",
            })
    void whatTheyReadOfOneStore(String blue, String green, int shared) {
        assertThat(problems(vault("t-blue", "kv")
                        + vault("t-green", "kv")
                        + external("t-blue", blue)
                        + external("t-green", green)))
                .hasSize(shared);
    }

    @Test
    void oneTenantMayReadASecretTwice() {
        String data = "data: [{remoteRef: {key: db}}, {remoteRef: {key: db}}]";

        assertThat(problems(vault("t-blue", "kv") + external("t-blue", data))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keyvaultName: shop | objectName: green-db | 0",
                "keyvaultName: shop | objectName: blue-db | 1",
                "keyvaultName: other | objectName: blue-db | 0",
            })
    void whatIsMountedOfAVault(String vault, String object, int shared) {
        String mounted =
                "---\n{apiVersion: secrets-store.csi.x-k8s.io/v1, kind: SecretProviderClass, metadata: {name: s, namespace: %s}, spec: {provider: azure, parameters: {%s, objects: \"array:\\n  - |\\n    %s\\n    objectType: secret\\n\"}}}\n";

        assertThat(problems(mounted.formatted("t-blue", "keyvaultName: shop", "objectName: blue-db")
                        + mounted.formatted("t-green", vault, object)))
                .hasSize(shared);
    }

    private static String store(String spec) {
        return "---\n{apiVersion: external-secrets.io/v1, kind: ClusterSecretStore, metadata: {name: vault}, spec: %s}\n"
                .formatted(spec);
    }

    /** Each tenant's own object for a vault, where it logs in as itself. */
    private static String vault(String namespace, String path) {
        return "---\n{apiVersion: external-secrets.io/v1, kind: SecretStore, metadata: {name: s, namespace: %1$s}, spec: {provider: {vault: {server: https://vault, path: %2$s, auth: {kubernetes: {role: %1$s}}}}}}\n"
                .formatted(namespace, path);
    }

    private static String external(String namespace, String what) {
        return "---\n{apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {name: e, namespace: %s}, spec: {secretStoreRef: {name: s}, %s}}\n"
                .formatted(namespace, what);
    }

    private static List<String> problems(String yaml) {
        return StoreQuestion.ask(new Tenancy(Checked.manifests(TENANTS + yaml))).problems().stream()
                .map(Problem::sentence)
                .toList();
    }
}
