package io.tenantry.check.cluster;

import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.reach.Selectors;
import java.util.stream.Stream;

/** The ConfigMaps that come of a set of manifests, trust-manager's among them. */
final class ConfigMakers {

    private ConfigMakers() {}

    static Stream<Holding> in(Manifests manifests) {
        return Stream.concat(
                manifests.ofKind("", "ConfigMap").stream()
                        .map(map -> Holding.of(
                                map.namespace(),
                                map.name(),
                                SecretMakers.keys(map.at("/data"), map.at("/binaryData")))),
                manifests.ofKind("", "Namespace").stream().flatMap(namespace -> givenTo(namespace, manifests)));
    }

    private static Stream<Holding> givenTo(Manifest namespace, Manifests manifests) {
        return manifests.ofKind("trust.cert-manager.io", "Bundle").stream()
                .filter(bundle -> Selectors.of(bundle.at("/spec/target/namespaceSelector"))
                        .matches(Namespaces.labels(namespace)))
                .map(bundle -> Holding.unknown(namespace.name(), bundle.name()));
    }
}
