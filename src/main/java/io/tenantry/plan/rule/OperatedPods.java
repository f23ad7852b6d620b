package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.plan.difference.Difference;
import io.tenantry.plan.difference.ObjectChange;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The spec of what an operator runs changes, and the operator replaces the pods, unless only what it does live changes. */
final class OperatedPods implements ChangeRule {

    private static final Set<String> OF_MONITORING = Set.of(
            "alertmanagerConfigSelector",
            "alertmanagerConfigNamespaceSelector",
            "podMonitorNamespaceSelector",
            "podMonitorSelector",
            "probeNamespaceSelector",
            "probeSelector",
            "replicas",
            "ruleNamespaceSelector",
            "ruleSelector",
            "scrapeConfigNamespaceSelector",
            "scrapeConfigSelector",
            "serviceMonitorNamespaceSelector",
            "serviceMonitorSelector");

    /** What the operator of a kind applies without replacing pods. */
    private static final Map<String, Set<String>> LIVE = Map.of(
            "postgresql.acid.zalan.do",
            Set.of(
                    "databases",
                    "enableMasterLoadBalancer",
                    "enableReplicaLoadBalancer",
                    "logicalBackupSchedule",
                    "maintenanceWindows",
                    "numberOfInstances",
                    "preparedDatabases",
                    "teamId",
                    "users",
                    "volume"),
            "Cluster.postgresql.cnpg.io",
            Set.of("backup", "instances", "managed", "monitoring", "storage", "walStorage"),
            "MariaDB.k8s.mariadb.com",
            Set.of("replicas", "storage"),
            "Prometheus.monitoring.coreos.com",
            OF_MONITORING,
            "Alertmanager.monitoring.coreos.com",
            OF_MONITORING,
            "Grafana.grafana.integreatly.org",
            Set.of());

    @Override
    public String id() {
        return "operated-pods";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        Set<String> live = LIVE.get(change.key().qualifiedKind());
        if (live == null
                || Difference.isNone(
                        without(live, change.was().at("/spec")),
                        without(live, change.now().at("/spec")))) {
            return Stream.empty();
        }
        return Stream.of(effect(
                change.key(),
                Impact.RESTART,
                "its operator replaces the pods, one after the other, where what changes cannot be set in a running one",
                "apply it when a switch of the primary suits"));
    }

    private static JsonNode without(Set<String> live, JsonNode spec) {
        return spec instanceof ObjectNode object ? object.deepCopy().remove(live) : spec;
    }
}
