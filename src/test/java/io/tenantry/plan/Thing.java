package io.tenantry.plan;

/**
 * An object of a small world, told by what may change of it.
 *
 * @param kind what it is
 * @param namespace whose it is: {@code t1} and {@code t2} are tenants', {@code shared} is nobody's
 * @param name its name
 * @param size of its volume in Gi, or its port; of a ConfigMap its value
 * @param replicas how many pods it has
 * @param label what its selector selects, or the class of its volume, or its address
 * @param option what Argo CD does when it goes, or what else is said of it
 */
record Thing(Kind kind, String namespace, String name, int size, int replicas, String label, String option) {

    /** What there is in the small world. */
    enum Kind {
        CLAIM("v1", "PersistentVolumeClaim", "storageClassName: LABEL, resources: {requests: {storage: SIZEGi}}"),
        CONFIG("v1", "ConfigMap", "") {
            @Override
            String body(Thing thing) {
                return "data: {key: '" + thing.size() + "'}" + (thing.option().isEmpty() ? "" : ", immutable: true");
            }
        },
        DEPLOYMENT(
                "apps/v1",
                "Deployment",
                "replicas: REPLICAS, selector: {matchLabels: {app: LABEL}}, template: {metadata: {labels: {size: 'SIZE'}}}"),
        SERVICE("v1", "Service", "clusterIP: LABEL, ports: [{port: SIZE}]"),
        STATEFUL_SET(
                "apps/v1",
                "StatefulSet",
                "replicas: REPLICAS, volumeClaimTemplates: [{metadata: {name: data}, spec: {storageClassName: LABEL,"
                        + " resources: {requests: {storage: SIZEGi}}}}]");

        private final String version;
        private final String kind;
        private final String spec;

        Kind(String version, String kind, String spec) {
            this.version = version;
            this.kind = kind;
            this.spec = spec;
        }

        String body(Thing thing) {
            return "spec: {"
                    + spec.replace("SIZE", "" + thing.size())
                            .replace("REPLICAS", "" + thing.replicas())
                            .replace("LABEL", thing.label())
                    + "}";
        }
    }

    /** Its kind, namespace and name: whatever else is said of it, it is the same thing. */
    String key() {
        return kind.kind + (kind.version.startsWith("apps") ? ".apps " : " ") + namespace + "/" + name;
    }

    String yaml() {
        return "{apiVersion: " + kind.version + ", kind: " + kind.kind + ", metadata: {namespace: " + namespace
                + ", name: " + name + ", annotations: {argocd.argoproj.io/sync-options: '" + option + "'}}, "
                + kind.body(this) + "}\n";
    }
}
