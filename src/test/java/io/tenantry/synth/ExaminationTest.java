package io.tenantry.synth;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.manifest.ManifestText;
import io.tenantry.manifest.Manifests;
import io.tenantry.overlay.OverlaidEnvironment;
import io.tenantry.overlay.Overlays;
import io.tenantry.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExaminationTest {

    private static final String SILENCED =
            """
            silenced:
              - rule: pod-security-baseline
                object: Pod shop/web
                reason: Its vendor will mend it in May.
              - rule: pod-security-restricted
                object: Pod shop/web
                reason: Its vendor will mend it in May.
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsWrongIsAnError() {
        Examination examination = examine("");

        assertThat(about("Pod shop/web", examination.errors()))
                .extracting(Problem::toString)
                .contains(
                        "shop/dev/platform/pod.yaml:1:1: Pod shop/web: privileged: container 'web' has privileged true;"
                                + " expected securityContext.privileged false");
        assertThat(examination.files()).doesNotContainKey("shop/dev/silenced.json");
    }

    @Test
    void whatIsSilencedIsToldAndWrittenDown() {
        Examination examination = examine(SILENCED);

        assertThat(about("Pod shop/web", examination.errors()))
                .extracting(Problem::rule)
                .doesNotContain("pod-security-baseline", "pod-security-restricted", "idle-silence");
        assertThat(examination.remarks())
                .contains("shop/dev/platform/pod.yaml:1:1: silenced: [pod-security-baseline] Pod shop/web: privileged:"
                        + " container 'web' has privileged true; Its vendor will mend it in May.");
        assertThat(examination.files().get("shop/dev/silenced.json"))
                .startsWith("[ {\n  \"rule\" : \"pod-security-baseline\",\n  \"object\" : \"Pod shop/web\",\n");
    }

    @Test
    void aLossThatIsAcknowledgedIsWrittenDownForThePlan() {
        Examination examination = examine(
                """
                acknowledged:
                  - object: StatefulSet.apps mariadb/shared
                    reason: Its tenants moved in May.
                """);

        assertThat(examination.files().get("shop/dev/acknowledged.yaml"))
                .endsWith(
                        """
                        apiVersion: tenantry.io/v1
                        kind: Acknowledgements
                        metadata:
                          name: acknowledged
                        acknowledged:
                          - object: StatefulSet.apps mariadb/shared
                            reason: Its tenants moved in May.
                        """);
        assertThat(examine("").files()).doesNotContainKey("shop/dev/acknowledged.yaml");
    }

    @Test
    void aSilenceOfNothingIsAnError() {
        Examination examination = examine(
                """
                silenced:
                  - {rule: pod-security-baseline, object: Pod shop/api, reason: It was mended long ago.}
                  - {rule: pod-securitty, object: Pod shop/web, reason: Nobody knows.}
                """);

        assertThat(examination.errors().stream()
                        .filter(problem -> problem.rule().equals("idle-silence"))
                        .map(problem -> problem.toString().replace(folder + "/", "")))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem)
                        .isEqualTo("shop/environments/dev.yaml:6:5: silenced[0]: nothing is wrong by"
                                + " 'pod-security-baseline' with 'Pod shop/api' in dev; expected a silence of something;"
                                + " take this one out"))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("shop/environments/dev.yaml:7:5: silenced[1]: there is no rule 'pod-securitty';"
                                + " expected one of [")
                        .contains("pod-security-baseline, pod-security-restricted"));
    }

    @Test
    void theNodesOfTheOverlayHaveToHoldWhatRunsWithOneOfThemLost() throws IOException {
        assertThat(examine(nodes(1)).errors()).extracting(Problem::rule).contains("capacity");
        assertThat(examine(nodes(2)).errors()).extracting(Problem::rule).doesNotContain("capacity");
        assertThat(examine(nodes(2)).files().get("shop/dev/capacity.md"))
                .contains("| nodes: workers, 2 | 3 | 8 Gi | 220 |");
    }

    private SmallPlatform nodes(int count) throws IOException {
        SmallPlatform platform = SmallPlatform.in(folder);
        Path environment = platform.overlays().resolve("shop/environments/dev.yaml");
        Files.writeString(
                environment,
                Files.readString(environment)
                        .replace(
                                "flavour: kind",
                                "flavour: kind, nodePools: [{name: workers, count: " + count
                                        + ", cpu: 1500m, memory: 4Gi}]"));
        return platform;
    }

    @Test
    void whereImagesAreScannedTheirListIsWrittenDown() {
        Examination examination = examine(SmallPlatform.in(folder).and("imageScan: trivy\n"), "image: x/y:1,");

        assertThat(examination.files()).containsEntry("shop/dev/bootstrap/images.json", "[\n  \"x/y:1\"\n]\n");
        assertThat(examine("").files()).doesNotContainKey("shop/dev/bootstrap/images.json");
    }

    private Examination examine(String more) {
        return examine(SmallPlatform.in(folder).and(more));
    }

    private static Examination examine(SmallPlatform platform) {
        return examine(platform, "");
    }

    /** A container that has also what {@code more} says. */
    private static Examination examine(SmallPlatform platform, String more) {
        OverlaidEnvironment overlaid = Overlays.read(platform.overlays()).get(0);
        return Examination.of(
                overlaid,
                Manifests.of(ManifestText.read(
                        "shop/dev/platform/pod.yaml",
                        "{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop}, spec: {containers: [{name:"
                                + " web, " + more + " securityContext: {privileged: true}}]}}",
                        problem -> {
                            throw new AssertionError(problem);
                        })));
    }

    private static List<Problem> about(String object, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.subject().filter(object::equals).isPresent())
                .toList();
    }
}
