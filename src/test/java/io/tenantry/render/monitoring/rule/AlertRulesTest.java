package io.tenantry.render.monitoring.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.Replicas;
import io.tenantry.model.Secrets;
import io.tenantry.model.Volume;
import io.tenantry.model.Workload;
import io.tenantry.render.monitoring.promql.Expression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlertRulesTest {

    private static final Environment SHOP = Fixtures.environment();
    private static final Pattern LABEL = Pattern.compile("\\$labels\\.([a-z_]+)");
    private static final Pattern HEADING = Pattern.compile("(?m)^### ([A-Za-z]+)$");
    private static final Pattern GROUPED = Pattern.compile("by \\(([a-z_, ]+)\\)");

    private final Golden golden = Golden.of(AlertRulesTest.class);

    @Test
    void rules() {
        golden.matches("alerts.yaml", AlertRules.render(SHOP));
    }

    @Test
    void standOnRecordingsThatSomebodyMakes() {
        Set<String> made = recordings().map(Recording::name).collect(Collectors.toCollection(TreeSet::new));
        made.addAll(Set.of(SpaceDatabaseRules.POSTGRES_LIMIT, SpaceDatabaseRules.MARIADB_LIMIT));

        assertThat(expressions().flatMap(expression -> expression.recordings().stream()))
                .isNotEmpty()
                .isSubsetOf(made);
    }

    @Test
    void recordEachSeriesOnce() {
        assertThat(recordings().map(Recording::name)).doesNotHaveDuplicates();
    }

    @Test
    void recordBeforeTheyAsk() {
        Set<String> made = new TreeSet<>(Set.of(SpaceDatabaseRules.POSTGRES_LIMIT, SpaceDatabaseRules.MARIADB_LIMIT));
        for (RuleGroup group : AlertRules.groups(SHOP)) {
            for (Recording recording : group.recordings()) {
                assertThat(made)
                        .as(recording.name())
                        .containsAll(recording.expression().recordings());
                made.add(recording.name());
            }
        }
    }

    @Test
    void warnOfAThingInOneWay() {
        assertThat(alerts().map(alert -> alert.name() + " " + alert.severity() + " " + alert.expression()))
                .doesNotHaveDuplicates();
    }

    /** The labels that an expression leaves are those it groups by, or those in the name of the recording it looks at. */
    @Test
    void nameNoLabelThatTheirExpressionDoesNotLeave() {
        assertThat(alerts()).allSatisfy(alert -> assertThat(LABEL.matcher(alert.summary() + alert.description())
                        .results()
                        .map(match -> match.group(1)))
                .as(alert.name())
                .allSatisfy(label -> assertThat(labels(alert.expression())).contains(label)));
    }

    @Test
    void sayWhoseItIsWhereTheyKnow() {
        assertThat(alerts())
                .filteredOn(alert -> labels(alert.expression()).contains("namespace"))
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(labels(alert.expression())).contains("tenant"));
    }

    @Test
    void sayTheValue() {
        assertThat(alerts()).allSatisfy(alert -> assertThat(alert.description()).contains("{{ $value"));
    }

    @Test
    void haveAParagraphEach() throws IOException {
        String page = Files.readString(Path.of("../docs/monitoring.md"));
        String book = page.substring(page.indexOf("\n## Alerts\n"));

        assertThat(HEADING.matcher(book).results().map(match -> match.group(1)))
                .containsExactlyElementsOf(AlertRules.groups(withBothEngines(showingRequests())).stream()
                        .flatMap(group -> group.alerts().stream())
                        .map(Alert::name)
                        .distinct()
                        .toList());
    }

    private static Environment withBothEngines(Environment environment) {
        Map<Name, Postgres> clusters = new TreeMap<>(environment.postgres());
        clusters.put(
                Name.of("kept"),
                Fixtures.cluster()
                        .name(Name.of("kept"))
                        .backup(Fixtures.backup().folder(Name.of("kept")).build())
                        .build());
        return EnvironmentBuilder.builder(environment)
                .secrets(new Secrets.SealedSecrets("certificate.pem"))
                .postgres(clusters)
                .mariaDb(Map.of(
                        Name.of("shared"),
                        MariaDb.Galera.defaults()
                                .name(Name.of("shared"))
                                .volume(Volume.of("2Gi", "fast-ssd"))
                                .backup(Fixtures.backup().build())
                                .build()))
                .build();
    }

    @Test
    void expectNoReplicaWhereThereIsOneServer() {
        Environment small = EnvironmentBuilder.builder(SHOP)
                .postgres(Map.of(
                        Name.of("shared"),
                        Postgres.Zalando.defaults()
                                .name(Name.of("shared"))
                                .replicas(new Replicas(1))
                                .volume(Volume.of("2Gi", "fast-ssd"))
                                .build()))
                .mariaDb(Map.of(
                        Name.of("shared"),
                        MariaDb.Galera.defaults()
                                .name(Name.of("shared"))
                                .replicas(new Replicas(1))
                                .volume(Volume.of("2Gi", "fast-ssd"))
                                .build()))
                .build();

        assertThat(AlertRules.groups(small).stream().flatMap(group -> group.alerts().stream()))
                .extracting(Alert::name)
                .contains("PostgresDown", "MariaDbDown")
                .doesNotContain("PostgresReplicaMissing", "GaleraNodeMissing");
    }

    @Test
    void expectNoClusterOfASingleServer() {
        Environment single = EnvironmentBuilder.builder(SHOP)
                .mariaDb(Map.of(Name.of("shared"), Fixtures.mariaDbServer().build()))
                .build();

        assertThat(AlertRules.groups(single).stream().flatMap(group -> group.alerts().stream()))
                .extracting(Alert::name)
                .contains("MariaDbDown", "MariaDbConnectionsNearLimit")
                .noneMatch(name -> name.startsWith("Galera"));
    }

    /** With an app that shows its requests, there is every alert that can be. */
    private static Environment showingRequests() {
        Workload api = Fixtures.api()
                .metrics(Workload.Metrics.defaults()
                        .port(Name.of("http"))
                        .requests(Workload.RequestHistogram.defaults().build())
                        .build())
                .build();
        return SHOP.with(Fixtures.tenant().build().with(api));
    }

    private static Stream<Recording> recordings() {
        return AlertRules.groups(SHOP).stream().flatMap(group -> group.recordings().stream());
    }

    private static Stream<Alert> alerts() {
        return AlertRules.groups(SHOP).stream().flatMap(group -> group.alerts().stream());
    }

    private static Stream<Expression> expressions() {
        return Stream.concat(recordings().map(Recording::expression), alerts().map(Alert::expression));
    }

    private static Set<String> labels(Expression expression) {
        Set<String> labels = GROUPED.matcher(expression.text())
                .results()
                .map(MatchResult::group)
                .flatMap(found ->
                        Stream.of(found.substring(4, found.length() - 1).split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
        recordings()
                .filter(recording -> expression.recordings().contains(recording.name()))
                .forEach(recording -> labels.addAll(labels(recording.expression())));
        if (expression.text().contains("absent(up{job=")) {
            labels.add("job");
        }
        if (expression.text().contains(SpaceDatabaseRules.POSTGRES_LIMIT)
                || expression.text().contains(SpaceDatabaseRules.MARIADB_LIMIT)) {
            labels.addAll(List.of("tenant", "database"));
        }
        return labels;
    }
}
