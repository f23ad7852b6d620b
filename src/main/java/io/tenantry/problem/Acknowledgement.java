package io.tenantry.problem;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * That the data of one object may go, said by who answers for the platform.
 *
 * @param object the object as a plan names it: {@code StatefulSet.apps mariadb/shared}, {@code Namespace acme}
 * @param reason why, for whoever reads the overlay; one line of at most 200 characters
 */
public record Acknowledgement(String object, String reason) implements Comparable<Acknowledgement> {

    private static final int LONGEST = 200;
    private static final Pattern OBJECT = Pattern.compile("\\S+ \\S+");
    private static final Comparator<Acknowledgement> ORDER =
            Comparator.comparing(Acknowledgement::object).thenComparing(Acknowledgement::reason);

    public Acknowledgement {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(reason, "reason");
        new Requirements()
                .that(
                        OBJECT.matcher(object).matches(),
                        "object",
                        "'" + object + "' names no object",
                        "kind and name as a plan shows them, such as StatefulSet.apps mariadb/shared")
                .that(
                        !reason.isBlank()
                                && reason.length() <= LONGEST
                                && reason.lines().count() == 1,
                        "reason",
                        "it is empty, or longer than one line of " + LONGEST + " characters",
                        "why its data may go")
                .check();
    }

    @Override
    public int compareTo(Acknowledgement other) {
        return ORDER.compare(this, other);
    }
}
