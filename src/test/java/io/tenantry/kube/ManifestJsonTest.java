package io.tenantry.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import org.junit.jupiter.api.Test;

class ManifestJsonTest {

    @Test
    void holdsNoStatusAtAnyDepth() {
        assertThat(ManifestJson.toTree(new StatefulSetBuilder()
                        .withNewSpec()
                        .addNewVolumeClaimTemplate()
                        .withNewStatus()
                        .withPhase("Bound")
                        .endStatus()
                        .endVolumeClaimTemplate()
                        .endSpec()
                        .withNewStatus()
                        .withReplicas(1)
                        .endStatus()
                        .build()))
                .hasToString("{\"apiVersion\":\"apps/v1\",\"kind\":\"StatefulSet\",\"spec\":{\"volumeClaimTemplates\":"
                        + "[{\"apiVersion\":\"v1\",\"kind\":\"PersistentVolumeClaim\"}]}}");
    }

    @Test
    void keepsWhatIsEmptyAndMeansEverything() {
        assertThat(ManifestJson.toTree(new NetworkPolicyBuilder()
                        .withNewSpec()
                        .withNewPodSelector()
                        .endPodSelector()
                        .addNewIngress()
                        .endIngress()
                        .endSpec()
                        .build()))
                .hasToString("{\"apiVersion\":\"networking.k8s.io/v1\",\"kind\":\"NetworkPolicy\","
                        + "\"spec\":{\"ingress\":[{}],\"podSelector\":{}}}");
    }

    @Test
    void tellsNumbersFromTheStringsThatLookLikeThem() {
        assertThat(ManifestJson.toTree(new ServiceBuilder()
                                .withNewSpec()
                                .addNewPort()
                                .withPort(80)
                                .withTargetPort(new IntOrString("8080"))
                                .endPort()
                                .endSpec()
                                .build())
                        .at("/spec/ports/0"))
                .hasToString("{\"port\":80,\"targetPort\":\"8080\"}");
        assertThat(ManifestJson.toTree(new ResourceQuotaBuilder()
                                .withNewSpec()
                                .addToHard("requests.cpu", new Quantity("1"))
                                .endSpec()
                                .build())
                        .at("/spec/hard"))
                .hasToString("{\"requests.cpu\":\"1\"}");
    }
}
