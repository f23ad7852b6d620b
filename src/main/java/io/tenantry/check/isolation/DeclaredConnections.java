package io.tenantry.check.isolation;

import io.tenantry.kube.ConnectionAnnotations;
import io.tenantry.reach.Policy;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Protocol;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The connections that policies say they stand for. */
final class DeclaredConnections {

    private static final Pattern ENTRY = Pattern.compile("(?<namespace>[^/,:]+)/[^/,:]+:(?<port>[0-9]{1,5})");

    private DeclaredConnections() {}

    /** The ports at which any of {@code policies} says that its pods connect to some of {@code namespace}. */
    static PortSet of(Collection<Policy> policies, String namespace) {
        PortSet declared = PortSet.none();
        for (Policy policy : policies) {
            Matcher entries =
                    ENTRY.matcher(policy.source().annotations().getOrDefault(ConnectionAnnotations.CONNECTS_TO, ""));
            while (entries.find()) {
                if (entries.group("namespace").equals(namespace)) {
                    int port = Integer.parseInt(entries.group("port"));
                    declared = declared.or(PortSet.at(Protocol.TCP, port)).or(PortSet.at(Protocol.UDP, port));
                }
            }
        }
        return declared;
    }

    /** Whether any of {@code policies} says that its pods are open to somebody outside of the cluster. */
    static boolean isOpenToOutside(Collection<Policy> policies) {
        return policies.stream()
                .anyMatch(policy -> policy.source().annotations().containsKey(ConnectionAnnotations.OPEN_TO));
    }
}
