package io.tenantry.render;

import io.tenantry.model.Environment;
import io.tenantry.model.Postgres;
import io.tenantry.render.ingress.Edge;
import io.tenantry.render.ingress.HostIssuer;
import io.tenantry.render.namespace.PlatformNamespaces;
import io.tenantry.render.postgres.ZalandoCluster;
import io.tenantry.render.storage.StorageClasses;
import java.util.ArrayList;
import java.util.List;

/** Everything of an environment that is no single tenant's, in order. */
public final class PlatformParts {

    private PlatformParts() {}

    /** The parts of {@code environment}. */
    public static List<Part> of(Environment environment) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("namespaces", PlatformNamespaces.render(environment)));
        parts.add(Part.of(
                "storage",
                StorageClasses.render(
                        environment.system(), environment.storageClasses().values())));
        parts.add(Part.of(
                "postgres",
                ZalandoCluster.render(
                        environment.system(),
                        environment.postgres().values().stream()
                                .map(Postgres.Zalando.class::cast)
                                .toList())));
        parts.add(Part.of(
                "certificates",
                HostIssuer.render(
                        environment.system(),
                        environment.issuer(),
                        environment.ingress(),
                        environment.domain(),
                        environment.secrets())));
        parts.add(Part.of("ingress", Edge.render(environment.system(), environment.ingress())));
        parts.removeIf(part -> part.objects().isEmpty());
        return List.copyOf(parts);
    }
}
