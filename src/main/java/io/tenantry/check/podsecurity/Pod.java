package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.PodTemplate;
import java.util.List;
import java.util.stream.Stream;

/** A pod as the controls look at it. */
final class Pod {

    private final PodTemplate template;
    private final List<Part> containers;

    Pod(PodTemplate template) {
        this.template = template;
        this.containers = template.containers().map(Pod::container).toList();
    }

    private static Part container(JsonNode container) {
        return new Part("container " + Shown.of(container.path("name")), container);
    }

    JsonNode spec() {
        return template.spec();
    }

    /** All that are annotated, those whose value is no text included. */
    JsonNode annotations() {
        return template.owner().at(template.path() + "/metadata/annotations");
    }

    /** Init, ordinary and ephemeral containers. */
    List<Part> containers() {
        return containers;
    }

    /** The pod itself, whose settings its containers inherit. */
    Part itself() {
        return new Part("the pod", spec());
    }

    /** The pod itself and its containers. */
    Stream<Part> parts() {
        return Stream.concat(Stream.of(itself()), containers.stream());
    }

    /** Whether root in it is nobody on the node. */
    boolean hasUserNamespace() {
        JsonNode hostUsers = spec().path("hostUsers");
        return hostUsers.isBoolean() && !hostUsers.booleanValue();
    }

    boolean isForWindows() {
        return spec().path("os").path("name").asText().equals("windows");
    }
}
