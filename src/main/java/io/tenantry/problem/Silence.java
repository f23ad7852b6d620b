package io.tenantry.problem;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * That one object may break one rule, said by who answers for the platform.
 *
 * @param rule id of the rule
 * @param object the object, as problems name it: {@code Deployment.apps acme/api}, {@code Namespace acme}
 * @param reason why, for whoever reads the overlay; one line of at most 200 characters
 */
public record Silence(String rule, String object, String reason) {

    private static final Pattern RULE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Silence {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(reason, "reason");
        new Requirements()
                .that(
                        RULE.matcher(rule).matches(),
                        "rule",
                        "'" + rule + "' is no id of a rule",
                        "such as pod-security-restricted")
                .object(object, "kind and name as a problem shows them, such as Deployment.apps acme/api")
                .reason(reason, "why the object may break the rule")
                .check();
    }

    /** Whether it is this problem that is silenced. */
    public boolean covers(Problem problem) {
        return problem.rule().equals(rule)
                && problem.subject().filter(object::equals).isPresent();
    }

    /** Whether {@code other} silences the same, for whatever reason. */
    public boolean meets(Silence other) {
        return rule.equals(other.rule) && object.equals(other.object);
    }
}
