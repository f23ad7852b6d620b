package io.tenantry.check.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The Secrets that come of an object: of a Secret itself, and of what controllers and operators make Secrets from. */
final class SecretMakers {

    private static final Set<String> LOGIN = Set.of("username", "password");

    private SecretMakers() {}

    static Stream<Holding> madeBy(Manifest maker) {
        return switch (maker.key().qualifiedKind()) {
            case "Secret" -> Stream.of(plain(maker));
            case "SealedSecret.bitnami.com" -> Stream.of(unsealed(maker));
            case "Certificate.cert-manager.io" -> Stream.of(certificate(maker));
            case "Issuer.cert-manager.io", "ClusterIssuer.cert-manager.io" -> account(maker);
            case "ExternalSecret.external-secrets.io" -> Stream.of(synced(maker));
            case "SecretProviderClass.secrets-store.csi.x-k8s.io" -> mounted(maker);
            case "postgresql.acid.zalan.do" -> zalando(maker);
            case "Cluster.postgresql.cnpg.io" -> cloudNativePg(maker);
            case "Grafana.grafana.integreatly.org" ->
                Stream.of(Holding.unknown(maker.namespace(), maker.name() + "-admin-credentials"))
                        .filter(unused ->
                                !maker.at("/spec/disableDefaultAdminSecret").asBoolean());
            default -> Stream.empty();
        };
    }

    private static Holding plain(Manifest secret) {
        return secret.at("/type").asText().equals("kubernetes.io/service-account-token")
                ? Holding.unknown(secret.namespace(), secret.name())
                : Holding.of(secret.namespace(), secret.name(), keys(secret.at("/data"), secret.at("/stringData")));
    }

    private static Holding unsealed(Manifest sealed) {
        JsonNode metadata = sealed.at("/spec/template/metadata");
        return Holding.of(
                metadata.path("namespace").asText(sealed.namespace()),
                metadata.path("name").asText(sealed.name()),
                keys(sealed.at("/spec/encryptedData"), sealed.at("/spec/template/data")));
    }

    private static Holding certificate(Manifest certificate) {
        String name = certificate.at("/spec/secretName").asText();
        return certificate.at("/spec").has("keystores")
                        || certificate.at("/spec").has("additionalOutputFormats")
                ? Holding.unknown(certificate.namespace(), name)
                : Holding.of(certificate.namespace(), name, Set.of("tls.crt", "tls.key", "ca.crt"));
    }

    /** The key of an ACME account; that of a ClusterIssuer stands wherever cert-manager keeps its own. */
    private static Stream<Holding> account(Manifest issuer) {
        JsonNode name = issuer.at("/spec/acme/privateKeySecretRef/name");
        return name.isTextual() && !issuer.namespace().isEmpty()
                ? Stream.of(Holding.of(issuer.namespace(), name.asText(), Set.of("tls.key")))
                : Stream.empty();
    }

    private static Holding synced(Manifest external) {
        String name = external.at("/spec/target/name").asText(external.name());
        boolean open = external.at("/spec").has("dataFrom")
                || external.at("/spec/target").has("template");
        return open
                ? Holding.unknown(external.namespace(), name)
                : Holding.of(external.namespace(), name, texts(external.at("/spec/data"), "secretKey"));
    }

    private static Stream<Holding> mounted(Manifest provider) {
        return provider.at("/spec/secretObjects")
                .valueStream()
                .map(made -> Holding.of(
                        provider.namespace(), made.path("secretName").asText(), texts(made.path("data"), "key")));
    }

    /** One for each role; a role of the form {@code namespace.role} has its Secret in that namespace. */
    private static Stream<Holding> zalando(Manifest cluster) {
        Set<String> roles = new TreeSet<>(Set.of("postgres", "standby", "pooler"));
        cluster.at("/spec/users").properties().forEach(user -> roles.add(user.getKey()));
        return roles.stream().map(role -> {
            int dot = role.indexOf('.');
            return Holding.of(
                    dot < 0 ? cluster.namespace() : role.substring(0, dot),
                    role.replace('_', '-') + "." + cluster.name() + ".credentials.postgresql.acid.zalan.do",
                    LOGIN);
        });
    }

    private static Stream<Holding> cloudNativePg(Manifest cluster) {
        return Stream.of("app", "superuser", "ca", "server", "replication")
                .map(suffix -> Holding.unknown(cluster.namespace(), cluster.name() + "-" + suffix));
    }

    static Set<String> keys(JsonNode... maps) {
        Set<String> keys = new TreeSet<>();
        for (JsonNode map : maps) {
            map.properties().forEach(entry -> keys.add(entry.getKey()));
        }
        return keys;
    }

    private static Set<String> texts(JsonNode list, String field) {
        Set<String> texts = new TreeSet<>();
        list.forEach(entry -> texts.add(entry.path(field).asText()));
        return texts;
    }
}
