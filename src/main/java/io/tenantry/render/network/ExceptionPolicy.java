package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.tenantry.kube.ExceptionAnnotations;
import io.tenantry.kube.Link;
import io.tenantry.kube.Terms;

/** One end of a path between two tenants: a policy of its own, so that it says of nothing else that it may be. */
final class ExceptionPolicy {

    private ExceptionPolicy() {}

    /** The end of who connects. */
    static NetworkPolicy leaving(ObjectMeta metadata, Link link, Terms terms) {
        return new NetworkPolicyBuilder()
                .withMetadata(declared(metadata, link, terms))
                .withNewSpec()
                .withNewPodSelector()
                .addToMatchLabels(link.from().selector())
                .endPodSelector()
                .withPolicyTypes("Egress")
                .addNewEgress()
                .withTo(Peers.of(link.to()))
                .withPorts(PolicyPorts.of(link.port()))
                .endEgress()
                .endSpec()
                .build();
    }

    /** The end of who is connected to. */
    static NetworkPolicy arriving(ObjectMeta metadata, Link link, Terms terms) {
        return new NetworkPolicyBuilder()
                .withMetadata(declared(metadata, link, terms))
                .withNewSpec()
                .withNewPodSelector()
                .addToMatchLabels(link.to().selector())
                .endPodSelector()
                .withPolicyTypes("Ingress")
                .addNewIngress()
                .withFrom(Peers.of(link.from()))
                .withPorts(PolicyPorts.of(link.port()))
                .endIngress()
                .endSpec()
                .build();
    }

    private static ObjectMeta declared(ObjectMeta metadata, Link link, Terms terms) {
        return new ObjectMetaBuilder(metadata)
                .addToAnnotations(ExceptionAnnotations.of(link, terms))
                .build();
    }
}
