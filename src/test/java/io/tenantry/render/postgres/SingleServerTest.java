package io.tenantry.render.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.model.Flavour;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.Secrets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SingleServerTest {

    private static final Name SYSTEM = Name.of("shop");
    private static final Secrets SEALED = new Secrets.SealedSecrets("certificate.pem");

    private final Golden golden = Golden.of(getClass());

    @Test
    void aServerIsReadiedForSpaces() {
        golden.matches("server.yaml", render(Fixtures.server().build()));
    }

    @Test
    void itsDumpsGoThroughAPipeToTheStore() {
        List<HasMetadata> objects = render(Fixtures.server()
                .backup(Fixtures.backup().region("us-west-004").build())
                .build());

        golden.matches(
                "backup.yaml",
                objects.stream()
                        .filter(object -> object.getMetadata().getName().equals("shared-backup"))
                        .toList());
    }

    /** The server reads its settings when it starts. */
    @Test
    void anotherSettingStartsItAgain() {
        Postgres.Single other =
                Fixtures.server().parameters(Map.of("work_mem", "it's 8MB")).build();

        assertThat(settings(render(other))).contains("work_mem = 'it''s 8MB'\n");
        assertThat(digest(render(other)))
                .isNotEqualTo(digest(render(Fixtures.server().build())));
    }

    @Test
    void itRunsOnThePoolThatIsAskedFor() {
        Postgres.Single pinned = Fixtures.server().nodePool(Name.of("database")).build();

        assertThat(one(StatefulSet.class, render(pinned))
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getNodeSelector())
                .containsExactly(Map.entry("eks.amazonaws.com/nodegroup", "database"));
    }

    private static List<HasMetadata> render(Postgres.Single server) {
        return SingleServer.render(SYSTEM, Flavour.EKS, SEALED, server);
    }

    private static String settings(List<HasMetadata> objects) {
        return one(ConfigMap.class, objects).getData().get("postgresql.conf");
    }

    private static String digest(List<HasMetadata> objects) {
        return one(StatefulSet.class, objects)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getAnnotations()
                .get("tenantry.io/configuration-digest");
    }

    private static <T> T one(Class<T> type, List<HasMetadata> objects) {
        return objects.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
