package io.tenantry.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.kube.YamlWriter;
import io.tenantry.model.SealedValue;
import java.util.List;

/** Values in the shape of an overlay, ready to be pasted into one. */
final class OverlaySnippet {

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    /** Puts {@code value} where the keys of {@code path} lead. */
    void put(List<String> path, SealedValue value) {
        ObjectNode parent = root;
        for (String key : path.subList(0, path.size() - 1)) {
            parent = parent.withObject("/" + key);
        }
        parent.put(path.get(path.size() - 1), value.value());
    }

    /** The snippet below a comment of one line. */
    String text(String comment) {
        return YamlWriter.write(comment, List.of(root));
    }
}
