package io.tenantry.render.gitops;

import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Operator;
import io.tenantry.model.Secrets;
import java.util.List;

/** What opens sealed secrets, or copies secrets in from outside. */
final class SecretCharts {

    private SecretCharts() {}

    static List<Installation> of(Environment environment) {
        if (environment.secrets() instanceof Secrets.SealedSecrets) {
            return List.of(sealedSecrets());
        }
        if (environment.secrets() instanceof Secrets.KeyVault vault) {
            return List.of(keyVault(vault));
        }
        return environment.secrets() instanceof Secrets.ExternalSecrets
                ? List.of(externalSecrets(environment))
                : List.of();
    }

    /**
     * The driver copies what is mounted into Secrets, and reads it again; its provider comes to the vault with a token of the
     * pod's ServiceAccount, which the chart has the driver ask for.
     *
     * @see <a href="https://github.com/Azure/secrets-store-csi-driver-provider-azure/pull/1941">release 1.7.2</a>
     */
    private static Installation keyVault(Secrets.KeyVault vault) {
        String driver = "secrets-store-csi-driver";
        return new Installation(
                Operator.KEY_VAULT,
                new ChartSource.Helmed(
                        "https://azure.github.io/secrets-store-csi-driver-provider-azure/charts",
                        "csi-secrets-store-provider-azure"),
                Namespaces.KEY_VAULT,
                Waves.KINDS,
                new Values()
                        .set(true, driver, "syncSecret", "enabled")
                        .set(true, driver, "enableSecretRotation")
                        .set(vault.refresh().toMinutes() + "m", driver, "rotationPollInterval")
                        .set(ContainerValues.resources("50m", "100Mi", "200Mi"), "linux", "resources"));
    }

    /** Only namespaces' own stores: one for the whole cluster would let each namespace read everybody's. */
    private static Installation externalSecrets(Environment environment) {
        Values values = new Values()
                .set(true, "installCRDs")
                .set(Installations.replicas(environment), "replicaCount")
                .set(true, "leaderElect")
                .set(false, "processClusterStore")
                .set(false, "processClusterExternalSecret")
                .set(false, "processClusterPushSecret")
                .set(false, "processPushSecret")
                .set(false, "crds", "createClusterSecretStore")
                .set(false, "crds", "createClusterExternalSecret")
                .set(false, "crds", "createClusterPushSecret")
                .set(false, "crds", "createPushSecret")
                .set(ContainerValues.resources("20m", "64Mi", "256Mi"), "resources")
                .set(ContainerValues.resources("10m", "32Mi", "128Mi"), "webhook", "resources")
                .set(ContainerValues.resources("10m", "64Mi", "256Mi"), "certController", "resources");
        Installations.onNodes(environment, values, "global", "nodeSelector");
        return new Installation(
                Operator.EXTERNAL_SECRETS,
                new ChartSource.Helmed("https://charts.external-secrets.io", "external-secrets"),
                Namespaces.EXTERNAL_SECRETS,
                Waves.KINDS,
                values);
    }

    /** The image from the project's own registry: its old home withdrew its images in 2025. */
    private static Installation sealedSecrets() {
        return new Installation(
                Operator.SEALED_SECRETS,
                new ChartSource.Helmed("https://bitnami-labs.github.io/sealed-secrets", "sealed-secrets"),
                Namespaces.SEALED_SECRETS,
                Waves.KINDS,
                new Values()
                        .set("sealed-secrets-controller", "fullnameOverride")
                        .set("ghcr.io", "image", "registry")
                        .set("bitnami-labs/sealed-secrets-controller", "image", "repository")
                        .set(ContainerValues.resources("20m", "64Mi", "128Mi"), "resources"));
    }
}
