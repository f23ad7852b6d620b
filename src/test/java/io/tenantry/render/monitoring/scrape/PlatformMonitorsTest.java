package io.tenantry.render.monitoring.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.kube.ManifestJson;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Ingress;
import io.tenantry.model.PodSecurityExemption;
import io.tenantry.model.Unrestricted;
import io.tenantry.render.monitoring.promql.Exporter;
import io.tenantry.render.monitoring.promql.Exporters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlatformMonitorsTest {

    private static final List<String> MESHED = List.of("ingress", "linkerd-viz", "mariadb", "monitoring", "postgres");

    private final Golden golden = Golden.of(PlatformMonitorsTest.class);

    @Test
    void askEverybody() {
        golden.matches("platform.yaml", PlatformMonitors.render(Fixtures.environment(), MESHED));
    }

    @Test
    void askOfEachExporterUnderTheJobThatRulesAskFor() {
        Environment environment = Fixtures.environment();

        assertThat(jobs(environment))
                .isEqualTo(Exporters.of(environment).stream().map(Exporter::job).collect(Collectors.toSet()));
    }

    @Test
    void askNobodyWhoIsNotThere() {
        Environment bare = EnvironmentBuilder.builder(Fixtures.environment())
                .postgres(Map.of())
                .mariaDb(Map.of())
                .podSecurity(withoutPostgres())
                .ingress(Ingress.Nginx.defaults().build())
                .build();

        assertThat(jobs(bare)).contains("ingress-nginx").doesNotContain("postgres", "patroni", "mariadb", "traefik");
    }

    @Test
    void standWhereNoTenantWrites() {
        assertThat(PlatformMonitors.render(Fixtures.environment(), MESHED))
                .allSatisfy(monitor ->
                        assertThat(monitor.getMetadata().getNamespace()).isEqualTo(Namespaces.MONITORING));
    }

    private static Set<String> jobs(Environment environment) {
        return PlatformMonitors.render(environment, MESHED).stream()
                .map(PlatformMonitorsTest::job)
                .collect(Collectors.toSet());
    }

    private static String job(HasMetadata monitor) {
        for (JsonNode relabeling : ManifestJson.toTree(monitor).findParents("targetLabel")) {
            if (relabeling.get("targetLabel").asText().equals("job")) {
                return relabeling.get("replacement").asText();
            }
        }
        throw new AssertionError(monitor.getMetadata().getName() + " sets no job");
    }

    private static Map<Unrestricted, PodSecurityExemption> withoutPostgres() {
        return Fixtures.environment().podSecurity().entrySet().stream()
                .filter(entry -> entry.getKey() != Unrestricted.POSTGRES)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
