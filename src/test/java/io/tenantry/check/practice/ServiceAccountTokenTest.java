package io.tenantry.check.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceAccountTokenTest {

    @Test
    void aTokenIsWithheldByThePodOrByTheAccount() {
        assertThat(problems(pod("automountServiceAccountToken: false") + account("true")))
                .isEmpty();
        assertThat(problems(pod("hostNetwork: false") + account("false"))).isEmpty();
    }

    @Test
    void aTokenThatNobodyAskedFor() {
        for (String account : List.of(account("true"), account("null"), "")) {
            assertThat(problems(pod("hostNetwork: false") + account))
                    .containsExactly(
                            "Pod acme/api: its pods are given a token of ServiceAccount acme/api, though nobody asked"
                                    + " for one; expected automountServiceAccountToken: false, or true on the pods and a role for"
                                    + " the account");
        }
    }

    @Test
    void aTokenThatIsWantedAndGoodForSomething() {
        assertThat(problems(pod("automountServiceAccountToken: true") + binding("RoleBinding", "name: api")))
                .isEmpty();
        assertThat(problems(pod("automountServiceAccountToken: true")
                        + binding("ClusterRoleBinding", "name: api, namespace: acme")))
                .isEmpty();
    }

    @Test
    void aTokenThatIsWantedAndGoodForNothing() {
        assertThat(problems(pod("automountServiceAccountToken: true") + binding("RoleBinding", "name: web")))
                .containsExactly(
                        "Pod acme/api: its pods ask for a token of ServiceAccount acme/api, to which nothing is"
                                + " granted; expected automountServiceAccountToken: false, or true on the pods and a role for the"
                                + " account");
        assertThat(problems(pod("automountServiceAccountToken: true")
                        + binding("RoleBinding", "name: api").replace("ServiceAccount,", "User,")))
                .hasSize(1);
    }

    private static String pod(String spec) {
        return "{apiVersion: v1, kind: Pod, metadata: {name: api, namespace: acme}, spec: {serviceAccountName: api, "
                + spec + "}}\n---\n";
    }

    private static String account(String automount) {
        return "{apiVersion: v1, kind: ServiceAccount, metadata: {name: api, namespace: acme}, automountServiceAccountToken: "
                + automount + "}";
    }

    private static String binding(String kind, String subject) {
        return "{apiVersion: rbac.authorization.k8s.io/v1, kind: " + kind
                + ", metadata: {name: b, namespace: acme}, subjects: [{kind: ServiceAccount, " + subject + "}]}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new ServiceAccountToken(), yaml);
    }
}
