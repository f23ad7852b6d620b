package io.tenantry.kube;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an object says that it opens a path between two tenants, which is an exception to their isolation. Both tenants have
 * an object that says so, in a namespace of their own; what only one says opens nothing.
 */
public final class ExceptionAnnotations {

    /** The path, word for word the same on both sides: {@code tenant-acme/web -> tenant-bank/ledger:8080}. */
    public static final String PATH = "tenantry.io/exception";

    /** Why this side wants it. */
    public static final String REASON = "tenantry.io/exception-reason";

    /** The last day on which this side wants it, as {@code 2027-01-31}. */
    public static final String EXPIRES = "tenantry.io/exception-expires";

    private ExceptionAnnotations() {}

    /** What both sides call {@code link}. */
    public static String path(Link link) {
        return link.from().namespace() + "/" + link.from().name() + " -> "
                + link.to().namespace() + "/" + link.to().name() + ":"
                + link.port().number();
    }

    /** The annotations of an object that one side has of {@code link}. */
    public static Map<String, String> of(Link link, Terms terms) {
        Map<String, String> annotations = new TreeMap<>();
        annotations.put(PATH, path(link));
        annotations.put(REASON, terms.reason());
        annotations.put(EXPIRES, terms.expires().toString());
        return Collections.unmodifiableMap(annotations);
    }
}
