package io.tenantry.render.block;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.tenantry.model.Amount;
import io.tenantry.model.Bytes;
import io.tenantry.model.Resources;
import java.util.Map;

/** Amounts as Kubernetes writes them. */
public final class ContainerResources {

    private ContainerResources() {}

    /** A container's requests and limits. */
    public static ResourceRequirements of(Resources resources) {
        return new ResourceRequirementsBuilder()
                .withRequests(amount(resources.requests()))
                .withLimits(amount(resources.limits()))
                .build();
    }

    /** CPU and memory. */
    public static Map<String, Quantity> amount(Amount amount) {
        return Map.of(
                "cpu",
                new Quantity(amount.cpu().toString()),
                "memory",
                new Quantity(amount.memory().toString()));
    }

    /** CPU and memory as a chart's values take them. */
    public static Map<String, Object> plain(Amount amount) {
        return Map.of("cpu", amount.cpu().toString(), "memory", amount.memory().toString());
    }

    /** What a claim asks for. */
    public static Quantity storage(Bytes size) {
        return new Quantity(size.toString());
    }
}
