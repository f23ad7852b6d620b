package io.tenantry.plan.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tenantry.manifest.Manifest;
import java.util.List;
import java.util.Set;

/** What a plan must not repeat: it ends up in a pull request, which more people read than a Secret. */
final class Confidential {

    private static final Set<String> OF_SECRETS = Set.of("data", "stringData");
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final JsonNode HIDDEN = JsonNodeFactory.instance.textNode("(hidden)");

    private Confidential() {}

    /** The change of a field of {@code manifest}, without what is said in confidence. */
    static FieldChange hidden(Manifest manifest, FieldChange change) {
        return manifest.is("", "Secret") && isConfidential(change)
                ? new FieldChange(change.path(), hidden(change.was()), hidden(change.now()))
                : change;
    }

    private static boolean isConfidential(FieldChange change) {
        List<String> names = change.path().names();
        return OF_SECRETS.contains(names.get(0)) || names.contains(LAST_APPLIED) || holds(change);
    }

    private static boolean holds(FieldChange change) {
        return change.was().findValue(LAST_APPLIED) != null || change.now().findValue(LAST_APPLIED) != null;
    }

    private static JsonNode hidden(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? value : HIDDEN;
    }
}
