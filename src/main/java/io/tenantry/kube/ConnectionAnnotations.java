package io.tenantry.kube;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How a network policy says which declared connections it stands for, so that anyone can hold it against them. */
public final class ConnectionAnnotations {

    /** Where the policy's pods connect to: as {@code mariadb/shared:3306,postgres/shared-pooler:5432}. */
    public static final String CONNECTS_TO = "tenantry.io/connects-to";

    /** Who comes from outside of the cluster to the policy's pods: {@link #ANYONE} or {@link #KUBERNETES_API}. */
    public static final String OPEN_TO = "tenantry.io/open-to";

    /** Everybody: these pods are the entry. */
    public static final String ANYONE = "anyone";
    /** The API server, which is no pod. */
    public static final String KUBERNETES_API = "kubernetes-api";

    private ConnectionAnnotations() {}

    /** What {@link #CONNECTS_TO} says of connections to {@code listeners}. */
    public static String connectsTo(Collection<Listener> listeners) {
        return listeners.stream()
                .map(listener -> listener.pods().namespace() + "/"
                        + listener.pods().name() + ":" + listener.port().number())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(","));
    }
}
