package io.tenantry.check.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedVolumeTest {

    @Test
    void aVolumeOfOnePod() {
        assertThat(problems(claim("ReadWriteOnce") + user("api", 1))).isEmpty();
    }

    @Test
    void twoWorkloadsShareOne() {
        assertThat(problems(claim("ReadWriteOnce") + user("api", 1) + user("web", 1)))
                .containsExactly(
                        "Deployment.apps acme/web: it mounts PersistentVolumeClaim acme/data, as Deployment.apps"
                                + " acme/api does, and only one node at a time can; expected a claim for each pod"
                                + " (volumeClaimTemplates), or the access mode ReadWriteMany");
        assertThat(problems(claim("ReadWriteOncePod") + user("api", 1) + user("web", 1)))
                .hasSize(1);
    }

    @Test
    void allReplicasShareOne() {
        assertThat(problems(claim("ReadWriteOnce") + user("api", 2)))
                .containsExactly(
                        "Deployment.apps acme/api: all of its replicas mount PersistentVolumeClaim acme/data, and"
                                + " only one node at a time can; expected a claim for each pod (volumeClaimTemplates), or the access"
                                + " mode ReadWriteMany");
        assertThat(problems(claim("ReadWriteOnce") + user("api", 1).replace("Deployment", "DaemonSet")))
                .hasSize(1);
    }

    @Test
    void anAutoscalerMayMakeReplicas() {
        assertThat(problems(claim("ReadWriteOnce") + user("api", 1)
                        + "{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h, namespace: acme}, spec:"
                        + " {maxReplicas: 2, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}}}"))
                .hasSize(1);
    }

    @Test
    void aVolumeThatManyNodesMountMayBeShared() {
        assertThat(problems(claim("ReadWriteMany") + user("api", 2) + user("web", 2)))
                .isEmpty();
        assertThat(problems(claim("ReadOnlyMany") + user("api", 2))).isEmpty();
    }

    @Test
    void aClaimThatIsNotHereIsNotJudged() {
        assertThat(problems(user("api", 2))).isEmpty();
    }

    private static String claim(String mode) {
        return "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: acme}, spec: {accessModes: ["
                + mode + "]}}\n---\n";
    }

    private static String user(String name, int replicas) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %s, namespace: acme}
                spec:
                  replicas: %s
                  template:
                    spec:
                      volumes:
                        - {name: a, emptyDir: {}}
                        - {name: b, persistentVolumeClaim: {claimName: data}}
                        - {name: c, persistentVolumeClaim: {claimName: data}}
                ---
                """
                .formatted(name, replicas);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new SharedVolume(), yaml);
    }
}
