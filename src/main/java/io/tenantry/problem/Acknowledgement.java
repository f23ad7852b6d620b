package io.tenantry.problem;

import java.util.Comparator;
import java.util.Objects;

/**
 * That the data of one object may go, said by who answers for the platform.
 *
 * @param object the object as a plan names it: {@code StatefulSet.apps mariadb/shared}, {@code Namespace acme}
 * @param reason why, for whoever reads the overlay; one line of at most 200 characters
 */
public record Acknowledgement(String object, String reason) implements Comparable<Acknowledgement> {

    private static final Comparator<Acknowledgement> ORDER =
            Comparator.comparing(Acknowledgement::object).thenComparing(Acknowledgement::reason);

    public Acknowledgement {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(reason, "reason");
        new Requirements()
                .object(object, "kind and name as a plan shows them, such as StatefulSet.apps mariadb/shared")
                .reason(reason, "why its data may go")
                .check();
    }

    @Override
    public int compareTo(Acknowledgement other) {
        return ORDER.compare(this, other);
    }
}
