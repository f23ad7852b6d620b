package io.tenantry.render.reloader;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.ReloaderNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Name;
import io.tenantry.model.Rollout;
import io.tenantry.model.Space;
import io.tenantry.render.Spaces;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What Reloader may do: in each namespace that it watches, and in its own. Its chart's roles would let it delete and make
 * Jobs too, and so run whatever it likes as whomever it likes.
 *
 * @see <a href="https://github.com/stakater/Reloader/blob/master/deployments/kubernetes/chart/reloader/templates/_helpers.tpl">
 *     what its chart gives it</a>
 */
public final class ReloaderAccess {

    private static final String RBAC = "rbac.authorization.k8s.io";

    private final String namespace;
    private final Map<String, String> labels;

    private ReloaderAccess(SpaceNames names, Name system) {
        this.namespace = names.namespace();
        this.labels = names.labels(system.value(), ReloaderNames.NAME, "access");
    }

    /** In a space; nothing where nobody watches, or nothing runs. */
    public static List<HasMetadata> in(Environment environment, Space space) {
        if (environment.reloader().isEmpty() || space.apps().isEmpty()) {
            return List.of();
        }
        List<PolicyRule> rules = new ArrayList<>(List.of(
                rule("", "secrets", "get", "list", "watch"),
                rule("", "events", "create", "patch"),
                rule("apps", "daemonsets", "get", "list"),
                rule("apps", "deployments", "get", "list", "patch", "update"),
                rule("apps", "statefulsets", "get", "list", "patch", "update")));
        if (space.apps().values().stream().anyMatch(app -> app.rollout() instanceof Rollout.Progressive)) {
            rules.add(rule("argoproj.io", "rollouts", "get", "list", "patch", "update"));
        } else if (environment.rollouts().isPresent()) {
            rules.add(rule("argoproj.io", "rollouts", "get", "list"));
        }
        return new ReloaderAccess(Spaces.names(space), environment.whole()).objects(rules);
    }

    /** In its own namespace, where it says what it is; nothing where there is none. */
    public static List<HasMetadata> ofItself(Environment environment) {
        if (environment.reloader().isEmpty()) {
            return List.of();
        }
        return new ReloaderAccess(SpaceNames.ofSystem(Namespaces.RELOADER), environment.whole())
                .objects(List.of(rule("", "configmaps", "create", "get", "patch", "update")));
    }

    private List<HasMetadata> objects(List<PolicyRule> rules) {
        return List.of(
                new RoleBuilder()
                        .withMetadata(Metadata.of(namespace, ReloaderNames.NAME, labels))
                        .withRules(rules)
                        .build(),
                new RoleBindingBuilder()
                        .withMetadata(Metadata.of(namespace, ReloaderNames.NAME, labels))
                        .withNewRoleRef(RBAC, "Role", ReloaderNames.NAME)
                        .addNewSubject(null, "ServiceAccount", ReloaderNames.NAME, Namespaces.RELOADER)
                        .build());
    }

    private static PolicyRule rule(String group, String resource, String... verbs) {
        return new PolicyRuleBuilder()
                .withApiGroups(group)
                .withResources(resource)
                .withVerbs(verbs)
                .build();
    }
}
