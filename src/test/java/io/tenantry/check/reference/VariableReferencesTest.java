package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableReferencesTest {

    @Test
    void whatStandsBeforeIsPutIn() {
        assertThat(problems("{name: A, value: x}, {name: B, valueFrom: {}}, {name: C, value: $(A)-$(B)}"))
                .isEmpty();
    }

    @Test
    void whatStandsAfterOrNowhereIsNot() {
        assertThat(problems("{name: A, value: $(B) $(C)}, {name: B, value: x}"))
                .containsExactly(
                        "Pod acme/api: the variable 'A' of its container 'main' takes in $(B), which stands after it: the"
                                + " program reads the reference to the letter; expected a variable that stands before"
                                + " it, or $$(B) for the text itself",
                        "Pod acme/api: the variable 'A' of its container 'main' takes in $(C), which is none of the"
                                + " container's: the program reads the reference to the letter; expected a variable that"
                                + " stands before it, or $$(C) for the text itself");
    }

    @Test
    void itself() {
        assertThat(problems("{name: A, value: $(A)}")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$(B)", "$B", "${B}", "$( B)", "$()", "$$$$(B)"})
    void whatIsNoReferenceIsText(String value) {
        assertThat(problems("{name: A, value: '" + value + "'}")).isEmpty();
    }

    @Test
    void aDollarBeforeAReferenceIsText() {
        assertThat(problems("{name: A, value: '$$$(B)'}")).hasSize(1);
    }

    @Test
    void variablesThatComeTogetherAreNotKnown() {
        assertThat(Checked.by(
                        new VariableReferences(),
                        pod("", "env: [{name: A, value: $(B)}], envFrom: [{secretRef: {name: given}}]")))
                .isEmpty();
    }

    @Test
    void servicesAreKnownToPodsUnlessTheyWantNone() {
        String env = "env: [{name: A, value: $(DB_SERVICE_HOST)}, {name: B, value: $(DB_PORT_5432_TCP_ADDR)}]";

        assertThat(Checked.by(new VariableReferences(), pod("", env))).isEmpty();
        assertThat(Checked.by(new VariableReferences(), pod("enableServiceLinks: false, ", env)))
                .hasSize(2);
    }

    @Test
    void eachContainerHasItsOwn() {
        assertThat(
                        Checked.by(
                                new VariableReferences(),
                                """
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: api, namespace: acme}
                        spec:
                          initContainers: [{name: one, env: [{name: A, value: x}]}]
                          containers: [{name: two, env: [{name: B, value: $(A)}]}]
                        """))
                .hasSize(1);
    }

    private static List<String> problems(String env) {
        return Checked.by(new VariableReferences(), pod("", "env: [" + env + "]"));
    }

    private static String pod(String spec, String container) {
        return "{apiVersion: v1, kind: Pod, metadata: {name: api, namespace: acme}, spec: {" + spec
                + "containers: [{name: main, " + container + "}]}}";
    }
}
