package io.tenantry.overlay.bind;

import io.tenantry.problem.InvalidModelException;
import java.lang.reflect.InvocationTargetException;

/** Why a type of the model would not make a value. */
final class Refusal {

    private Refusal() {}

    /**
     * What is wrong with the value.
     *
     * @throws IllegalStateException if not the value is wrong but the model
     */
    static InvalidModelException of(InvocationTargetException thrown) {
        if (thrown.getCause() instanceof InvalidModelException invalid) {
            return invalid;
        }
        throw new IllegalStateException("the model failed instead of refusing a value", thrown.getCause());
    }
}
