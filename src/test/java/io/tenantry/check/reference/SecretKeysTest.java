package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretKeysTest {

    @Test
    void podsUseSecretsAndKeysThatExist() {
        assertThat(problems(pod("containers: [{env: [{valueFrom: {secretKeyRef: {name: login, key: password}}}]}]")))
                .isEmpty();
        assertThat(problems(pod("containers: [{envFrom: [{secretRef: {name: login}}]}]")))
                .isEmpty();
        assertThat(problems(pod("volumes: [{secret: {secretName: login, items: [{key: password}]}}]")))
                .isEmpty();
    }

    @Test
    void aSecretThatNothingMakes() {
        assertThat(problems(pod("containers: [{env: [{valueFrom: {secretKeyRef: {name: token, key: password}}}]}]")))
                .containsExactly(
                        "Pod acme/api: its pods need the Secret acme/token, which nothing makes; expected one that"
                                + " exists: there is only login");
    }

    @Test
    void aKeyThatTheSecretDoesNotHold() {
        assertThat(problems(pod("containers: [{env: [{valueFrom: {secretKeyRef: {name: login, key: token}}}]}]")))
                .containsExactly(
                        "Pod acme/api: its pods need the key 'token' of the Secret acme/login, which does not hold"
                                + " it; expected one of its keys: there is only password");
    }

    @Test
    void everyPlaceThatNamesASecretIsRead() {
        for (String place : List.of(
                "initContainers: [{env: [{valueFrom: {secretKeyRef: {name: token, key: a}}}]}]",
                "ephemeralContainers: [{env: [{valueFrom: {secretKeyRef: {name: token, key: a}}}]}]",
                "containers: [{envFrom: [{secretRef: {name: token}}]}]",
                "volumes: [{secret: {secretName: token}}]",
                "volumes: [{secret: {secretName: login, items: [{key: other}]}}]",
                "volumes: [{projected: {sources: [{secret: {name: token}}]}}]",
                "volumes: [{projected: {sources: [{secret: {name: login, items: [{key: other}]}}]}}]")) {
            assertThat(problems(pod(place))).as(place).hasSize(1);
        }
    }

    @Test
    void whatIsOptionalMayBeMissing() {
        for (String place : List.of(
                "containers: [{env: [{valueFrom: {secretKeyRef: {name: token, key: a, optional: true}}}]}]",
                "containers: [{envFrom: [{secretRef: {name: token, optional: true}}]}]",
                "volumes: [{secret: {secretName: token, optional: true}}]",
                "volumes: [{projected: {sources: [{secret: {name: token, optional: true}}]}}]")) {
            assertThat(problems(pod(place))).as(place).isEmpty();
        }
    }

    @Test
    void sidecarsOfPostgresAreContainersToo() {
        String cluster =
                """
                apiVersion: acid.zalan.do/v1
                kind: postgresql
                metadata: {name: db, namespace: acme}
                spec:
                  sidecars:
                    - env: [{valueFrom: {secretKeyRef: {name: %s.db.credentials.postgresql.acid.zalan.do, key: password}}}]
                """;

        assertThat(problems(cluster.formatted("postgres"))).isEmpty();
        assertThat(problems(cluster.formatted("monitor"))).hasSize(1);
    }

    @Test
    void oneProblemForOneSecretHoweverOftenItIsUsed() {
        assertThat(problems(pod("containers: [{envFrom: [{secretRef: {name: token}}]}, {envFrom: [{secretRef: {name:"
                        + " token}}]}]")))
                .hasSize(1);
    }

    private static String pod(String spec) {
        return """
                {apiVersion: v1, kind: Secret, metadata: {name: login, namespace: acme}, data: {password: eA==}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: api, namespace: acme}, spec: {%s}}
                """
                .formatted(spec);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new SecretKeys(), yaml);
    }
}
