package io.tenantry.check.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretLikeValueTest {

    private static final String DEVELOPMENT =
            "{apiVersion: v1, kind: Namespace, metadata: {name: acme, labels: {tenantry.io/purpose: development}}}\n---\n";
    private static final String PRODUCTION =
            "{apiVersion: v1, kind: Namespace, metadata: {name: acme, labels: {tenantry.io/purpose: production}}}\n---\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DB_PASSWORD       | hunter2",
                "password          | hunter2",
                "API_KEY           | abc",
                "STRIPE_APIKEY     | abc",
                "aws.secret-key    | abc",
                "CLIENT_SECRET     | abc",
                "AUTH_TOKEN        | 12",
                "URL               | postgres://app:hunter2@db:5432/app",
                "KEY               | -----BEGIN RSA PRIVATE KEY-----",
                "KEY               | -----BEGIN PRIVATE KEY-----",
            })
    void whatLooksLikeASecret(String name, String value) {
        assertThat(problems(pod(name, value))).as("environment").hasSize(1);
        assertThat(problems(map(name, value))).as("ConfigMap").hasSize(1);
        assertThat(problems(PRODUCTION + pod(name, value) + "\n---\n" + map(name, value)))
                .hasSize(2);
        assertThat(problems(DEVELOPMENT + pod(name, value) + "\n---\n" + map(name, value)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DB_USER           | app",
                "TOKEN_TTL         | 3600",
                "PASSWORD_FILE     | /run/secrets/password",
                "DB_PASSWORD       | /run/secrets/password",
                "DB_PASSWORD       | $(OTHER)",
                "DB_PASSWORD       | ${OTHER}",
                "DB_PASSWORD       | ''",
                "USE_TOKEN         | true",
                "NEXT_TOKEN        | false",
                "AUTH_TOKEN        | https://example.com/token",
                "MONKEY            | banana",
                "NOTASECRETXSECRETS| x",
                "URL               | https://example.com/a:b@c",
                "URL               | postgres://$(USER):$(PASSWORD)@db/app",
                "KEY               | -----BEGIN CERTIFICATE-----",
            })
    void whatDoesNot(String name, String value) {
        assertThat(problems(pod(name, value) + "\n---\n" + map(name, value))).isEmpty();
    }

    @Test
    void itSaysWhere() {
        assertThat(problems(pod("DB_PASSWORD", "hunter2") + "\n---\n" + map("password", "hunter2")))
                .containsExactly(
                        "ConfigMap acme/settings: its entry 'password' looks like a secret; expected a reference to a Secret"
                                + " (secretKeyRef)",
                        "Pod acme/api: the environment variable 'DB_PASSWORD' of its pods looks like a secret; expected a"
                                + " reference to a Secret (secretKeyRef)");
    }

    private static String pod(String name, String value) {
        return "{apiVersion: v1, kind: Pod, metadata: {name: api, namespace: acme}, spec: {containers: [{name: api, env:"
                + " [{name: \"" + name + "\", value: \"" + value + "\"}]}]}}";
    }

    private static String map(String name, String value) {
        return "{apiVersion: v1, kind: ConfigMap, metadata: {name: settings, namespace: acme}, data: {\"" + name
                + "\": \"" + value + "\"}}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new SecretLikeValue(), yaml);
    }
}
