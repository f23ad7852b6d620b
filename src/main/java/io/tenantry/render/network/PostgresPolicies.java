package io.tenantry.render.network;

import io.tenantry.kube.CloudNativePgNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Postgres;
import java.util.Map;

/** The policies of the PostgreSQL clusters' namespace, but for those that come from links. */
final class PostgresPolicies {

    private static final int HTTPS = 443;

    private PostgresPolicies() {}

    /** The agents beside the servers keep in the Kubernetes API which of them is the primary. */
    static NamespacePolicies of(Environment environment) {
        NamespacePolicies policies = new NamespacePolicies(environment, Namespaces.POSTGRES)
                .joinMesh()
                .sendDumps();
        if (Postgres.anyBy(Postgres.Zalando.class, environment.postgres())) {
            policies.callKubernetes(Map.of("application", "spilo"));
        }
        for (Postgres cluster : environment.postgres().values()) {
            if (cluster instanceof Postgres.CloudNativePg cloudNativePg) {
                add(policies, environment, cloudNativePg);
            }
        }
        return policies;
    }

    /** Agents, Jobs and poolers all ask the API server what they are to be; only servers send backups away. */
    private static void add(NamespacePolicies policies, Environment environment, Postgres.CloudNativePg cluster) {
        String name = cluster.name().value();
        KubernetesApi api = new KubernetesApi(environment.cluster());
        policies.egress(
                        "allow-kubernetes-api-" + name,
                        CloudNativePgNames.servers(name).selector(),
                        api.egress())
                .egress(
                        "allow-kubernetes-api-" + name + "-initdb",
                        CloudNativePgNames.creation(name).selector(),
                        api.egress())
                .egress(
                        "allow-kubernetes-api-" + name + "-join",
                        CloudNativePgNames.joining(name).selector(),
                        api.egress());
        cluster.pooler()
                .ifPresent(pooler -> policies.egress(
                        "allow-kubernetes-api-" + name + "-pooler",
                        CloudNativePgNames.pooler(name).selector(),
                        api.egress()));
        cluster.backup()
                .ifPresent(backup -> policies.egress(
                        "allow-backup-" + name,
                        CloudNativePgNames.servers(name).selector(),
                        new Outside(environment.cluster()).everywhere(NamespacePolicies.tcp(HTTPS))));
    }
}
