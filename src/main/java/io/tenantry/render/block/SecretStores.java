package io.tenantry.render.block;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.tenantry.imports.externalsecrets.SecretStore;
import io.tenantry.imports.externalsecrets.SecretStoreSpec;
import io.tenantry.imports.externalsecrets.secretstorespec.Provider;
import io.tenantry.imports.externalsecrets.secretstorespec.provider.Aws;
import io.tenantry.imports.externalsecrets.secretstorespec.provider.aws.Auth;
import io.tenantry.imports.externalsecrets.secretstorespec.provider.aws.auth.Jwt;
import io.tenantry.imports.externalsecrets.secretstorespec.provider.aws.auth.jwt.ServiceAccountRef;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.AwsRole;
import io.tenantry.model.Name;
import io.tenantry.model.Secrets;
import java.util.List;
import java.util.Map;

/**
 * From where the secrets of one namespace are copied in, and as whom: so what one namespace may read, another may not.
 *
 * @see <a href="https://external-secrets.io/latest/provider/aws-access/">access to AWS</a>
 */
public final class SecretStores {

    private SecretStores() {}

    /** The store of a namespace; nothing where secrets are not copied in. */
    public static List<HasMetadata> render(Name system, Secrets secrets, SpaceNames names) {
        return secrets instanceof Secrets.ExternalSecrets external
                        && external.store() instanceof Secrets.Store.AwsSecretsManager aws
                ? of(aws, names.namespace(), names.labels(system.value(), SecretNames.STORE, "secrets"))
                : List.of();
    }

    private static List<HasMetadata> of(
            Secrets.Store.AwsSecretsManager aws, String namespace, Map<String, String> labels) {
        return List.of(
                new ServiceAccountBuilder()
                        .withMetadata(Metadata.of(namespace, SecretNames.STORE, labels))
                        .editMetadata()
                        .addToAnnotations(AwsRole.ANNOTATION, aws.roleOf(namespace))
                        .endMetadata()
                        .withAutomountServiceAccountToken(false)
                        .build(),
                new SecretStore()
                        .withMetadata(Metadata.of(namespace, SecretNames.STORE, labels))
                        .withSpec(new SecretStoreSpec()
                                .withProvider(new Provider()
                                        .withAws(new Aws()
                                                .withService(Aws.Service.SECRETSMANAGER)
                                                .withRegion(aws.region().value())
                                                .withAuth(new Auth()
                                                        .withJwt(new Jwt()
                                                                .withServiceAccountRef(new ServiceAccountRef()
                                                                        .withName(SecretNames.STORE))))))));
    }
}
