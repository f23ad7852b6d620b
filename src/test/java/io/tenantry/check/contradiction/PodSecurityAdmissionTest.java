package io.tenantry.check.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import io.tenantry.check.KubernetesVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodSecurityAdmissionTest {

    private static final String RESTRICTED =
            "securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}, containers: [{name: api,"
                    + " securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]";
    private static final String BASELINE = "containers: [{name: api}]";
    private static final String PRIVILEGED = "hostNetwork: true, containers: [{name: api}]";

    @ParameterizedTest(name = "{0}: privileged {1}, baseline {2}")
    @CsvSource({"restricted, false, false", "baseline, false, true", "privileged, true, true", "nonsense, true, true"})
    void aNamespaceEnforcesALevel(String level, boolean privileged, boolean baseline) {
        assertThat(problems(namespace("enforce: " + level) + pod(PRIVILEGED)).isEmpty())
                .isEqualTo(privileged);
        assertThat(problems(namespace("enforce: " + level) + pod(BASELINE)).isEmpty())
                .isEqualTo(baseline);
        assertThat(problems(namespace("enforce: " + level) + pod(RESTRICTED))).isEmpty();
    }

    @Test
    void itSaysWhichControlIsBroken() {
        assertThat(problems(namespace("enforce: baseline") + pod(PRIVILEGED)))
                .singleElement()
                .asString()
                .startsWith("Pod acme/api: its namespace refuses its pods: hostNamespaces: ");
    }

    @Test
    void whatIsOnlyWarnedOfIsNotRefused() {
        assertThat(problems(namespace("warn: restricted") + pod(PRIVILEGED))).isEmpty();
        assertThat(problems(pod(PRIVILEGED))).isEmpty();
    }

    @Test
    void theVersionThatTheNamespaceNamesCounts() {
        String probed = "containers: [{name: api, livenessProbe: {httpGet: {port: 80, host: example.com}}}]";

        assertThat(problems(namespace("enforce: baseline") + pod(probed))).hasSize(1);
        assertThat(problems(namespace("enforce: baseline, pod-security.kubernetes.io/enforce-version: v1.33")
                        + pod(probed)))
                .isEmpty();
        assertThat(problems(namespace("enforce: baseline, pod-security.kubernetes.io/enforce-version: latest")
                        + pod(probed)))
                .hasSize(1);
    }

    private static String namespace(String label) {
        return "{apiVersion: v1, kind: Namespace, metadata: {name: acme, labels: {pod-security.kubernetes.io/" + label
                + "}}}\n---\n";
    }

    private static String pod(String spec) {
        return "{apiVersion: v1, kind: Pod, metadata: {name: api, namespace: acme}, spec: {" + spec + "}}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new PodSecurityAdmission(KubernetesVersion.NEWEST), yaml);
    }
}
