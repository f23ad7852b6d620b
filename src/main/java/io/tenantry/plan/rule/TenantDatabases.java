package io.tenantry.plan.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenantry.kube.Labels;
import io.tenantry.manifest.Manifest;
import io.tenantry.plan.difference.ObjectChange;
import io.tenantry.plan.difference.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tenant's database in a shared cluster, which a Job provisions from the settings in a ConfigMap of its name: it goes,
 * is another one, or somebody cannot log in any more.
 */
final class TenantDatabases implements Rule {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern DATABASE = setting("(?:tenantry\\.|@)database");
    private static final Pattern LOGINS = setting("(?:tenantry\\.logins|@users)");

    @Override
    public String id() {
        return "tenant-database";
    }

    @Override
    public List<Effect> effects(Transition transition) {
        List<Effect> effects = new ArrayList<>();
        for (ObjectChange.Removed removed : transition.removed()) {
            if (isProvisioning(removed.was(), "batch", "Job")) {
                effects.add(effect(
                        removed.key(),
                        Impact.DATA_LOSS,
                        "the tenant's database is not provisioned any more: what is there stays with nothing that keeps"
                                + " it, until somebody drops it",
                        "dump it first; then acknowledge the removal of this Job by name"));
            }
        }
        for (ObjectChange.Changed change : transition.changed("", "ConfigMap")) {
            if (isProvisioning(change.was(), "", "ConfigMap")) {
                look(change, effects);
            }
        }
        return effects;
    }

    private void look(ObjectChange.Changed change, List<Effect> effects) {
        Optional<String> was = found(DATABASE, change.was());
        Optional<String> now = found(DATABASE, change.now());
        if (was.isPresent() && !was.equals(now)) {
            effects.add(effect(
                    change.key(),
                    Impact.DATA_LOSS,
                    "the database '" + was.get() + "' is not that of the tenant any more, but "
                            + now.map(name -> "'" + name + "', a new and empty one")
                                    .orElse("none is"),
                    "keep the name, or dump the old one and restore it into the new one"));
        }
        SortedSet<String> lost = logins(change.was());
        lost.removeAll(logins(change.now()));
        if (!lost.isEmpty()) {
            effects.add(effect(
                    change.key(),
                    Impact.ACCESS_LOSS,
                    "cannot log in any more, or not as before: " + Enumeration.of(lost),
                    "make sure first that nothing connects by it"));
        }
    }

    private static boolean isProvisioning(Manifest manifest, String group, String kind) {
        return manifest.is(group, kind)
                && "provisioning".equals(manifest.labels().get(Labels.COMPONENT))
                && manifest.labels().containsKey(Labels.TENANT);
    }

    /** Each with what it may do. */
    private static SortedSet<String> logins(Manifest settings) {
        SortedSet<String> logins = new TreeSet<>();
        found(LOGINS, settings).ifPresent(text -> parsed(text)
                .properties()
                .forEach(login ->
                        logins.add(login.getKey() + " (" + login.getValue().asText() + ")")));
        return logins;
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            return JSON.missingNode();
        }
    }

    private static Optional<String> found(Pattern setting, Manifest settings) {
        Matcher matcher =
                setting.matcher(settings.at("/data").path("settings.sql").asText());
        return matcher.find() ? Optional.of(matcher.group("value")) : Optional.empty();
    }

    private static Pattern setting(String name) {
        return Pattern.compile("(?m)^SET " + name + " = '(?<value>[^']*)';$");
    }
}
