package io.tenantry.check.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainSecretTest {

    private static final String DEVELOPMENT =
            "{apiVersion: v1, kind: Namespace, metadata: {name: acme, labels: {tenantry.io/purpose: development}}}\n---\n";
    private static final String PRODUCTION =
            "{apiVersion: v1, kind: Namespace, metadata: {name: acme, labels: {tenantry.io/purpose: production}}}\n---\n";

    @Test
    void aSecretInPlainText() {
        for (String data : List.of("data: {password: eA==}", "stringData: {password: x}")) {
            assertThat(problems(PRODUCTION + secret(data)))
                    .containsExactly(
                            "Secret acme/login: its values can be read by whoever can read this file; expected a"
                                    + " SealedSecret or an ExternalSecret; a namespace of a development environment is labelled"
                                    + " tenantry.io/purpose: development");
        }
        assertThat(problems(secret("data: {password: eA==}"))).hasSize(1);
    }

    @Test
    void inDevelopmentItMayStandThere() {
        assertThat(problems(DEVELOPMENT + secret("data: {password: eA==}"))).isEmpty();
    }

    @Test
    void aSecretThatSomebodyElseFillsHoldsNothing() {
        assertThat(problems(secret("data: {}, type: kubernetes.io/service-account-token")))
                .isEmpty();
        assertThat(problems(secret("type: Opaque"))).isEmpty();
    }

    private static String secret(String content) {
        return "{apiVersion: v1, kind: Secret, metadata: {name: login, namespace: acme}, " + content + "}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new PlainSecret(), yaml);
    }
}
