package io.tenantry.kube;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The labels of a platform's objects. {@link #selector} is the part that never changes, and so the only part that
 * selectors may use.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/">recommended labels</a>
 */
public final class Labels {

    /** The name of the thing itself. */
    public static final String NAME = "app.kubernetes.io/name";
    /** Its role in the whole. */
    public static final String COMPONENT = "app.kubernetes.io/component";
    /** The whole it belongs to: the system. */
    public static final String PART_OF = "app.kubernetes.io/part-of";
    /** Who wrote the object. */
    public static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    /** The tenant it belongs to. */
    public static final String TENANT = "tenant";
    /** Who answers for it. */
    public static final String OWNER = "tenantry.io/owner";
    /** On a namespace: what its environment is for, where that lets it off a rule. */
    public static final String PURPOSE = "tenantry.io/purpose";
    /** The value of {@link #PURPOSE} where data is thrown away, and secrets may stand in plain text. */
    public static final String DEVELOPMENT = "development";
    /** The value of {@link #MANAGED_BY}. */
    public static final String TENANTRY = "tenantry";
    /** Set by the API server on every namespace; nobody else can. */
    public static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

    private Labels() {}

    /** The labels of a thing of the platform. */
    public static Map<String, String> ofPlatform(String system, String name, String component) {
        Map<String, String> labels = new TreeMap<>();
        labels.put(PART_OF, system);
        labels.put(NAME, name);
        labels.put(COMPONENT, component);
        labels.put(MANAGED_BY, TENANTRY);
        return Collections.unmodifiableMap(labels);
    }

    /** The labels of a thing of a tenant. */
    public static Map<String, String> ofTenant(String system, String tenant, String name, String component) {
        Map<String, String> labels = new TreeMap<>(ofPlatform(system, name, component));
        labels.put(TENANT, tenant);
        return Collections.unmodifiableMap(labels);
    }

    /** What selects the pods of a tenant's workload, within the tenant's namespace. */
    public static Map<String, String> selector(String tenant, String name) {
        Map<String, String> labels = new TreeMap<>();
        labels.put(NAME, name);
        labels.put(TENANT, tenant);
        return Collections.unmodifiableMap(labels);
    }

    /** What selects the pods of a platform part, within its namespace. */
    public static Map<String, String> selector(String name) {
        return Map.of(NAME, name);
    }
}
