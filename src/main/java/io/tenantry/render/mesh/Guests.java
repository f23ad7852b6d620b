package io.tenantry.render.mesh;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.tenantry.kube.ExceptionAnnotations;
import io.tenantry.kube.Link;
import io.tenantry.kube.Listener;
import io.tenantry.kube.TenantNames;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Links of other tenants' pods to a tenant's, which both tenants declared. Each is authorized by an object of its own,
 * that says so.
 */
final class Guests {

    private Guests() {}

    /** Those among {@code links} that lead into {@code namespace}, by what they lead to. */
    static Map<Listener, List<Link>> of(String namespace, List<Link> links) {
        return links.stream()
                .filter(link ->
                        link.terms().isPresent() && link.to().namespace().equals(namespace))
                .collect(Collectors.groupingBy(Link::listener));
    }

    static ObjectMeta metadata(Link guest, Function<String, ObjectMeta> ofListener) {
        return ofListener
                .apply(guest.listener().name())
                .edit()
                .withName(TenantNames.exceptionFrom(guest))
                .addToAnnotations(ExceptionAnnotations.of(guest, guest.terms().orElseThrow()))
                .build();
    }
}
