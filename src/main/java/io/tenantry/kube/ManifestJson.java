package io.tenantry.kube;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.Writer;

/**
 * The JSON form of a typed Kubernetes object, the same wherever one is turned into the other. It holds what is wanted
 * and nothing else: no nulls, and no {@code status}, which belongs to the cluster.
 */
public final class ManifestJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addMixIn(HasMetadata.class, WithoutStatus.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writer();

    private ManifestJson() {}

    /** The object as a tree of its own. */
    public static ObjectNode toTree(HasMetadata object) {
        return MAPPER.valueToTree(object);
    }

    /** What writes JSON that objects can be part of; free-form values in them need to know how objects are written. */
    public static JsonGenerator generator(Writer writer) throws IOException {
        return MAPPER.createGenerator(writer);
    }

    /** Writes the object where {@code generator} stands. */
    public static void write(HasMetadata object, JsonGenerator generator) throws IOException {
        WRITER.writeValue(generator, object);
    }

    @JsonIgnoreProperties(value = "status", allowSetters = true)
    private interface WithoutStatus {}
}
