package io.tenantry.render.space;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.tenantry.kube.DirectoryNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.kube.WorkloadNames;
import io.tenantry.model.Name;
import io.tenantry.model.Space;
import io.tenantry.model.Task;
import io.tenantry.model.Workload;
import io.tenantry.render.Spaces;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who is who in the namespace of a space: a ServiceAccount for each kind of pod, which is its identity in the mesh and opens
 * nothing at the API server; and for the space's people a look at all of it that neither changes nor reads a secret.
 */
public final class SpaceAccess {

    private static final String RBAC = "rbac.authorization.k8s.io";

    private final Name system;
    private final Space space;
    private final SpaceNames names;
    private final String namespace;

    private SpaceAccess(Name system, Space space) {
        this.system = system;
        this.space = space;
        this.names = Spaces.names(space);
        this.namespace = names.namespace();
    }

    /** The accounts of {@code space}'s pods, and what its group may see. */
    public static List<HasMetadata> render(Name system, Space space) {
        return new SpaceAccess(system, space).objects();
    }

    private List<HasMetadata> objects() {
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(account("default", "identity"));
        for (Workload app : space.apps().values()) {
            objects.add(account(app.name().value(), app.component().value()));
            if (app.migration().isPresent()) {
                objects.add(account(WorkloadNames.migration(app.name().value()), "migration"));
            }
        }
        for (Task task : space.tasks().values()) {
            objects.add(account(task.name().value(), task.component().value()));
        }
        for (Name directory : space.directories().keySet()) {
            objects.add(account(DirectoryNames.server(directory.value()), "directory"));
        }
        for (Name cache : space.caches().keySet()) {
            objects.add(account(WorkloadNames.cache(cache.value()), "cache"));
        }
        objects.add(role());
        objects.add(binding());
        return objects;
    }

    /** Linkerd's proxy brings a token of its own, good for nothing but its identity. */
    private ServiceAccount account(String name, String component) {
        return new ServiceAccountBuilder()
                .withMetadata(Metadata.of(namespace, name, labels(name, component)))
                .withAutomountServiceAccountToken(false)
                .build();
    }

    private HasMetadata role() {
        return new RoleBuilder()
                .withMetadata(Metadata.of(namespace, viewer(), labels(viewer(), "access")))
                .withRules(
                        look(
                                "",
                                "configmaps",
                                "events",
                                "limitranges",
                                "persistentvolumeclaims",
                                "pods",
                                "pods/log",
                                "resourcequotas",
                                "serviceaccounts",
                                "services"),
                        look("apps", "deployments", "replicasets", "statefulsets"),
                        look("autoscaling", "horizontalpodautoscalers"),
                        look("batch", "cronjobs", "jobs"),
                        look("cert-manager.io", "certificates"),
                        look("discovery.k8s.io", "endpointslices"),
                        look("events.k8s.io", "events"),
                        look("gateway.networking.k8s.io", "httproutes"),
                        look("metrics.k8s.io", "pods"),
                        look("monitoring.coreos.com", "podmonitors", "prometheusrules", "servicemonitors"),
                        look("networking.k8s.io", "ingresses", "networkpolicies"),
                        look("policy", "poddisruptionbudgets"),
                        look(
                                "policy.linkerd.io",
                                "authorizationpolicies",
                                "httproutes",
                                "meshtlsauthentications",
                                "networkauthentications",
                                "servers"),
                        look("traefik.io", "ingressroutes", "middlewares"))
                .build();
    }

    private HasMetadata binding() {
        return new RoleBindingBuilder()
                .withMetadata(Metadata.of(namespace, viewer(), labels(viewer(), "access")))
                .withNewRoleRef(RBAC, "Role", viewer())
                .addNewSubject(RBAC, "Group", space.group(), null)
                .build();
    }

    /** What the role and its binding are called. */
    private String viewer() {
        return names.tenant().isPresent() ? "tenant-viewer" : "space-viewer";
    }

    private Map<String, String> labels(String name, String component) {
        return names.labels(system.value(), name, component);
    }

    private static PolicyRule look(String group, String... resources) {
        return new PolicyRuleBuilder()
                .withApiGroups(group)
                .withResources(resources)
                .withVerbs("get", "list", "watch")
                .build();
    }
}
