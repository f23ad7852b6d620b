package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class StorageClassesTest {

    private static final String FAST =
            "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: fast}}\n---\n";

    @Test
    void aVolumeIsOfAClassThatExists() {
        assertThat(problems(FAST + claim("fast"))).isEmpty();
        assertThat(problems(FAST + claim("''"))).isEmpty();
        assertThat(problems(claim("slow"))).isEmpty();
    }

    @Test
    void aClassThatDoesNotExist() {
        assertThat(problems(FAST + claim("slow")))
                .containsExactly(
                        "PersistentVolumeClaim acme/data: there is no StorageClass 'slow'; expected a class that is"
                                + " declared; there is only fast");
    }

    @Test
    void everyKindThatMakesVolumesIsAsked() {
        for (String made : List.of(
                "apps/v1, kind: StatefulSet, spec: {volumeClaimTemplates: [{spec: {storageClassName: slow}}]}",
                "monitoring.coreos.com/v1, kind: Prometheus, spec: {storage: {volumeClaimTemplate: {spec: {storageClassName:"
                        + " slow}}}}",
                "monitoring.coreos.com/v1, kind: Alertmanager, spec: {storage: {volumeClaimTemplate: {spec:"
                        + " {storageClassName: slow}}}}",
                "grafana.integreatly.org/v1beta1, kind: Grafana, spec: {persistentVolumeClaim: {spec: {storageClassName:"
                        + " slow}}}",
                "acid.zalan.do/v1, kind: postgresql, spec: {volume: {storageClass: slow}}",
                "postgresql.cnpg.io/v1, kind: Cluster, spec: {storage: {storageClass: slow}}")) {
            assertThat(problems(FAST + "{apiVersion: " + made + "}")).as(made).hasSize(1);
        }
        assertThat(problems(FAST + "{apiVersion: example.com/v1, kind: Cluster, spec: {storageClassName: slow}}"))
                .isEmpty();
    }

    private static String claim(String storageClass) {
        return "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: acme}, spec:"
                + " {storageClassName: " + storageClass + "}}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new StorageClasses(), yaml);
    }
}
