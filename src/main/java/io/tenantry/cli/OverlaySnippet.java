package io.tenantry.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.kube.YamlWriter;
import io.tenantry.seal.Passwords;
import io.tenantry.seal.Sealer;
import io.tenantry.secret.SecretValue;
import java.util.Arrays;
import java.util.List;

/** Passwords in the shape of an overlay, made, sealed and forgotten, ready to be pasted into one. */
final class OverlaySnippet {

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Sealer sealer;
    private final Passwords passwords;

    OverlaySnippet(Sealer sealer) {
        this.sealer = sealer;
        this.passwords = new Passwords(sealer.random());
    }

    /** Adds a password for each of {@code missing}, below the keys of {@code prefix}. */
    void add(List<String> prefix, List<SecretValue> missing) {
        for (SecretValue each : missing) {
            ObjectNode parent = below(below(root, prefix), each.path());
            byte[] password = passwords.next();
            each.copies()
                    .forEach(copy -> parent.put(
                            copy.key(), sealer.seal(copy.place(), password).value()));
            Arrays.fill(password, (byte) 0);
        }
    }

    /** The snippet below a comment of one line. */
    String text(String comment) {
        return YamlWriter.write(comment, List.of(root));
    }

    private static ObjectNode below(ObjectNode node, List<String> path) {
        ObjectNode inner = node;
        for (String key : path) {
            inner = inner.withObjectProperty(key);
        }
        return inner;
    }
}
