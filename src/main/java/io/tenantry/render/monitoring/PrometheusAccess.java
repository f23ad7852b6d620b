package io.tenantry.render.monitoring;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Name;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What Prometheus may do in the cluster: find what it asks. What it may look at is written once, as a ClusterRole; where
 * it may is a RoleBinding in each namespace that it watches, a tenant's among the tenant's own. So nobody's pods are listed
 * because they happen to be in the same cluster, and a new tenant changes nothing that others share.
 */
public final class PrometheusAccess {

    private static final String DISCOVERY = "prometheus-discovery";
    private static final String NODES = "prometheus-nodes";
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final String CLUSTER_ROLE = "ClusterRole";

    private PrometheusAccess() {}

    /** The ServiceAccount, what it may do on nodes, and what it may do in each of {@code namespaces}. */
    static List<HasMetadata> render(Name system, Collection<String> namespaces) {
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(new ServiceAccountBuilder()
                .withMetadata(MonitoringMetadata.of(system, MonitoringNames.PROMETHEUS))
                .withAutomountServiceAccountToken(false)
                .build());
        objects.add(clusterRole(system, DISCOVERY, discovery()));
        objects.add(clusterRole(system, NODES, nodes()));
        objects.add(new ClusterRoleBindingBuilder()
                .withMetadata(ofCluster(system, NODES))
                .withNewRoleRef(RBAC, CLUSTER_ROLE, NODES)
                .withSubjects(prometheus())
                .build());
        namespaces.forEach(namespace -> objects.add(
                discovery(Metadata.of(namespace, DISCOVERY, MonitoringMetadata.labels(system, DISCOVERY)))));
        return objects;
    }

    /** Lets Prometheus find what is in the namespace of a space. */
    public static RoleBinding of(Name system, SpaceNames space) {
        return discovery(
                Metadata.of(space.namespace(), DISCOVERY, MonitoringMetadata.labels(system, space, DISCOVERY)));
    }

    private static RoleBinding discovery(ObjectMeta metadata) {
        return new RoleBindingBuilder()
                .withMetadata(metadata)
                .withNewRoleRef(RBAC, CLUSTER_ROLE, DISCOVERY)
                .withSubjects(prometheus())
                .build();
    }

    private static PolicyRule[] discovery() {
        return new PolicyRule[] {
            new PolicyRuleBuilder()
                    .withApiGroups("")
                    .withResources("pods", "services")
                    .withVerbs("get", "list", "watch")
                    .build(),
            new PolicyRuleBuilder()
                    .withApiGroups("discovery.k8s.io")
                    .withResources("endpointslices")
                    .withVerbs("get", "list", "watch")
                    .build()
        };
    }

    private static PolicyRule[] nodes() {
        return new PolicyRule[] {
            new PolicyRuleBuilder()
                    .withApiGroups("")
                    .withResources("nodes")
                    .withVerbs("get", "list", "watch")
                    .build(),
            new PolicyRuleBuilder()
                    .withApiGroups("")
                    .withResources("nodes/metrics")
                    .withVerbs("get")
                    .build()
        };
    }

    private static HasMetadata clusterRole(Name system, String name, PolicyRule... rules) {
        return new ClusterRoleBuilder()
                .withMetadata(ofCluster(system, name))
                .withRules(rules)
                .build();
    }

    private static ObjectMeta ofCluster(Name system, String name) {
        return Metadata.ofCluster(name, MonitoringMetadata.labels(system, name));
    }

    private static Subject prometheus() {
        return new SubjectBuilder()
                .withKind("ServiceAccount")
                .withName(MonitoringNames.PROMETHEUS)
                .withNamespace(Namespaces.MONITORING)
                .build();
    }
}
