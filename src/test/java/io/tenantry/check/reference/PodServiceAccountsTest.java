package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodServiceAccountsTest {

    @Test
    void podsRunAsAnAccountThatExists() {
        assertThat(problems(pod("serviceAccountName: api"))).isEmpty();
        assertThat(problems(pod("serviceAccountName: default"))).isEmpty();
        assertThat(problems(pod("serviceAccountName: ''"))).isEmpty();
        assertThat(problems(pod("hostNetwork: false"))).isEmpty();
    }

    @Test
    void anAccountThatDoesNotExist() {
        assertThat(problems(pod("serviceAccountName: web")))
                .containsExactly(
                        "Pod acme/api: its pods run as ServiceAccount acme/web, which does not exist; expected a"
                                + " ServiceAccount of its namespace: there is only api");
        assertThat(problems(pod("serviceAccount: web"))).hasSize(1);
    }

    private static String pod(String spec) {
        return """
                {apiVersion: v1, kind: ServiceAccount, metadata: {name: api, namespace: acme}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: api, namespace: acme}, spec: {%s}}
                """
                .formatted(spec);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new PodServiceAccounts(), yaml);
    }
}
