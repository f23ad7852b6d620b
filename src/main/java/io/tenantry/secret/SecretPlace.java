package io.tenantry.secret;

import java.util.regex.Pattern;

/**
 * The one Secret that holds a value.
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

    /** Namespace and name, as Kubernetes writes a reference. */
    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
