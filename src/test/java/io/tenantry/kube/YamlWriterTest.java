package io.tenantry.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Nested
    class AManifest {

        @Test
        void readsAsAPersonWouldWriteIt() throws Exception {
            JsonNode manifest = new ObjectMapper()
                    .readTree(
                            """
                                    {"apiVersion": "apps/v1", "kind": "Deployment",
                                     "metadata": {"name": "api", "annotations": {"linkerd.io/inject": "enabled"}},
                                     "spec": {"replicas": 2, "paused": false, "strategy": {}, "template": {"spec": {
                                       "containers": [
                                         {"name": "api",
                                          "image": "registry.example.com/api:1.2.3@sha256:0f5e",
                                          "args": ["--port=8080", "-v"],
                                          "env": [{"name": "DEBUG", "value": "no"}, {"name": "EMPTY", "value": ""}],
                                          "command": [],
                                          "resources": {"limits": {"cpu": "1", "memory": "512Mi"}}},
                                         {"name": "sidecar"}],
                                       "tolerations": [[], [["a", "b"], {}]]}}}}""");

            assertThat(YamlWriter.write(manifest))
                    .isEqualTo(
                            """
                            apiVersion: apps/v1
                            kind: Deployment
                            metadata:
                              name: api
                              annotations:
                                linkerd.io/inject: enabled
                            spec:
                              replicas: 2
                              paused: false
                              strategy: {}
                              template:
                                spec:
                                  containers:
                                    - name: api
                                      image: registry.example.com/api:1.2.3@sha256:0f5e
                                      args:
                                        - --port=8080
                                        - -v
                                      env:
                                        - name: DEBUG
                                          value: "no"
                                        - name: EMPTY
                                          value: ""
                                      command: []
                                      resources:
                                        limits:
                                          cpu: "1"
                                          memory: 512Mi
                                    - name: sidecar
                                  tolerations:
                                    - []
                                    - - - a
                                        - b
                                      - {}
                            """);
        }

        @Test
        void sharesItsFileWithOthersBelowAComment() {
            assertThat(YamlWriter.write(
                            "from overlays/acme.yaml",
                            List.of(
                                    JSON.objectNode().put("kind", "Service"),
                                    JSON.objectNode().put("kind", "Job"))))
                    .isEqualTo(
                            """
                            # from overlays/acme.yaml
                            kind: Service
                            ---
                            kind: Job
                            """);
        }

        @ParameterizedTest
        @ValueSource(strings = {"one\ntwo", "one\rtwo", "\u2028", "\u0085"})
        void hasACommentOfOneLine(String comment) {
            assertThatIllegalArgumentException().isThrownBy(() -> YamlWriter.write(comment, List.of()));
        }
    }

    @Nested
    class AString {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "api",
                    "apps/v1",
                    "/healthz",
                    "__name__",
                    "250m",
                    "30Gi",
                    "15s",
                    "25%",
                    "10.0.0.0/8",
                    "--port=8080",
                    "-v",
                    "http://api.acme.svc:8080/x?a=b",
                    "kubernetes.io/metadata.name",
                    "Only the tenant's own pods, and DNS.",
                    "registry.example.com/api:1.2.3@sha256:0f5e",
                    "yesterday",
                    "nothing",
                    "e1x",
                    "elf1"
                })
        void isBareWhereNoReaderCouldMistakeIt(String text) {
            assertThat(YamlWriter.write(TextNode.valueOf(text))).isEqualTo(text + "\n");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    " a",
                    "a ",
                    "a  b",
                    "a: b",
                    "a:",
                    ":",
                    "a #b",
                    "#",
                    "-",
                    "--",
                    "---",
                    "...",
                    "- a",
                    "?",
                    "? a",
                    "y",
                    "N",
                    "yes",
                    "No",
                    "ON",
                    "off",
                    "TRUE",
                    "False",
                    "null",
                    "Null",
                    "~",
                    "-no",
                    "--yes",
                    "1",
                    "-1",
                    "+1",
                    "1.5",
                    ".5",
                    "1e3",
                    "e2",
                    "E-1",
                    "-_1",
                    "-/a",
                    "1E+3",
                    "0x1F",
                    "0o17",
                    "0777",
                    "0b1",
                    "1_000",
                    "1:30",
                    "1:30.5",
                    ".inf",
                    "-.INF",
                    "-inf",
                    ".nan",
                    "NaN",
                    "2024-01-01",
                    "2024-01-01T00:00:00Z",
                    "1.2.3",
                    "1m30s",
                    "10d",
                    "=",
                    "<<",
                    "*a",
                    "&a",
                    "!a",
                    "|",
                    ">",
                    "%a",
                    "@a",
                    "`a`",
                    "{a}",
                    "[a]",
                    "a, [b",
                    "'a'",
                    "a]",
                    "{{ x }}",
                    "ä",
                    "8/",
                    "10.0.0.0/"
                })
        void isQuotedWhereOneMight(String text) {
            assertThat(YamlWriter.write(TextNode.valueOf(text))).isEqualTo("\"" + text + "\"\n");
        }

        @Test
        void ofSeveralLinesIsABlock() {
            assertThat(YamlWriter.write(JSON.objectNode()
                            .put("script", "set -e\nif true; then\n  # yes\n\n\techo\nfi\n")
                            .put("open", "one\ntwo")
                            .put("padded", "one\n\n\n")))
                    .isEqualTo(
                            """
                            script: |
                              set -e
                              if true; then
                                # yes

                              \techo
                              fi
                            open: |-
                              one
                              two
                            padded: |+
                              one


                            """);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\n",
                    "\na",
                    " a\nb",
                    "\ta\nb",
                    "a\nb ",
                    "a\nb\t\n",
                    "a\n \n",
                    "a\r\nb",
                    "a\u2028\nb",
                    "a\0\nb"
                })
        void ofSeveralLinesIsQuotedWhereABlockWouldHideSomething(String text) {
            assertThat(YamlWriter.write(TextNode.valueOf(text)))
                    .isEqualTo("\""
                            + text.replace("\n", "\\n")
                                    .replace("\r", "\\r")
                                    .replace("\t", "\\t")
                                    .replace("\u2028", "\\u2028")
                                    .replace("\0", "\\u0000")
                            + "\"\n");
        }

        @Test
        void showsWhatIsInvisible() {
            assertThat(YamlWriter.write(TextNode.valueOf(
                            "\u0000\u001b\u007f\u0085\u00a0\u00ad\u200b\u202e\u2029\ufeff\uffff\udb40\udc41")))
                    .isEqualTo(
                            "\"\\u0000\\u001B\\u007F\\u0085\\u00A0\\u00AD\\u200B\\u202E\\u2029\\uFEFF\\uFFFF\\U000E0041\"\n");
        }

        @Test
        void keepsTheLettersOfAllLanguages() {
            assertThat(YamlWriter.write(TextNode.valueOf("Größe 寸法 мера \ud83d\ude80")))
                    .isEqualTo("\"Größe 寸法 мера \ud83d\ude80\"\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\ud83d", "\ude80a", "\ude80\ud83d", "a\n\ud83d\nb"})
        void isRefusedWithHalfACharacter(String text) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> YamlWriter.write(TextNode.valueOf(text)))
                    .withMessageContaining("half a character");
        }
    }

    @Nested
    class AKey {

        @Test
        void isQuotedLikeAValueAndNeverABlock() {
            assertThat(YamlWriter.write(JSON.objectNode()
                            .put("on", 1)
                            .put("a\nb", 2)
                            .put("8080", 3)
                            .put("", 4)))
                    .isEqualTo(
                            """
                            "on": 1
                            "a\\nb": 2
                            "8080": 3
                            "": 4
                            """);
        }

        @Test
        void isAnnouncedWhereAReaderWouldGiveUpLookingForItsColon() {
            String longest = "k".repeat(1_000);

            assertThat(YamlWriter.write(
                            JSON.objectNode().set(longest, JSON.objectNode().put("a", 1))))
                    .isEqualTo(longest + ":\n  a: 1\n");
            assertThat(YamlWriter.write(JSON.objectNode()
                            .set(longest + "k", JSON.objectNode().put("a", 1))))
                    .isEqualTo("? " + longest + "k\n:\n  a: 1\n");
        }
    }

    @Nested
    class ANumber {

        @ParameterizedTest
        @CsvSource({
            "0, 0",
            "-1, -1",
            "9007199254740993, 9007199254740993",
            "18446744073709551616, 18446744073709551616",
            "0.5, 0.5",
            "1.0, 1",
            "100.0, 100",
            "-2.50, -2.5",
            "1e21, 1.0E+21",
            "1.5e300, 1.5E+300",
            "1e-7, 1.0E-7",
        })
        void isOneForEveryReader(String json, String yaml) throws Exception {
            assertThat(YamlWriter.write(new ObjectMapper().readTree(json))).isEqualTo(yaml + "\n");
            if (json.matches(".*[.e].*")) {
                assertThat(YamlWriter.write(JSON.numberNode(new BigDecimal(json))))
                        .isEqualTo(yaml + "\n");
            }
        }

        @Test
        void isRefusedWhenItIsNone() {
            assertThatIllegalArgumentException().isThrownBy(() -> YamlWriter.write(JSON.numberNode(Double.NaN)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> YamlWriter.write(JSON.numberNode(Double.POSITIVE_INFINITY)));
        }
    }

    @Test
    void bytesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YamlWriter.write(JSON.binaryNode(new byte[] {1})))
                .withMessage("no JSON: BINARY");
    }
}
