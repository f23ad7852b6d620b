package io.tenantry.construct;

import com.fasterxml.jackson.core.JsonGenerator;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.tenantry.kube.ManifestJson;
import io.tenantry.kube.ObjectKey;
import io.tenantry.render.Part;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Parts as the JSON that the other side of the bridge reads. */
final class Definitions {

    private Definitions() {}

    static String toJson(List<Part> parts) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = ManifestJson.generator(text)) {
            json.writeStartArray();
            for (Part part : parts) {
                write(part, json);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("an object that is no JSON", e);
        }
        return text.toString();
    }

    private static void write(Part part, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("part");
        String[] ids = part.path().split("/", -1);
        json.writeArray(ids, 0, ids.length);
        json.writeArrayFieldStart("objects");
        for (HasMetadata object : part.objects()) {
            write(object, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(HasMetadata object, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", idOf(ObjectKey.of(object)));
        json.writeBooleanField("clusterScoped", isClusterScoped(object));
        json.writeFieldName("manifest");
        ManifestJson.write(object, json);
        json.writeEndObject();
    }

    /** Kind, group, namespace and name: kinds and names alone collide. No name of a kind or namespace has a colon. */
    static String idOf(ObjectKey key) {
        return key.qualifiedKind() + ":" + (key.namespace().isEmpty() ? "" : key.namespace() + ":") + key.name();
    }

    /** An object that says its namespace keeps it, even when its class does not know that it may have one. */
    private static boolean isClusterScoped(HasMetadata object) {
        return !(object instanceof Namespaced) && object.getMetadata().getNamespace() == null;
    }
}
