package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeshPolicyTargetsTest {

    @Test
    void aPolicyIsAboutWhatExists() {
        assertThat(problems(policy(
                        "{group: policy.linkerd.io, kind: Server, name: api}", "{kind: ServiceAccount, name: web}")))
                .isEmpty();
        assertThat(problems(
                        policy("{kind: Namespace, name: acme}", "{kind: ServiceAccount, name: x, namespace: unknown}")))
                .isEmpty();
    }

    @Test
    void aTargetThatDoesNotExist() {
        assertThat(problems(policy(
                        "{group: policy.linkerd.io, kind: Server, name: web}", "{kind: ServiceAccount, name: web}")))
                .containsExactly(
                        "AuthorizationPolicy.policy.linkerd.io acme/p: it names Server.policy.linkerd.io acme/web,"
                                + " which does not exist, so it lets nobody in; expected an object that exists: there is only api");
    }

    @Test
    void anAuthenticationThatDoesNotExist() {
        assertThat(problems(policy(
                        "{group: policy.linkerd.io, kind: Server, name: api}",
                        "{group: policy.linkerd.io, kind: MeshTLSAuthentication, name: web}")))
                .hasSize(1);
    }

    @Test
    void aRateLimitIsHeldToTheSame() {
        assertThat(
                        problems(
                                """
                        apiVersion: policy.linkerd.io/v1alpha1
                        kind: HTTPLocalRateLimitPolicy
                        metadata: {name: p, namespace: acme}
                        spec: {targetRef: {group: policy.linkerd.io, kind: Server, name: web}}
                        """))
                .hasSize(1);
    }

    private static String policy(String target, String authentication) {
        return """
                {apiVersion: policy.linkerd.io/v1beta3, kind: Server, metadata: {name: api, namespace: acme}}
                ---
                {apiVersion: v1, kind: ServiceAccount, metadata: {name: web, namespace: acme}}
                ---
                apiVersion: policy.linkerd.io/v1alpha1
                kind: AuthorizationPolicy
                metadata: {name: p, namespace: acme}
                spec: {targetRef: %s, requiredAuthenticationRefs: [%s]}
                """
                .formatted(target, authentication);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new MeshPolicyTargets(), yaml);
    }
}
