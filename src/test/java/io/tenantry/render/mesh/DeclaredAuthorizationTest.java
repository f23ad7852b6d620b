package io.tenantry.render.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.Manifests;
import io.tenantry.Tenants;
import io.tenantry.kube.Link;
import io.tenantry.kube.MeshIdentity;
import io.tenantry.model.Environment;
import io.tenantry.model.Tenant;
import io.tenantry.render.InboundLinks;
import io.tenantry.render.SharedListeners;
import io.tenantry.render.SpaceLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whom the mesh lets in, read from what is written, is who was declared: no more and no less. */
class DeclaredAuthorizationTest {

    private static final Environment ENVIRONMENT = Fixtures.environment();
    private static final String KUBELET = "linkerd/kubelet";

    @Provide
    Arbitrary<List<Tenant>> neighbours() {
        return Tenants.neighbours();
    }

    @Property(seed = "1", tries = 60)
    void whoIsLetInIsWhoWasDeclared(@ForAll("neighbours") List<Tenant> tenants) {
        assertThat(letIn(Manifests.of(objects(tenants)))).isEqualTo(declared(tenants));
    }

    @Property(seed = "1", tries = 60)
    void everyAuthorizationIsAboutSomethingThatIsThere(@ForAll("neighbours") List<Tenant> tenants) {
        List<ObjectNode> objects = Manifests.of(objects(tenants));
        Set<String> there = new TreeSet<>();
        objects.forEach(object -> there.add(reference(object, object.path("kind"), object.at("/metadata/name"))));

        assertThat(objects.stream()
                        .filter(object -> object.path("kind").asText().equals("AuthorizationPolicy"))
                        .map(policy -> {
                            JsonNode target = policy.at("/spec/targetRef");
                            return reference(policy, target.path("kind"), target.path("name"));
                        }))
                .isSubsetOf(there);
    }

    @Property(seed = "1", tries = 60)
    void tenantsNeverShareAnObject(@ForAll("neighbours") List<Tenant> tenants) {
        assertThat(Manifests.of(objects(tenants)).stream()
                        .map(object -> reference(object, object.path("kind"), object.at("/metadata/name"))))
                .doesNotHaveDuplicates();
    }

    /** Of each Server, or each route of one, who may ask it: {@code namespace/server <- identity}. */
    private static Set<String> letIn(List<ObjectNode> objects) {
        Set<String> letIn = new TreeSet<>();
        for (ObjectNode policy : objects) {
            if (policy.path("kind").asText().equals("AuthorizationPolicy")) {
                String server = server(objects, policy);
                identities(objects, policy)
                        .filter(identity -> !identity.equals(KUBELET))
                        .forEach(identity -> letIn.add(server + " <- " + identity));
            }
        }
        return letIn;
    }

    private static String server(List<ObjectNode> objects, ObjectNode policy) {
        String namespace = policy.at("/metadata/namespace").asText();
        JsonNode target = policy.at("/spec/targetRef");
        String name = target.path("name").asText();
        return namespace + "/"
                + (target.path("kind").asText().equals("Server")
                        ? name
                        : find(objects, "HTTPRoute", namespace, name)
                                .at("/spec/parentRefs/0/name")
                                .asText());
    }

    private static Stream<String> identities(List<ObjectNode> objects, ObjectNode policy) {
        JsonNode required = policy.at("/spec/requiredAuthenticationRefs");
        assertThat(required).hasSize(1);
        JsonNode authentication = required.get(0);
        String name = authentication.path("name").asText();
        if (authentication.path("kind").asText().equals("NetworkAuthentication")) {
            return Stream.of(authentication.path("namespace").asText() + "/" + name);
        }
        List<String> identities = new ArrayList<>();
        find(objects, "MeshTLSAuthentication", policy.at("/metadata/namespace").asText(), name)
                .at("/spec/identities")
                .forEach(identity -> identities.add(identity.asText()));
        return identities.stream();
    }

    private static ObjectNode find(List<ObjectNode> objects, String kind, String namespace, String name) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind)
                        && object.at("/metadata/namespace").asText().equals(namespace)
                        && object.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String reference(ObjectNode object, JsonNode kind, JsonNode name) {
        return kind.asText() + " " + object.at("/metadata/namespace").asText() + "/" + name.asText();
    }

    private static Set<String> declared(List<Tenant> tenants) {
        Set<String> declared = new TreeSet<>();
        for (Tenant tenant : tenants) {
            for (Link link : links(tenant)) {
                String server = link.port().isMeshed() ? link.listener().name() : "proxy-admin";
                declared.add(link.to().namespace() + "/" + server + " <- "
                        + MeshIdentity.of(
                                link.from(),
                                ENVIRONMENT.mesh().orElseThrow().trustDomain().value()));
            }
        }
        return declared;
    }

    private static List<HasMetadata> objects(List<Tenant> tenants) {
        List<HasMetadata> objects = new ArrayList<>(PlatformMesh.render(
                ENVIRONMENT.system(),
                ENVIRONMENT.mesh().orElseThrow(),
                ENVIRONMENT.cluster(),
                List.of(),
                List.of(),
                SharedListeners.of(ENVIRONMENT)));
        tenants.forEach(tenant -> objects.addAll(
                SpaceMesh.render(ENVIRONMENT.system(), ENVIRONMENT.mesh().orElseThrow(), tenant, links(tenant))));
        return objects;
    }

    private static List<Link> links(Tenant tenant) {
        return Stream.concat(SpaceLinks.of(ENVIRONMENT, tenant).stream(), InboundLinks.of(ENVIRONMENT, tenant).stream())
                .toList();
    }
}
