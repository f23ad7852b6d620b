package io.tenantry.check.practice;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Purposes;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No environment variable and no entry of a ConfigMap holds what looks like a password, a token or a private key, except in
 * namespaces that are for development. */
public final class SecretLikeValue implements Rule {

    /** What a name ends in, when its value is secret. */
    private static final Pattern NAME = Pattern.compile(
            "(?:.*[^a-z])?(?:password|passwd|passphrase|secret|token|credentials?"
                    + "|(?:api|private|access|secret|encryption|signing)[-_.]?key)",
            Pattern.CASE_INSENSITIVE);

    /** A value that only says where the secret is, or that there is one. */
    private static final Pattern HARMLESS =
            Pattern.compile("|true|false|\\$\\(\\w+\\)|\\$\\{\\w+}|/\\S*|[a-z]+://[^@\\s]*");

    /** A private key, or an address with a password in it. */
    private static final Pattern VALUE = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----|\\b[a-z][a-z0-9+.-]*://[^/\\s:@$]+:[^/\\s@$*{]+@[^\\s/]");

    @Override
    public String id() {
        return "secret-like-value";
    }

    @Override
    public String summary() {
        return "No environment variable and no ConfigMap holds what looks like a secret, outside development.";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Purposes purposes = Purposes.of(manifests);
        return Stream.concat(
                        PodTemplate.all(manifests).stream()
                                .filter(pod -> !purposes.isDevelopment(pod.namespace()))
                                .flatMap(this::inEnvironment),
                        manifests.ofKind("", "ConfigMap").stream()
                                .filter(map -> !purposes.isDevelopment(map.namespace()))
                                .flatMap(this::inData))
                .toList();
    }

    private Stream<Problem> inEnvironment(PodTemplate pod) {
        return pod.containers()
                .flatMap(container -> container.path("env").valueStream())
                .filter(variable -> looksSecret(
                        variable.path("name").asText(), variable.path("value").asText()))
                .map(variable -> problem(
                        pod.owner(),
                        "the environment variable '" + variable.path("name").asText() + "' of its pods"));
    }

    private Stream<Problem> inData(Manifest map) {
        return map.at("/data").properties().stream()
                .filter(entry -> looksSecret(entry.getKey(), entry.getValue().asText()))
                .map(entry -> problem(map, "its entry '" + entry.getKey() + "'"));
    }

    private Problem problem(Manifest owner, String where) {
        return owner.problem(
                severity(), id(), where + " looks like a secret", "expected a reference to a Secret (secretKeyRef)");
    }

    private static boolean looksSecret(String name, String value) {
        return VALUE.matcher(value).find()
                || (NAME.matcher(name).matches() && !HARMLESS.matcher(value).matches());
    }
}
