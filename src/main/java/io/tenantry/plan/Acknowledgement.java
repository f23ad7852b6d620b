package io.tenantry.plan;

import java.util.Comparator;
import java.util.Objects;

/**
 * That somebody knows of the loss of an object's data, and wants it.
 *
 * @param object the object as {@link io.tenantry.kube.ObjectKey} writes it: {@code StatefulSet.apps mariadb/shared}
 * @param reason why the data may go
 */
public record Acknowledgement(String object, String reason) implements Comparable<Acknowledgement> {

    private static final Comparator<Acknowledgement> ORDER =
            Comparator.comparing(Acknowledgement::object).thenComparing(Acknowledgement::reason);

    public Acknowledgement {
        object = Objects.requireNonNull(object, "object").strip();
        reason = Objects.requireNonNull(reason, "reason").strip();
    }

    @Override
    public int compareTo(Acknowledgement other) {
        return ORDER.compare(this, other);
    }
}
