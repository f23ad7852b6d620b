package io.tenantry.render.mesh;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.tenantry.imports.certmanager.Bundle;
import io.tenantry.imports.certmanager.BundleSpec;
import io.tenantry.imports.certmanager.Certificate;
import io.tenantry.imports.certmanager.CertificateSpec;
import io.tenantry.imports.certmanager.ClusterIssuer;
import io.tenantry.imports.certmanager.ClusterIssuerSpec;
import io.tenantry.imports.certmanager.Issuer;
import io.tenantry.imports.certmanager.IssuerSpec;
import io.tenantry.imports.certmanager.bundlespec.Sources;
import io.tenantry.imports.certmanager.bundlespec.Target;
import io.tenantry.imports.certmanager.bundlespec.sources.Secret;
import io.tenantry.imports.certmanager.bundlespec.target.ConfigMap;
import io.tenantry.imports.certmanager.certificatespec.IssuerRef;
import io.tenantry.imports.certmanager.certificatespec.PrivateKey;
import io.tenantry.imports.certmanager.issuerspec.Ca;
import io.tenantry.imports.certmanager.issuerspec.SelfSigned;
import io.tenantry.kube.Labels;
import io.tenantry.kube.LinkerdNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Mesh;
import io.tenantry.model.Name;
import io.tenantry.render.block.Metadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Where every identity in the mesh comes from: trust anchors, whose keys never leave cert-manager's namespace; the
 * certificate below the first of them that signs the proxies' own; and the anchors' certificates alone, copied to where
 * Linkerd reads them. Beside them, by another authority, the certificates of Linkerd's webhooks.
 *
 * <p>The signing certificate gets a new key each time. An anchor is renewed with the key it has, long before it ends: a
 * proxy believes the anchors it was started with, and a new key under an old name would be a stranger to every proxy that
 * runs. A new key is a new anchor, which {@link Mesh#anchors} lets stand beside the old one until all have met it.
 *
 * @see <a href="https://linkerd.io/2-edge/tasks/automatically-rotating-control-plane-tls-credentials/">rotating the
 *     control plane's credentials</a>
 */
public final class MeshIdentityParts {

    private static final String COMPONENT = "mesh-identity";
    private static final String SELF_SIGNED = "linkerd-trust-anchors";

    private final Name system;
    private final Mesh mesh;

    private MeshIdentityParts(Name system, Mesh mesh) {
        this.system = system;
        this.mesh = mesh;
    }

    /** The objects of {@code mesh}'s identity. */
    public static List<HasMetadata> render(Name system, Mesh mesh) {
        return new MeshIdentityParts(system, mesh).objects();
    }

    private List<HasMetadata> objects() {
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(selfSigned());
        mesh.anchors().forEach(anchor -> objects.add(anchor(anchor)));
        objects.add(signing());
        objects.addAll(IssuerGuard.of(system, LinkerdNames.IDENTITY_ISSUER, Namespaces.LINKERD));
        objects.add(issuer());
        objects.add(roots());
        objects.addAll(WebhookCertificates.of(system));
        return List.copyOf(objects);
    }

    private Issuer selfSigned() {
        return new Issuer()
                .withMetadata(in(Namespaces.CERT_MANAGER, SELF_SIGNED))
                .withSpec(new IssuerSpec().withSelfSigned(new SelfSigned()));
    }

    private Certificate anchor(Name anchor) {
        String name = secretOf(anchor);
        return new Certificate()
                .withMetadata(in(Namespaces.CERT_MANAGER, name))
                .withSpec(authority(
                                "root.linkerd." + mesh.trustDomain(),
                                mesh.anchorLifetime(),
                                mesh.anchorLifetime().dividedBy(2),
                                PrivateKey.RotationPolicy.NEVER)
                        .withSecretName(name)
                        .withIssuerRef(reference("Issuer", SELF_SIGNED)));
    }

    /** Of the whole cluster, since the anchor's key and what it signs stand in two namespaces; guarded for that. */
    private ClusterIssuer signing() {
        return new ClusterIssuer()
                .withMetadata(ofCluster(LinkerdNames.IDENTITY_ISSUER))
                .withSpec(new ClusterIssuerSpec()
                        .withCa(new Ca().withSecretName(secretOf(mesh.anchors().get(0)))));
    }

    /** Renewed when a third of its time is left. */
    private Certificate issuer() {
        return new Certificate()
                .withMetadata(in(Namespaces.LINKERD, LinkerdNames.IDENTITY_ISSUER))
                .withSpec(authority(
                                "identity.linkerd." + mesh.trustDomain(),
                                mesh.issuerLifetime(),
                                mesh.issuerLifetime().dividedBy(3),
                                PrivateKey.RotationPolicy.ALWAYS)
                        .withSecretName(LinkerdNames.IDENTITY_ISSUER)
                        .withIssuerRef(reference("ClusterIssuer", LinkerdNames.IDENTITY_ISSUER)));
    }

    /** A certificate that signs others; the key is of the one kind that Linkerd takes. */
    private static CertificateSpec authority(
            String commonName, Duration lifetime, Duration renewBefore, PrivateKey.RotationPolicy rotation) {
        return new CertificateSpec()
                .withIsCA(true)
                .withCommonName(commonName)
                .withDuration(hours(lifetime))
                .withRenewBefore(hours(renewBefore))
                .withUsages(CertificateSpec.Usages.CERT_SIGN, CertificateSpec.Usages.CRL_SIGN)
                .withPrivateKey(new PrivateKey()
                        .withAlgorithm(PrivateKey.Algorithm.ECDSA)
                        .withSize(256L)
                        .withRotationPolicy(rotation));
    }

    private Bundle roots() {
        return new Bundle()
                .withMetadata(ofCluster(LinkerdNames.TRUST_ROOTS))
                .withSpec(new BundleSpec()
                        .withSources(mesh.anchors().stream()
                                .map(anchor -> new Sources()
                                        .withSecret(new Secret()
                                                .withName(secretOf(anchor))
                                                .withKey("tls.crt")))
                                .toList())
                        .withTarget(new Target()
                                .withConfigMap(new ConfigMap().withKey("ca-bundle.crt"))
                                .withNamespaceSelector(new LabelSelectorBuilder()
                                        .addToMatchLabels(Labels.NAMESPACE_NAME, Namespaces.LINKERD)
                                        .build())));
    }

    private static String secretOf(Name anchor) {
        return "linkerd-trust-anchor-" + anchor;
    }

    private static IssuerRef reference(String kind, String name) {
        return new IssuerRef().withGroup("cert-manager.io").withKind(kind).withName(name);
    }

    /** As cert-manager writes it back, so that Argo CD sees no difference. */
    private static String hours(Duration duration) {
        return duration.toHours() + "h0m0s";
    }

    private ObjectMeta in(String namespace, String name) {
        return Metadata.of(namespace, name, Labels.ofPlatform(system.value(), name, COMPONENT));
    }

    private ObjectMeta ofCluster(String name) {
        return Metadata.ofCluster(name, Labels.ofPlatform(system.value(), name, COMPONENT));
    }
}
