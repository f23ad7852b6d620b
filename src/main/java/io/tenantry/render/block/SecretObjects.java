package io.tenantry.render.block;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.tenantry.imports.bitnami.SealedSecret;
import io.tenantry.imports.bitnami.SealedSecretSpec;
import io.tenantry.imports.bitnami.sealedsecretspec.Template;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.Registry;
import io.tenantry.model.SealedValue;
import io.tenantry.model.Secrets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A Secret in the way the environment keeps its secrets. Whatever the way, the cluster ends up with a Secret of
 * the same name, labels and keys.
 */
public final class SecretObjects {

    private static final String OPAQUE = "Opaque";
    private static final String DOCKER = "kubernetes.io/dockerconfigjson";

    private SecretObjects() {}

    /**
     * A Secret of values that nobody may read.
     *
     * @param secrets how the environment keeps secrets
     * @param metadata of the Secret
     * @param hidden by key, sealed for exactly this namespace and name; absent where secrets are plain
     * @throws IllegalArgumentException if a value is not sealed where secrets are
     */
    public static HasMetadata render(Secrets secrets, ObjectMeta metadata, Map<String, Optional<SealedValue>> hidden) {
        return render(secrets, metadata, hidden, Map.of());
    }

    /**
     * A Secret that also holds what is no secret but belongs beside one, such as a user's name.
     *
     * @param open by key; no double brace, which the controller of SealedSecrets takes for a template
     * @throws IllegalArgumentException if a value is not sealed where secrets are, or an open one is a template
     */
    public static HasMetadata render(
            Secrets secrets, ObjectMeta metadata, Map<String, Optional<SealedValue>> hidden, Map<String, String> open) {
        open.forEach(SecretObjects::requireNoTemplate);
        if (secrets instanceof Secrets.PlainSecrets plain) {
            Map<String, String> data = new TreeMap<>(open);
            hidden.keySet().forEach(key -> data.put(key, plain.password()));
            return plain(OPAQUE, metadata, data);
        }
        if (secrets instanceof Secrets.KeyVault vault) {
            return VaultSecretObject.of(vault, metadata, OPAQUE, hidden.keySet(), open.keySet());
        }
        return secrets instanceof Secrets.ExternalSecrets external
                ? ExternalSecretObject.of(external, metadata, OPAQUE, hidden.keySet(), open)
                : sealed(OPAQUE, metadata, hidden, open);
    }

    /**
     * A Secret that opens a private registry to the kubelet.
     *
     * @throws IllegalArgumentException if its credentials are not sealed where secrets are
     */
    public static HasMetadata registry(Secrets secrets, ObjectMeta metadata, Registry registry) {
        Map<String, Optional<SealedValue>> hidden = Map.of(SecretNames.REGISTRY, registry.credentials());
        if (secrets instanceof Secrets.PlainSecrets plain) {
            return plain(
                    DOCKER, metadata, Map.of(SecretNames.REGISTRY, dockerConfig(registry.host(), plain.password())));
        }
        if (secrets instanceof Secrets.KeyVault vault) {
            return VaultSecretObject.of(vault, metadata, DOCKER, hidden.keySet(), Set.of());
        }
        return secrets instanceof Secrets.ExternalSecrets external
                ? ExternalSecretObject.of(external, metadata, DOCKER, hidden.keySet(), Map.of())
                : sealed(DOCKER, metadata, hidden, Map.of());
    }

    /** Neither a registry nor a development password holds what JSON would escape. */
    private static String dockerConfig(String registry, String password) {
        return "{\"auths\": {\"" + registry + "\": {\"username\": \"development\", \"password\": \"" + password
                + "\"}}}";
    }

    /** As {@code stringData}: nothing here is secret, so base64 would only hide it from the reviewer. */
    private static Secret plain(String type, ObjectMeta metadata, Map<String, String> data) {
        return new SecretBuilder()
                .withMetadata(metadata)
                .withType(type)
                .withStringData(data)
                .build();
    }

    /** Without a scope annotation, which is the strict scope: the ciphertext opens under this name only. */
    private static SealedSecret sealed(
            String type, ObjectMeta metadata, Map<String, Optional<SealedValue>> hidden, Map<String, String> open) {
        Map<String, String> ciphertexts = new TreeMap<>();
        hidden.forEach((key, value) -> ciphertexts.put(
                key, value.orElseThrow(() -> notSealed(metadata, key)).value()));
        Template template = new Template()
                .withType(type)
                .withMetadata(
                        new ObjectMetaBuilder().withLabels(metadata.getLabels()).build());
        if (!open.isEmpty()) {
            template.setData(new TreeMap<>(open));
        }
        return new SealedSecret()
                .withMetadata(metadata)
                .withSpec(new SealedSecretSpec().withEncryptedData(ciphertexts).withTemplate(template));
    }

    private static void requireNoTemplate(String key, String value) {
        if (value.contains("{{")) {
            throw new IllegalArgumentException("the value of " + key + " is a template: " + value);
        }
    }

    private static IllegalArgumentException notSealed(ObjectMeta metadata, String key) {
        return new IllegalArgumentException(
                "no sealed value for " + key + " of " + metadata.getNamespace() + "/" + metadata.getName());
    }
}
