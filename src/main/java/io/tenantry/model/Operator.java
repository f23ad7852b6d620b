package io.tenantry.model;

import java.util.Locale;

/** What is installed from somebody else's Helm chart or manifests, and the version this release was written for. */
public enum Operator {
    /** Argo CD itself, once it runs. */
    ARGO_CD("8.3.0"),
    /** Replaces versions step by step. */
    ARGO_ROLLOUTS("2.40.9"),
    /** Makes load balancers of Amazon's. */
    AWS_LOAD_BALANCER_CONTROLLER("1.17.1"),
    /** Signs and renews certificates. */
    CERT_MANAGER("v1.18.2"),
    /** CloudNativePG. */
    CLOUDNATIVE_PG("0.29.1"),
    /** Datadog's agents. */
    DATADOG("3.253.2"),
    /** Copies secrets in from outside. */
    EXTERNAL_SECRETS("2.0.0"),
    /** Tells of what programs do that none should. */
    FALCO("9.1.1"),
    /** Sends what containers write to where logs are kept. */
    FLUENT_BIT("0.58.3"),
    /** Refuses what breaks a policy. */
    GATEKEEPER("3.21.1"),
    /** The kinds of the Gateway API; a Git tag, since there is no chart. */
    GATEWAY_API("v1.3.0"),
    /** Runs Grafana. */
    GRAFANA_OPERATOR("v5.19.1"),
    /** The legacy ingress controller. */
    INGRESS_NGINX("4.13.2"),
    /** The CSI driver of secret stores, and Azure's provider for it; the chart has both. */
    KEY_VAULT("1.7.2"),
    /** Keeps traces. */
    JAEGER("4.7.0"),
    /** Figures about Kubernetes' objects, and the Prometheus operator. */
    KUBE_PROMETHEUS_STACK("77.0.0"),
    /** Linkerd's CNI plugin. */
    LINKERD_CNI("2025.10.7"),
    /** Linkerd's control plane. */
    LINKERD_CONTROL_PLANE("2025.10.7"),
    /** Linkerd's kinds. */
    LINKERD_CRDS("2025.10.7"),
    /** Linkerd's dashboard. */
    LINKERD_VIZ("2025.10.7"),
    /** Disks that are folders of a node; a Git tag, since there is no published chart. */
    LOCAL_PATH_PROVISIONER("v0.0.32"),
    /** Keeps what containers write. */
    LOKI("6.29.0"),
    /** The CPU figures that autoscalers read. */
    METRICS_SERVER("3.13.0"),
    /** Figures about nodes. */
    NODE_EXPORTER("4.47.3"),
    /** Sends traces on. */
    OPENTELEMETRY_COLLECTOR("0.158.3"),
    /** Backups of CloudNativePG's clusters, in an object store. */
    PLUGIN_BARMAN_CLOUD("0.8.1"),
    /** The Zalando operator. */
    POSTGRES_OPERATOR("2.0.2"),
    /** The kinds of the Prometheus operator. */
    PROMETHEUS_OPERATOR_CRDS("23.0.0"),
    /** Replaces pods when Secrets change that they read. */
    RELOADER("2.2.16"),
    /** Opens sealed secrets. */
    SEALED_SECRETS("2.17.4"),
    /** The ingress controller. */
    TRAEFIK("37.0.0"),
    /** Spreads certificates of authorities. */
    TRUST_MANAGER("v0.19.0");

    private final ChartVersion version;

    Operator(String version) {
        this.version = new ChartVersion(version);
    }

    /** The version this release was written for. */
    public ChartVersion version() {
        return version;
    }

    /** As overlays, files and Applications write it, such as {@code cert-manager}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
