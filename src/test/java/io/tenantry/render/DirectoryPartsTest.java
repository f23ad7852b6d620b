package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.model.Connection;
import io.tenantry.model.Directory;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Name;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A directory in a space, and what one connection to it renders. */
class DirectoryPartsTest {

    private final Golden golden = Golden.of(getClass());
    private final Directory people = Fixtures.directory().build();
    private final Workload api = Fixtures.api()
            .connections(List.of(
                    Connection.ToDirectory.defaults().directory(people.name()).build()))
            .build();
    private final OwnSpace space = OwnSpace.defaults()
            .name(Name.of("shop"))
            .group("shop-developers")
            .directories(Map.of(people.name(), people))
            .apps(Map.of(api.name(), api))
            .build();
    private final Environment environment = EnvironmentBuilder.builder(Fixtures.environment())
            .spaces(Map.of(space.name(), space))
            .build();

    @Test
    void isAServerWithTwoDisksAndTheEntriesItIsBornWith() {
        golden.matches("server.yaml", part("workloads/directory-people"));
        golden.matches("passwords.yaml", part("guardrails/secrets"));
        assertThat(part("guardrails/access"))
                .extracting(
                        object -> object.getKind() + " " + object.getMetadata().getName())
                .contains("ServiceAccount directory-people");
    }

    @Test
    void oneConnectionOpensEveryLayer() {
        golden.matches(
                "policies.yaml",
                part("guardrails/network-policies").stream()
                        .filter(policy -> policy.getMetadata().getName().startsWith("pods-")
                                && !policy.getMetadata().getName().contains("linkerd"))
                        .toList());
        assertThat(part("guardrails/mesh"))
                .extracting(
                        object -> object.getKind() + " " + object.getMetadata().getName())
                .contains("Server directory-people-1389", "AuthorizationPolicy directory-people-1389");
        golden.matches(
                "app.yaml",
                part("workloads/api").stream()
                        .filter(object -> object.getKind().equals("Deployment"))
                        .toList());
    }

    @Test
    void anEmptyOneReadsNoFiles() {
        Directory empty = Fixtures.directory().entries(Map.of()).build();

        assertThat(io.tenantry.render.workload.DirectoryServer.render(Name.of("shop"), Spaces.names(space), empty))
                .extracting(HasMetadata::getKind)
                .containsExactly("Issuer", "Certificate", "StatefulSet", "Service");
    }

    private List<HasMetadata> part(String path) {
        return PartObjects.of(SpaceParts.of(environment, space), path);
    }
}
