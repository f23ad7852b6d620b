package io.tenantry.plan.rule;

import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.plan.difference.ObjectChange;
import io.tenantry.plan.difference.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Nothing answers for a host any more, or not with a certificate; a host that moves to another object is none of these. */
final class HostsRemoved implements Rule {

    @Override
    public String id() {
        return "host-removed";
    }

    @Override
    public List<Effect> effects(Transition transition) {
        List<Effect> effects = new ArrayList<>();
        look(
                transition,
                HostNames::served,
                "nothing answers any more for ",
                "let its owner know, and send its visitors elsewhere first",
                effects);
        look(
                transition,
                HostNames::certified,
                "there is no certificate any more for ",
                "keep the certificate as long as anything answers for the host",
                effects);
        return effects;
    }

    private void look(
            Transition transition,
            Function<Manifest, SortedSet<String>> hosts,
            String what,
            String advice,
            List<Effect> effects) {
        Set<String> left = all(transition.now(), hosts);
        for (ObjectChange change : transition.changes()) {
            change.before()
                    .map(hosts)
                    .map(before ->
                            before.stream().filter(host -> !left.contains(host)).toList())
                    .filter(lost -> !lost.isEmpty())
                    .ifPresent(lost ->
                            effects.add(effect(change.key(), Impact.ACCESS_LOSS, what + Enumeration.of(lost), advice)));
        }
    }

    private static Set<String> all(Manifests manifests, Function<Manifest, SortedSet<String>> hosts) {
        return manifests.stream()
                .flatMap(manifest -> hosts.apply(manifest).stream())
                .collect(Collectors.toSet());
    }
}
