package io.tenantry.check.cluster;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What pods ask for.
 *
 * @param requests what is set aside for them, by resource, in base units
 * @param limits what they may use at most
 */
public record Demand(Map<String, BigDecimal> requests, Map<String, BigDecimal> limits) {

    /** Nothing at all. */
    public static final Demand NONE = new Demand(Map.of(), Map.of());

    public Demand {
        requests = Collections.unmodifiableMap(new TreeMap<>(requests));
        limits = Collections.unmodifiableMap(new TreeMap<>(limits));
    }

    /** What is requested of a resource. */
    public BigDecimal request(String resource) {
        return requests.getOrDefault(resource, BigDecimal.ZERO);
    }

    /** Both at once. */
    public Demand plus(Demand other) {
        return merge(other, BigDecimal::add);
    }

    /** Either, whichever is more, resource by resource. */
    public Demand or(Demand other) {
        return merge(other, BigDecimal::max);
    }

    /** So many of it. */
    public Demand times(int pods) {
        return new Demand(times(requests, pods), times(limits, pods));
    }

    private static Map<String, BigDecimal> times(Map<String, BigDecimal> amounts, int pods) {
        Map<String, BigDecimal> product = new TreeMap<>();
        amounts.forEach((resource, amount) -> product.put(resource, amount.multiply(BigDecimal.valueOf(pods))));
        return product;
    }

    private Demand merge(Demand other, BinaryOperator<BigDecimal> by) {
        return new Demand(merge(requests, other.requests, by), merge(limits, other.limits, by));
    }

    private static Map<String, BigDecimal> merge(
            Map<String, BigDecimal> some, Map<String, BigDecimal> others, BinaryOperator<BigDecimal> by) {
        Map<String, BigDecimal> merged = new TreeMap<>(some);
        others.forEach((resource, amount) -> merged.merge(resource, amount, by));
        return merged;
    }
}
