package io.tenantry.render.block;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.tenantry.imports.xk8s.SecretProviderClass;
import io.tenantry.imports.xk8s.SecretProviderClassSpec;
import io.tenantry.imports.xk8s.secretproviderclassspec.SecretObjects;
import io.tenantry.imports.xk8s.secretproviderclassspec.secretobjects.Data;
import io.tenantry.model.Name;
import io.tenantry.model.Secrets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A Secret whose values stand in a vault of Azure's, under {@code <namespace>--<name>--<key>}. It is there while a pod mounts
 * this: see {@link SecretKeepers}. The driver knows no values but a vault's, so what is no secret stands there too.
 *
 * @see <a href="https://azure.github.io/secrets-store-csi-driver-provider-azure/docs/getting-started/usage/">the
 *     SecretProviderClass of the provider</a>
 */
final class VaultSecretObject {

    private VaultSecretObject() {}

    /**
     * The object, for the keys of what is hidden and of what is not.
     *
     * @param type of the Secret that it becomes
     */
    static HasMetadata of(
            Secrets.KeyVault vault,
            ObjectMeta metadata,
            String type,
            Collection<String> hidden,
            Collection<String> open) {
        TreeSet<String> keys = new TreeSet<>(hidden);
        keys.addAll(open);
        return new SecretProviderClass()
                .withMetadata(metadata)
                .withSpec(new SecretProviderClassSpec()
                        .withProvider("azure")
                        .withParameters(parameters(vault, metadata, keys))
                        .withSecretObjects(List.of(new SecretObjects()
                                .withSecretName(metadata.getName())
                                .withType(type)
                                .withLabels(metadata.getLabels())
                                .withData(keys.stream()
                                        .map(key -> new Data().withKey(key).withObjectName(value(metadata, key)))
                                        .toList()))));
    }

    private static Map<String, String> parameters(
            Secrets.KeyVault vault, ObjectMeta metadata, Collection<String> keys) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("usePodIdentity", "false");
        parameters.put(
                "clientID",
                vault.identities().get(Name.of(metadata.getNamespace())).value());
        parameters.put("keyvaultName", vault.vault().value());
        parameters.put("tenantID", vault.tenant().value());
        parameters.put("objects", objects(metadata, keys));
        return parameters;
    }

    /** A list in YAML of texts that are YAML again, as the provider wants it. */
    private static String objects(ObjectMeta metadata, Collection<String> keys) {
        StringBuilder objects = new StringBuilder("array:\n");
        keys.forEach(key -> objects.append("  - |\n    objectName: ")
                .append(value(metadata, key))
                .append("\n    objectType: secret\n"));
        return objects.toString();
    }

    private static String value(ObjectMeta metadata, String key) {
        return Secrets.KeyVault.valueOf(metadata.getNamespace(), metadata.getName(), key);
    }
}
