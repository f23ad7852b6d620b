package io.tenantry.plan.rule;

import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.plan.difference.ObjectChange;
import java.util.stream.Stream;

/** Pods become somebody else: what their ServiceAccount was allowed, and who it was in the mesh, does not come with them. */
final class PodIdentity implements ChangeRule {

    @Override
    public String id() {
        return "pod-identity";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        if (PodTemplate.of(change.now()).isEmpty()) {
            return Stream.empty();
        }
        String was = account(change.was());
        String now = account(change.now());
        return was.equals(now)
                ? Stream.empty()
                : Stream.of(effect(
                        change.key(),
                        Impact.ACCESS_LOSS,
                        "its pods run as ServiceAccount '" + now + "' instead of '" + was
                                + "': roles, mesh identity and cloud permissions of that one are not theirs any more",
                        "give the new one what the old one has first"));
    }

    private static String account(Manifest manifest) {
        return PodTemplate.of(manifest)
                .map(template -> template.spec()
                        .path("serviceAccountName")
                        .asText(template.spec().path("serviceAccount").asText("default")))
                .orElse("default");
    }
}
