package io.tenantry.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever an overlay says, it is read or its problems are told, each on a line with its place. */
class OverlaysFuzzTest {

    private static final String TENANT =
            """
            group: developers
            size: small
            requestsPerMinute: 100
            domains: [acme.org]
            settings:
              name: Acme
              theme: {primary: blue}
              features: {beta: true}
            databases:
              main:
                postgres: shared
                suffix: orders
            caches:
              carts:
                redis:
                  volume: {size: 1Gi, storageClass: disk}
            apps:
              api:
                image: ghcr.io/acme/api:1.0
                ports: {http: 8080}
                user: 1000
                drain: 30s
                probes:
                  startup: {path: /health, failures: 30}
                  liveness: {path: /health}
                  readiness: {path: /health}
                resources:
                  requests: {cpu: 100m, memory: 64Mi}
                  limits: {cpu: "1", memory: 128Mi}
                scaling:
                  automatic: {minimum: 1, maximum: 3}
                migration:
                  command: [migrate]
                  deadline: 5m
                routes:
                  - path: /
                connections:
                  - {database: main, access: owner}
                  - {cache: carts}
                  - {outside: stripe, addresses: [1.2.3.0/24], ports: [443]}
            """;

    private static final String PLACE = "[^\n]+\\.yaml:[0-9]+:[0-9]+: [^\n]+; [^\n]+";

    private Path folder;

    @BeforeProperty
    void folder() throws IOException {
        folder = Files.createTempDirectory("overlays");
    }

    @AfterProperty
    void noFolder() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Example
    void isReadAsItStands() {
        assertThat(OverlayFixture.in(folder)
                        .with("shop/tenants/acme.yaml", TENANT)
                        .read())
                .hasSize(1);
    }

    @Property(seed = "1", tries = 100)
    void isReadOrToldWhateverItSays(@ForAll String text) {
        readsOrTells(text);
    }

    @Property(seed = "1", tries = 300)
    void isReadOrToldWhateverIsChangedInIt(@ForAll("changed") String text) {
        readsOrTells(text);
    }

    private void readsOrTells(String tenant) {
        OverlayFixture overlays = OverlayFixture.in(folder).with("shop/tenants/acme.yaml", tenant);
        try {
            assertThat(overlays.read()).hasSize(1);
        } catch (ProblemException told) {
            assertThat(told.problems())
                    .allSatisfy(problem -> assertThat(problem.toString()).matches(PLACE));
        }
    }

    /** The tenant with one or two lines taken away, given twice, moved in or out, or with another value. */
    @Provide
    Arbitrary<String> changed() {
        Arbitrary<Integer> line =
                Arbitraries.integers().between(0, (int) TENANT.lines().count() - 1);
        Arbitrary<String> change = Arbitraries.of("delete", "double", "indent", "outdent", "value", "value", "value");
        Arbitrary<String> value = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.of(
                        "",
                        "null",
                        "no",
                        "1e3",
                        "0",
                        "-1",
                        "99999999999999999999",
                        "0.0001",
                        "1e400",
                        "[]",
                        "{}",
                        "[null]",
                        "{a: null}",
                        "\"\"",
                        "\"a\\nb\"",
                        "'; drop table'",
                        "..",
                        "/",
                        "a/b",
                        "аcme",
                        "x".repeat(64),
                        "x".repeat(2000),
                        "1Ei",
                        "9223372036854775807",
                        "99999999999Ti",
                        "999999999d999999999h",
                        "0s",
                        "1.2.3.4/33",
                        "::/0",
                        "999.1.1.1/8",
                        "sha256:00",
                        "a:b",
                        "*",
                        "&a",
                        "!x y",
                        "\uD800"));
        return Combinators.combine(line, change, value)
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(changes -> {
                    List<String> lines = new ArrayList<>(TENANT.lines().toList());
                    changes.forEach(one -> one.make(lines));
                    return String.join("\n", lines);
                });
    }

    private record Change(int line, String kind, String value) {

        void make(List<String> lines) {
            int index = Math.min(line, lines.size() - 1);
            String old = lines.get(index);
            switch (kind) {
                case "delete" -> lines.remove(index);
                case "double" -> lines.add(index, old);
                case "indent" -> lines.set(index, "  " + old);
                case "outdent" -> lines.set(index, old.replaceFirst("^ {2}", ""));
                default -> lines.set(index, old.replaceFirst(": .*|:$", "") + ": " + value);
            }
        }
    }
}
