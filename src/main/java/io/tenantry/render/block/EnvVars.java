package io.tenantry.render.block;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.tenantry.kube.SecretNames;

/** Variables of a container's environment. */
public final class EnvVars {

    private EnvVars() {}

    /** One that stands in the manifest. */
    public static EnvVar plain(String name, String value) {
        return new EnvVarBuilder().withName(name).withValue(value).build();
    }

    /** One that stands in a Secret of the same namespace. */
    public static EnvVar secret(String name, String secret, String key) {
        return new EnvVarBuilder()
                .withName(name)
                .withNewValueFrom()
                .withNewSecretKeyRef()
                .withName(secret)
                .withKey(key)
                .endSecretKeyRef()
                .endValueFrom()
                .build();
    }

    /** The password in a Secret of the same namespace. */
    public static EnvVar password(String name, String secret) {
        return secret(name, secret, SecretNames.PASSWORD);
    }
}
