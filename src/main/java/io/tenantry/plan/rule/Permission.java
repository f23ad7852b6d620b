package io.tenantry.plan.rule;

import java.util.Comparator;

/**
 * One thing that may be done.
 *
 * @param verb as {@code get}; {@code *} for all
 * @param group API group, empty for the core group; {@code *} for all
 * @param resource as {@code pods}, {@code pods/log} or a path that is no resource; {@code *} for all
 * @param name of the one object it is about; {@code *} for all, empty where it is no resource
 */
record Permission(String verb, String group, String resource, String name) implements Comparable<Permission> {

    private static final Comparator<Permission> ORDER = Comparator.comparing(Permission::group)
            .thenComparing(Permission::resource)
            .thenComparing(Permission::name)
            .thenComparing(Permission::verb);

    /** Whether who may do this may do {@code other}. */
    boolean covers(Permission other) {
        return covers(verb, other.verb)
                && covers(group, other.group)
                && coversResource(other.resource)
                && covers(name, other.name)
                && name.isEmpty() == other.name.isEmpty();
    }

    private boolean coversResource(String other) {
        boolean subresources = resource.startsWith("*/") && other.endsWith(resource.substring(1));
        boolean below = name.isEmpty() && resource.endsWith("*") && other.startsWith(withoutLast(resource));
        return covers(resource, other) || subresources || below;
    }

    private static String withoutLast(String text) {
        return text.substring(0, text.length() - 1);
    }

    private static boolean covers(String pattern, String value) {
        return pattern.equals("*") || pattern.equals(value);
    }

    @Override
    public int compareTo(Permission other) {
        return ORDER.compare(this, other);
    }

    /** {@code get pods}, {@code get deployments.apps 'api'}. */
    @Override
    public String toString() {
        String named = name.isEmpty() || name.equals("*") ? "" : " '" + name + "'";
        return verb + " " + resource + (group.isEmpty() ? "" : "." + group) + named;
    }
}
