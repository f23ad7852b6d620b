package io.tenantry.render.block;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.tenantry.imports.externalsecrets.ExternalSecret;
import io.tenantry.imports.externalsecrets.ExternalSecretSpec;
import io.tenantry.imports.externalsecrets.externalsecretspec.Data;
import io.tenantry.imports.externalsecrets.externalsecretspec.SecretStoreRef;
import io.tenantry.imports.externalsecrets.externalsecretspec.Target;
import io.tenantry.imports.externalsecrets.externalsecretspec.data.RemoteRef;
import io.tenantry.imports.externalsecrets.externalsecretspec.target.Template;
import io.tenantry.imports.externalsecrets.externalsecretspec.target.template.Metadata;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.Secrets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A Secret whose values stand in a store outside: under {@code <path>/<namespace>/<name>}, a property for each key. It goes
 * when this goes, and stays as it is when the store cannot be asked.
 *
 * @see <a href="https://external-secrets.io/latest/api/externalsecret/">ExternalSecret</a>
 */
final class ExternalSecretObject {

    private ExternalSecretObject() {}

    /**
     * The object.
     *
     * @param type of the Secret
     * @param open by key, what is no secret; templates of the operator's, so no double brace
     */
    static HasMetadata of(
            Secrets.ExternalSecrets secrets,
            ObjectMeta metadata,
            String type,
            Collection<String> keys,
            Map<String, String> open) {
        String place = secrets.pathOf(metadata.getNamespace(), metadata.getName());
        return new ExternalSecret()
                .withMetadata(metadata)
                .withSpec(new ExternalSecretSpec()
                        .withRefreshInterval(secrets.refresh().toMinutes() + "m")
                        .withSecretStoreRef(new SecretStoreRef()
                                .withKind(SecretStoreRef.Kind.SECRETSTORE)
                                .withName(SecretNames.STORE))
                        .withTarget(new Target()
                                .withName(metadata.getName())
                                .withCreationPolicy(Target.CreationPolicy.OWNER)
                                .withDeletionPolicy(Target.DeletionPolicy.RETAIN)
                                .withTemplate(template(metadata, type, keys, open)))
                        .withData(data(place, keys)));
    }

    /** Once there is a template with data, it is all of the Secret, so it repeats the keys that were read. */
    private static Template template(
            ObjectMeta metadata, String type, Collection<String> keys, Map<String, String> open) {
        Template template = new Template().withType(type).withMetadata(new Metadata().withLabels(metadata.getLabels()));
        if (!open.isEmpty()) {
            Map<String, String> data = new TreeMap<>(open);
            keys.forEach(key -> data.put(key, "{{ index . \"" + key + "\" }}"));
            template.setData(data);
        }
        return template;
    }

    private static List<Data> data(String place, Collection<String> keys) {
        return new TreeSet<>(keys)
                .stream()
                        .map(key -> new Data()
                                .withSecretKey(key)
                                .withRemoteRef(new RemoteRef().withKey(place).withProperty(key)))
                        .toList();
    }
}
