package io.tenantry.plan.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Objects;

/**
 * A field that is not as it was.
 *
 * @param path where it stands
 * @param was what stood there; a missing node where nothing did
 * @param now what stands there; a missing node where nothing does
 */
public record FieldChange(FieldPath path, JsonNode was, JsonNode now) {

    public FieldChange {
        Objects.requireNonNull(path, "path");
        was = was.isNull() ? MissingNode.getInstance() : InOrder.of(was);
        now = now.isNull() ? MissingNode.getInstance() : InOrder.of(now);
    }
}
