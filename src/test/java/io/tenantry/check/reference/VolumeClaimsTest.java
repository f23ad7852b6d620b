package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolumeClaimsTest {

    @Test
    void aPodMountsAClaimThatExists() {
        assertThat(problems(pod("data"))).isEmpty();
    }

    @Test
    void aClaimThatDoesNotExist() {
        assertThat(problems(pod("logs")))
                .containsExactly("Pod acme/api: its pods mount PersistentVolumeClaim acme/logs, which does not exist;"
                        + " expected a claim of its namespace: there is only data");
    }

    private static String pod(String claim) {
        return """
                {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: acme}}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: api, namespace: acme}
                spec: {volumes: [{name: a, emptyDir: {}}, {name: b, persistentVolumeClaim: {claimName: %s}}]}
                """
                .formatted(claim);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new VolumeClaims(), yaml);
    }
}
