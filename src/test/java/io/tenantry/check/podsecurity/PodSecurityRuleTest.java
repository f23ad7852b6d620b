package io.tenantry.check.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.KubernetesVersion;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PodSecurityRuleTest {

    private static final PodSecurityRule BASELINE =
            new PodSecurityRule(PodSecurityProfile.BASELINE, KubernetesVersion.NEWEST);

    @Test
    void aPodThatHoldsTheProfileIsNoProblem() {
        Manifests restricted = Manifests.of(List.of(Manifest.of(PodFixture.restricted())));

        assertThat(BASELINE.check(restricted)).isEmpty();
        assertThat(new PodSecurityRule(PodSecurityProfile.RESTRICTED, KubernetesVersion.NEWEST).check(restricted))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.tenantry.check.podsecurity.PodFixture#makers")
    void everyKindThatMakesPodsIsLookedInto(String maker) {
        Manifest manifest = PodFixture.read(maker);

        assertThat(BASELINE.check(Manifests.of(List.of(manifest))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem)
                            .hasToString(
                                    "pod.yaml:1:1: " + manifest.key()
                                            + ": privileged: container 'web' has privileged true; expected securityContext.privileged false");
                    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
                    assertThat(problem.rule()).isEqualTo("pod-security-baseline");
                });
    }

    @Test
    void everyControlThatIsBrokenIsNamed() {
        Manifest pod = PodFixture.read(
                "{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {hostPID: true, containers: [{name: web}]}}");

        assertThat(new PodSecurityRule(PodSecurityProfile.RESTRICTED, KubernetesVersion.NEWEST)
                        .check(Manifests.of(List.of(pod))))
                .extracting(problem -> problem.message().replaceAll(":.*", ""))
                .containsExactly(
                        "hostNamespaces",
                        "allowPrivilegeEscalation",
                        "capabilities_restricted",
                        "seccompProfile_restricted",
                        "runAsNonRoot");
    }

    @Test
    void portsOfAPodInTheNetworkOfItsNodeArePortsOfTheNode() {
        Manifest pod = PodFixture.read("{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {hostNetwork: true,"
                + " containers: [{name: web, ports: [{containerPort: 80}, {containerPort: 81, hostPort: 81}]}]}}");

        assertThat(BASELINE.check(Manifests.of(List.of(pod))))
                .extracting(problem -> problem.message())
                .containsExactly(
                        "hostNamespaces: the pod has hostNetwork true",
                        "hostPorts: container 'web' has hostPort 80, container 'web' has hostPort 81");
    }

    @Test
    void aLongValueIsCutShort() {
        Manifest pod = PodFixture.read("{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: '"
                + "w".repeat(81) + "', securityContext: {privileged: true}}]}}");

        assertThat(BASELINE.check(Manifests.of(List.of(pod)))).singleElement().satisfies(problem -> assertThat(
                        problem.message())
                .isEqualTo("privileged: container '" + "w".repeat(80) + "…' has privileged true"));
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(BASELINE.summary())
                .isEqualTo("Every pod holds the profile 'baseline' of the Pod Security Standards.");
        assertThat(BASELINE.severity()).isEqualTo(Severity.ERROR);
    }
}
