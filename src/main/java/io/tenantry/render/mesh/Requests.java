package io.tenantry.render.mesh;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteBuilder;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteMatch;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteMatchBuilder;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRuleBuilder;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.ParentReference;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.ParentReferenceBuilder;
import io.tenantry.kube.HostNames;
import java.util.List;
import java.util.Map;

/** Some of the requests to a Server, or through a Service. */
final class Requests {

    private static final String EXACT = "Exact";
    private static final String PREFIX = "PathPrefix";

    private Requests() {}

    /** The parent of what is decided where requests arrive. */
    static ParentReference server(String name) {
        return new ParentReferenceBuilder()
                .withGroup(Authorization.GROUP)
                .withKind("Server")
                .withName(name)
                .build();
    }

    /** The parent of what is decided where requests set out. */
    static ParentReference service(String name, int port) {
        return new ParentReferenceBuilder()
                .withGroup("")
                .withKind("Service")
                .withName(name)
                .withPort(port)
                .build();
    }

    static HTTPRoute route(ObjectMeta metadata, ParentReference parent, HTTPRouteRule rule) {
        return new HTTPRouteBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withParentRefs(parent)
                .withRules(rule)
                .endSpec()
                .build();
    }

    /** What {@code matches} match, left as it is. */
    static HTTPRouteRule rule(List<HTTPRouteMatch> matches) {
        return new HTTPRouteRuleBuilder().withMatches(matches).build();
    }

    /** What {@code matches} match, to {@code port} of the Service {@code service}. */
    static HTTPRouteRule rule(List<HTTPRouteMatch> matches, String service, int port) {
        return new HTTPRouteRuleBuilder()
                .withMatches(matches)
                .addNewBackendRef()
                .withName(service)
                .withPort(port)
                .endBackendRef()
                .build();
    }

    /** Everything, which becomes {@code tenant}'s whatever it said before. */
    static HTTPRouteRule everythingAs(String tenant) {
        return new HTTPRouteRuleBuilder()
                .withMatches(everything())
                .addNewFilter()
                .withType("RequestHeaderModifier")
                .withNewRequestHeaderModifier()
                .addNewSet(HostNames.TENANT_HEADER, tenant)
                .endRequestHeaderModifier()
                .endFilter()
                .build();
    }

    static HTTPRouteMatch everything() {
        return path(PREFIX, "/").build();
    }

    /** What the edge says is {@code tenant}'s. */
    static HTTPRouteMatch of(String tenant) {
        return path(PREFIX, "/")
                .addNewHeader()
                .withType(EXACT)
                .withName(HostNames.TENANT_HEADER)
                .withValue(tenant)
                .endHeader()
                .build();
    }

    /** GET of exactly {@code path}. */
    static HTTPRouteMatch get(String path) {
        return path(EXACT, path).withMethod("GET").build();
    }

    /** {@code method} of everything below {@code path}. */
    static HTTPRouteMatch below(String path, String method) {
        return path(PREFIX, path).withMethod(method).build();
    }

    private static HTTPRouteMatchBuilder path(String type, String value) {
        return new HTTPRouteMatchBuilder()
                .withNewPath()
                .withType(type)
                .withValue(value)
                .endPath();
    }

    /** {@code metadata} with {@code annotations}. */
    static ObjectMeta annotated(ObjectMeta metadata, Map<String, String> annotations) {
        return metadata.edit().addToAnnotations(annotations).build();
    }
}
