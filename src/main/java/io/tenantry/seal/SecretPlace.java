package io.tenantry.seal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The one Secret that a value is sealed for: the controller opens it under this namespace and name only, which is
 * SealedSecrets' strict scope.
 *
 * @param namespace of the Secret
 * @param name of the Secret
 */
public record SecretPlace(String namespace, String name) {

    private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)[a-z0-9]([-.a-z0-9]*[a-z0-9])?");

    /**
     * @throws IllegalArgumentException if one of the two is no name in Kubernetes
     */
    public SecretPlace {
        if (!NAMESPACE.matcher(namespace).matches()) {
            throw new IllegalArgumentException("'" + namespace + "' is no namespace");
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name of a Secret");
        }
    }

    /** What the encryption binds a value to. */
    byte[] label() {
        return (namespace + "/" + name).getBytes(StandardCharsets.UTF_8);
    }
}
