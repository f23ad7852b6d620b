package io.tenantry.check.reference;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Inventory;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every certificate, also one that an annotation of an Ingress or a Gateway asks for, has an issuer that exists. */
public final class CertificateIssuers implements Rule {

    private static final String GROUP = "cert-manager.io";
    private static final Map<String, String> ANNOTATIONS =
            Map.of("Issuer", "cert-manager.io/issuer", "ClusterIssuer", "cert-manager.io/cluster-issuer");

    @Override
    public String id() {
        return "certificate-issuer";
    }

    @Override
    public String summary() {
        return "A certificate is asked of an Issuer or ClusterIssuer that exists.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Inventory inventory = Inventory.of(manifests);
        return manifests.stream()
                .flatMap(manifest -> issuers(manifest)
                        .filter(issuer -> isMissing(issuer, manifest, inventory))
                        .map(issuer -> manifest.problem(
                                severity(),
                                id(),
                                "it asks " + issuer + ", which does not exist, for a certificate",
                                "expected an issuer that exists: " + inventory.choices(issuer))))
                .toList();
    }

    private static Stream<ObjectKey> issuers(Manifest manifest) {
        return switch (manifest.key().qualifiedKind()) {
            case "Certificate.cert-manager.io" ->
                Stream.of(manifest.at("/spec/issuerRef"))
                        .filter(issuer -> issuer.path("group").asText(GROUP).equals(GROUP))
                        .map(issuer -> key(
                                issuer.path("kind").asText("Issuer"),
                                issuer.path("name").asText(),
                                manifest));
            case "Ingress.networking.k8s.io", "Gateway.gateway.networking.k8s.io" ->
                ANNOTATIONS.entrySet().stream()
                        .filter(entry -> manifest.annotations().containsKey(entry.getValue()))
                        .map(entry -> key(entry.getKey(), manifest.annotations().get(entry.getValue()), manifest));
            default -> Stream.empty();
        };
    }

    private static ObjectKey key(String kind, String name, Manifest manifest) {
        return new ObjectKey(GROUP, kind, kind.equals("ClusterIssuer") ? "" : manifest.namespace(), name);
    }

    private static boolean isMissing(ObjectKey issuer, Manifest manifest, Inventory inventory) {
        return issuer.kind().equals("ClusterIssuer")
                ? inventory.lacksClusterWide(GROUP, issuer.kind(), issuer.name())
                : inventory.lacks(issuer, manifest.namespace());
    }
}
