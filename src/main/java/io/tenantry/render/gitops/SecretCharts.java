package io.tenantry.render.gitops;

import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Operator;
import io.tenantry.model.Secrets;
import java.util.List;

/** The controller that opens sealed secrets, where there are any. */
final class SecretCharts {

    private SecretCharts() {}

    /** The image from the project's own registry: its old home withdrew its images in 2025. */
    static List<Installation> of(Environment environment) {
        if (!(environment.secrets() instanceof Secrets.SealedSecrets)) {
            return List.of();
        }
        return List.of(new Installation(
                Operator.SEALED_SECRETS,
                new ChartSource.Helmed("https://bitnami-labs.github.io/sealed-secrets", "sealed-secrets"),
                Namespaces.SEALED_SECRETS,
                Waves.KINDS,
                new Values()
                        .set("sealed-secrets-controller", "fullnameOverride")
                        .set("ghcr.io", "image", "registry")
                        .set("bitnami-labs/sealed-secrets-controller", "image", "repository")
                        .set(ContainerValues.resources("20m", "64Mi", "128Mi"), "resources")));
    }
}
