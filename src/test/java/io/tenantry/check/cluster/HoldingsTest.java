package io.tenantry.check.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HoldingsTest {

    @Test
    void aSecretHoldsItsDataAndStringData() {
        Holdings secrets = secrets(
                """
                apiVersion: v1
                kind: Secret
                metadata: {name: login, namespace: acme}
                data: {password: eA==}
                stringData: {username: x}
                """);

        assertThat(secrets.keys("acme", "login")).isEqualTo(Optional.of(Set.of("password", "username")));
        assertThat(secrets.lacksKey("acme", "login", "password")).isFalse();
        assertThat(secrets.lacksKey("acme", "login", "token")).isTrue();
        assertThat(secrets.lacksKey("acme", "other", "token")).isFalse();
    }

    @Test
    void theControlPlaneFillsAServiceAccountsToken() {
        assertThat(secrets(
                                """
                                apiVersion: v1
                                kind: Secret
                                type: kubernetes.io/service-account-token
                                metadata: {name: token, namespace: acme}
                                """)
                        .lacksKey("acme", "token", "ca.crt"))
                .isFalse();
    }

    @Test
    void aSealedSecretBecomesWhatItsTemplateSays() {
        Holdings secrets = secrets(
                """
                apiVersion: bitnami.com/v1alpha1
                kind: SealedSecret
                metadata: {name: sealed, namespace: acme}
                spec: {encryptedData: {password: AgB}, template: {data: {url: x}, metadata: {name: open}}}
                ---
                apiVersion: bitnami.com/v1alpha1
                kind: SealedSecret
                metadata: {name: plain, namespace: acme}
                spec: {encryptedData: {password: AgB}}
                """);

        assertThat(secrets.keys("acme", "open")).isEqualTo(Optional.of(Set.of("password", "url")));
        assertThat(secrets.keys("acme", "plain")).isEqualTo(Optional.of(Set.of("password")));
        assertThat(secrets.names("acme")).containsExactly("open", "plain");
    }

    @Test
    void aCertificateMakesATlsSecret() {
        Holdings secrets = secrets(
                """
                {apiVersion: cert-manager.io/v1, kind: Certificate, metadata: {name: c, namespace: acme}, spec: {secretName: web}}
                ---
                apiVersion: cert-manager.io/v1
                kind: Certificate
                metadata: {name: java, namespace: acme}
                spec: {secretName: java, keystores: {jks: {create: true}}}
                ---
                apiVersion: cert-manager.io/v1
                kind: Certificate
                metadata: {name: pem, namespace: acme}
                spec: {secretName: pem, additionalOutputFormats: [{type: CombinedPEM}]}
                """);

        assertThat(secrets.keys("acme", "web")).isEqualTo(Optional.of(Set.of("ca.crt", "tls.crt", "tls.key")));
        assertThat(secrets.keys("acme", "java")).isEmpty();
        assertThat(secrets.keys("acme", "pem")).isEmpty();
        assertThat(secrets.names("acme")).containsExactly("java", "pem", "web");
    }

    @Test
    void anIssuerMakesTheKeyOfItsAccount() {
        String issuer = "{apiVersion: cert-manager.io/v1, kind: %s, metadata: {name: i%s},"
                + " spec: {acme: {privateKeySecretRef: {name: account}}}}";

        assertThat(secrets(issuer.formatted("Issuer", ", namespace: acme")).keys("acme", "account"))
                .isEqualTo(Optional.of(Set.of("tls.key")));
        assertThat(secrets(issuer.formatted("ClusterIssuer", "")).names("")).isEmpty();
        assertThat(secrets("{apiVersion: cert-manager.io/v1, kind: Issuer, metadata: {name: i, namespace: acme}}")
                        .names("acme"))
                .isEmpty();
    }

    @Test
    void externalSecretsSyncWhatTheyName() {
        Holdings secrets = secrets(
                """
                apiVersion: external-secrets.io/v1
                kind: ExternalSecret
                metadata: {name: login, namespace: acme}
                spec: {data: [{secretKey: password}]}
                ---
                apiVersion: external-secrets.io/v1
                kind: ExternalSecret
                metadata: {name: whole, namespace: acme}
                spec: {target: {name: all}, dataFrom: [{extract: {key: x}}]}
                ---
                apiVersion: external-secrets.io/v1
                kind: ExternalSecret
                metadata: {name: shaped, namespace: acme}
                spec: {target: {template: {data: {a: b}}}, data: [{secretKey: password}]}
                """);

        assertThat(secrets.keys("acme", "login")).isEqualTo(Optional.of(Set.of("password")));
        assertThat(secrets.keys("acme", "all")).isEmpty();
        assertThat(secrets.keys("acme", "shaped")).isEmpty();
        assertThat(secrets.names("acme")).containsExactly("all", "login", "shaped");
    }

    @Test
    void aProviderClassMakesWhatPodsMount() {
        assertThat(secrets(
                                """
                                apiVersion: secrets-store.csi.x-k8s.io/v1
                                kind: SecretProviderClass
                                metadata: {name: vault, namespace: acme}
                                spec: {secretObjects: [{secretName: login, data: [{key: password, objectName: x}]}]}
                                """)
                        .keys("acme", "login"))
                .isEqualTo(Optional.of(Set.of("password")));
    }

    @Test
    void zalandosOperatorMakesASecretForEachRole() {
        Holdings secrets = secrets(
                """
                apiVersion: acid.zalan.do/v1
                kind: postgresql
                metadata: {name: shared, namespace: postgres}
                spec: {users: {read_only: [], acme.owner: []}}
                """);

        assertThat(secrets.names("postgres"))
                .containsExactly(
                        "pooler.shared.credentials.postgresql.acid.zalan.do",
                        "postgres.shared.credentials.postgresql.acid.zalan.do",
                        "read-only.shared.credentials.postgresql.acid.zalan.do",
                        "standby.shared.credentials.postgresql.acid.zalan.do");
        assertThat(secrets.keys("acme", "acme.owner.shared.credentials.postgresql.acid.zalan.do"))
                .isEqualTo(Optional.of(Set.of("password", "username")));
    }

    @Test
    void otherOperatorsMakeSecretsWhoseKeysAreTheirs() {
        Holdings secrets = secrets(
                """
                {apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {name: main, namespace: acme}}
                ---
                {apiVersion: grafana.integreatly.org/v1beta1, kind: Grafana, metadata: {name: g, namespace: acme}}
                ---
                apiVersion: grafana.integreatly.org/v1beta1
                kind: Grafana
                metadata: {name: own, namespace: acme}
                spec: {disableDefaultAdminSecret: true}
                """);

        assertThat(secrets.names("acme"))
                .containsExactly(
                        "g-admin-credentials",
                        "main-app",
                        "main-ca",
                        "main-replication",
                        "main-server",
                        "main-superuser");
        assertThat(secrets.lacksKey("acme", "main-app", "uri")).isFalse();
    }

    @Test
    void secretsAreOftenMadeByHandSoOneIsMissingOnlyWhereOthersAreDeclared() {
        String other = "{apiVersion: v1, kind: Secret, metadata: {name: other, namespace: acme}}";
        String namespace = "{apiVersion: v1, kind: Namespace, metadata: {name: acme}}";

        assertThat(secrets("").lacks("acme", "login")).isFalse();
        assertThat(secrets(other).lacks("acme", "login")).isTrue();
        assertThat(secrets(other).lacks("acme", "other")).isFalse();
        assertThat(secrets(namespace).lacks("acme", "login")).isTrue();
    }

    @Test
    void aConfigMapIsMissingWhereItIsNotDeclared() {
        Holdings maps = configMaps(
                """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings, namespace: acme}
                data: {a: x}
                binaryData: {b: eA==}
                """);

        assertThat(maps.keys("acme", "settings")).isEqualTo(Optional.of(Set.of("a", "b")));
        assertThat(maps.lacks("acme", "settings")).isFalse();
        assertThat(maps.lacks("acme", "other")).isTrue();
        assertThat(maps.lacks("acme", "kube-root-ca.crt")).isFalse();
    }

    @Test
    void aBundleIsAConfigMapInTheNamespacesThatItSelects() {
        Holdings maps = configMaps(
                """
                {apiVersion: v1, kind: Namespace, metadata: {name: acme}}
                ---
                {apiVersion: v1, kind: Namespace, metadata: {name: shop}}
                ---
                apiVersion: trust.cert-manager.io/v1alpha1
                kind: Bundle
                metadata: {name: roots}
                spec: {target: {namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: acme}}}}
                """);

        assertThat(maps.names("acme")).containsExactly("roots");
        assertThat(maps.names("shop")).isEmpty();
        assertThat(maps.lacksKey("acme", "roots", "ca.crt")).isFalse();
    }

    private static Holdings secrets(String yaml) {
        return Holdings.secrets(Checked.manifests(yaml));
    }

    private static Holdings configMaps(String yaml) {
        return Holdings.configMaps(Checked.manifests(yaml));
    }
}
