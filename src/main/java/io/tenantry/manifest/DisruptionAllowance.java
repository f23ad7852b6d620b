package io.tenantry.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How many of the pods that a PodDisruptionBudget protects may be evicted at a time.
 *
 * @param unavailable how many, or which share, may be missing; a missing node where the budget does not say
 * @param available how many, or which share, have to be there; a missing node where the budget does not say
 * @see <a href="https://kubernetes.io/docs/tasks/run-application/configure-pdb/">disruption budgets</a>
 */
public record DisruptionAllowance(JsonNode unavailable, JsonNode available) {

    public DisruptionAllowance {
        Objects.requireNonNull(unavailable, "unavailable");
        Objects.requireNonNull(available, "available");
    }

    /** That of a budget. */
    public static DisruptionAllowance of(Manifest budget) {
        return new DisruptionAllowance(budget.at("/spec/maxUnavailable"), budget.at("/spec/minAvailable"));
    }

    /**
     * Whether not even one pod may ever be evicted, so that no node that runs one can be drained.
     *
     * @param pods how many there are when all is well; empty where it is not known
     */
    public boolean isNone(OptionalInt pods) {
        if (unavailable.isNumber() || unavailable.isTextual()) {
            return unavailable.asText().equals("0") || unavailable.asText().equals("0%");
        }
        return available.asText().equals("100%")
                || (pods.isPresent() && pods.getAsInt() > 0 && needed(pods.getAsInt()) >= pods.getAsInt());
    }

    /** Kubernetes rounds a share of pods up. */
    private int needed(int pods) {
        String text = available.asText();
        if (text.matches("[0-9]{1,3}%")) {
            int percent = Integer.parseInt(text.substring(0, text.length() - 1));
            return (percent * pods + 99) / 100;
        }
        return available.asInt(0);
    }
}
