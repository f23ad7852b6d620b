package io.tenantry.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.KubernetesVersion;
import io.tenantry.check.Note;
import io.tenantry.check.Rule;
import io.tenantry.check.Silenced;
import io.tenantry.check.podsecurity.PodSecurityProfile;
import io.tenantry.check.podsecurity.PodSecurityRule;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import io.tenantry.problem.Silence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsTest {

    private static final Rule RULE = new PodSecurityRule(PodSecurityProfile.BASELINE, KubernetesVersion.NEWEST);
    private static final Problem ERROR = new Problem(
            Severity.ERROR,
            "pod-security-baseline",
            Optional.of(new Location("a b/pods.yaml", 3, 1)),
            Optional.of("Pod acme/api"),
            "it is wrong",
            "mend it");
    private static final Problem WARNING =
            new Problem(Severity.WARNING, "manifest-syntax", Optional.empty(), "odd", "look at it");
    private static final Silenced SILENCED =
            new Silenced(ERROR, new Silence("pod-security-baseline", "Pod acme/api", "It may."));

    private static final Outcome NOTHING = new Outcome(List.of(RULE), 1, List.of(), List.of(), List.of());
    private static final Outcome MUCH =
            new Outcome(List.of(RULE), 2, List.of(ERROR, WARNING, ERROR), List.of(SILENCED), List.of());

    private static final Outcome NOTED = new Outcome(
            List.of(RULE),
            1,
            List.of(),
            List.of(),
            List.of(
                    new Note("a-rule", Note.Kind.ASSUMPTION, "That."),
                    new Note("a-rule", Note.Kind.EXCEPTION, "This."),
                    new Note("a-rule", Note.Kind.ASSUMPTION, "That."),
                    new Note("a-rule", Note.Kind.ASSUMPTION, "More.")));

    @Test
    void anOutcomeIsBrokenByAnError() {
        assertThat(NOTHING.isBroken()).isFalse();
        assertThat(new Outcome(List.of(RULE), 2, List.of(WARNING), List.of(SILENCED), List.of()).isBroken())
                .isFalse();
        assertThat(MUCH.isBroken()).isTrue();
    }

    @Test
    void text() {
        assertThat(TextReport.of(NOTHING)).isEqualTo("no errors; 1 rule, 1 object\n");
        assertThat(TextReport.of(MUCH))
                .isEqualTo(
                        """
                        warning: [manifest-syntax] odd; look at it
                        a b/pods.yaml:3:1: error: [pod-security-baseline] Pod acme/api: it is wrong; mend it
                        a b/pods.yaml:3:1: silenced: [pod-security-baseline] Pod acme/api: it is wrong; It may.
                        1 error, 1 warning, 1 silenced; 1 rule, 2 objects
                        """);
    }

    @Test
    void textOfManifestsIsNoCommandToATerminalAndNoLineOfOurs() {
        Problem hostile = Problem.error("a-rule", "name '\u001b[2K\nno errors\u202e\u2028\ud800é😀'", "mend it");

        assertThat(TextReport.line(hostile))
                .isEqualTo("error: [a-rule] name '\\u001B[2K\\u000Ano errors\\u202E\\u2028\\uD800é😀'; mend it");
    }

    @Test
    void notesAreToldInABlockOfTheirOwn() {
        assertThat(TextReport.of(NOTED))
                .isEqualTo(
                        """
                        a-rule excepts:
                          - This.
                        a-rule rests on:
                          - That.
                          - More.
                        no errors; 1 rule, 1 object
                        """);
        assertThat(TextReport.line(NOTED.notes().get(0))).isEqualTo("a-rule excepts: This.");
    }

    @Test
    void notesAreNoProblemsOfAProgramEither() {
        assertThat(JsonReport.of(NOTED))
                .startsWith(
                        """
                        [ {
                          "severity" : "note",
                          "rule" : "a-rule",
                          "kind" : "exception",
                          "message" : "This."
                        }, {
                        """);
        assertThat(SarifReport.of(NOTED))
                .contains(
                        """
                            "invocations" : [ {
                              "executionSuccessful" : true,
                              "toolExecutionNotifications" : [ {
                                "descriptor" : {
                                  "id" : "exception"
                                },
                                "associatedRule" : {
                                  "id" : "a-rule"
                                },
                                "level" : "note",
                                "message" : {
                                  "text" : "a-rule excepts: This."
                                }
                              }, {
                        """)
                .contains("\"results\" : [ ]");
    }

    @Test
    void json() {
        assertThat(JsonReport.of(NOTHING)).isEqualTo("[ ]\n");
        assertThat(JsonReport.of(MUCH))
                .isEqualTo(
                        """
                        [ {
                          "severity" : "warning",
                          "rule" : "manifest-syntax",
                          "message" : "odd",
                          "fix" : "look at it"
                        }, {
                          "file" : "a b/pods.yaml",
                          "line" : 3,
                          "column" : 1,
                          "severity" : "error",
                          "rule" : "pod-security-baseline",
                          "object" : "Pod acme/api",
                          "message" : "it is wrong",
                          "fix" : "mend it"
                        }, {
                          "file" : "a b/pods.yaml",
                          "line" : 3,
                          "column" : 1,
                          "severity" : "error",
                          "rule" : "pod-security-baseline",
                          "object" : "Pod acme/api",
                          "message" : "it is wrong",
                          "fix" : "mend it",
                          "silenced" : "It may."
                        } ]
                        """);
    }

    @Test
    void sarif() {
        assertThat(SarifReport.of(MUCH))
                .isEqualTo(
                        """
                        {
                          "$schema" : "https://json.schemastore.org/sarif-2.1.0.json",
                          "version" : "2.1.0",
                          "runs" : [ {
                            "tool" : {
                              "driver" : {
                                "name" : "tenantry",
                                "rules" : [ {
                                  "id" : "pod-security-baseline",
                                  "shortDescription" : {
                                    "text" : "Every pod holds the profile 'baseline' of the Pod Security Standards."
                                  },
                                  "help" : {
                                    "text" : "See docs/checks/pod-security-baseline.md."
                                  },
                                  "defaultConfiguration" : {
                                    "level" : "error"
                                  }
                                } ]
                              }
                            },
                            "columnKind" : "unicodeCodePoints",
                            "results" : [ {
                              "ruleId" : "manifest-syntax",
                              "level" : "warning",
                              "message" : {
                                "text" : "odd; look at it"
                              }
                            }, {
                              "ruleId" : "pod-security-baseline",
                              "ruleIndex" : 0,
                              "level" : "error",
                              "message" : {
                                "text" : "Pod acme/api: it is wrong; mend it"
                              },
                              "locations" : [ {
                                "physicalLocation" : {
                                  "artifactLocation" : {
                                    "uri" : "a%20b/pods.yaml"
                                  },
                                  "region" : {
                                    "startLine" : 3,
                                    "startColumn" : 1
                                  }
                                }
                              } ]
                            }, {
                              "ruleId" : "pod-security-baseline",
                              "ruleIndex" : 0,
                              "level" : "error",
                              "message" : {
                                "text" : "Pod acme/api: it is wrong; mend it"
                              },
                              "locations" : [ {
                                "physicalLocation" : {
                                  "artifactLocation" : {
                                    "uri" : "a%20b/pods.yaml"
                                  },
                                  "region" : {
                                    "startLine" : 3,
                                    "startColumn" : 1
                                  }
                                }
                              } ],
                              "suppressions" : [ {
                                "kind" : "external",
                                "justification" : "It may."
                              } ]
                            } ]
                          } ]
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "dist/a.yaml, dist/a.yaml",
        "/tmp/a.yaml, file:///tmp/a.yaml",
        "c:/a#b?c.yaml, c%3A/a%23b%3Fc.yaml",
        "é.yaml, %C3%A9.yaml",
        "100%.yaml, 100%25.yaml",
        "-._~!$&'()*+=@azAZ09, -._~!$&'()*+=@azAZ09"
    })
    void aPathIsAUri(String path, String uri) {
        assertThat(SarifReport.uri(path)).isEqualTo(uri);
    }
}
