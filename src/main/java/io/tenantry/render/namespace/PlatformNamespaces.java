package io.tenantry.render.namespace;

import io.fabric8.kubernetes.api.model.Namespace;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Ingress;
import io.tenantry.model.PodSecurityExemption;
import io.tenantry.model.PodSecurityLevel;
import io.tenantry.model.Postgres;
import io.tenantry.model.Secrets;
import io.tenantry.model.Unrestricted;
import io.tenantry.render.block.NamespaceObjects;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The namespaces of a platform's own parts: one a concern, and only those that the environment has a use for. */
public final class PlatformNamespaces {

    /** Why the pods of a namespace need not be restricted, in the words of who answers for it. */
    private static final String REASON = "tenantry.io/pod-security-reason";

    /** Keeps Linkerd's webhooks from the namespaces that have to start before them. */
    private static final Map<String, String> NO_WEBHOOKS = Map.of("config.linkerd.io/admission-webhooks", "disabled");

    private static final Map<String, String> NOT_MESHED = Map.of("linkerd.io/inject", "disabled");

    /** Keeps Gatekeeper's webhook from its own pods. */
    private static final Map<String, String> GATEKEEPER_IGNORES = Map.of("admission.gatekeeper.sh/ignore", "true");

    private final Environment environment;
    private final Map<String, Namespace> byName = new TreeMap<>();

    private PlatformNamespaces(Environment environment) {
        this.environment = environment;
    }

    /** The namespaces of {@code environment}, tenants' aside, by name. */
    public static List<Namespace> render(Environment environment) {
        return new PlatformNamespaces(environment).namespaces();
    }

    private List<Namespace> namespaces() {
        add(restricted(Namespaces.ARGO_CD, Map.of(), Map.of()));
        if (environment.rollouts().isPresent()) {
            add(restricted(Namespaces.ARGO_ROLLOUTS, Map.of(), meshed()));
        }
        add(restricted(Namespaces.CERT_MANAGER, Map.of(), Map.of()));
        if (environment.ingress() instanceof Ingress.Alb) {
            add(restricted(Namespaces.LOAD_BALANCERS, Map.of(), Map.of()));
        } else {
            add(restricted(Namespaces.INGRESS, Map.of(), meshed()));
        }
        environment.mesh().ifPresent(mesh -> addMesh());
        if (environment.installsLocalPath()) {
            add(open(Namespaces.LOCAL_PATH_STORAGE, Unrestricted.LOCAL_PATH_STORAGE, Map.of(), Map.of()));
        }
        if (environment.monitoring().isPresent()) {
            add(restricted(Namespaces.MONITORING, Map.of(), meshed()));
            add(open(Namespaces.NODE_EXPORTER, Unrestricted.NODE_EXPORTER, Map.of(), Map.of()));
        }
        addDatabases();
        if (environment.reloader().isPresent()) {
            add(restricted(Namespaces.RELOADER, Map.of(), Map.of()));
        }
        if (environment.secrets() instanceof Secrets.SealedSecrets) {
            add(restricted(Namespaces.SEALED_SECRETS, Map.of(), Map.of()));
        } else if (environment.secrets() instanceof Secrets.ExternalSecrets) {
            add(restricted(Namespaces.EXTERNAL_SECRETS, Map.of(), Map.of()));
        } else if (environment.secrets() instanceof Secrets.KeyVault) {
            add(open(Namespaces.KEY_VAULT, Unrestricted.KEY_VAULT, Map.of(), Map.of()));
        }
        addTelemetry();
        return List.copyOf(byName.values());
    }

    private void addMesh() {
        add(restricted(Namespaces.LINKERD, controlPlane(), NOT_MESHED));
        add(open(Namespaces.LINKERD_CNI, Unrestricted.LINKERD_CNI, cniPlugin(), NOT_MESHED));
        add(restricted(Namespaces.LINKERD_VIZ, Map.of("linkerd.io/extension", "viz"), Map.of()));
    }

    private void addDatabases() {
        if (!environment.mariaDb().isEmpty()) {
            add(restricted(Namespaces.MARIADB, Map.of(), meshed()));
        }
        if (!environment.postgres().isEmpty()) {
            add(restricted(Namespaces.POSTGRES, Map.of(), meshed()));
        }
        if (Postgres.anyBy(Postgres.CloudNativePg.class, environment.postgres())) {
            add(restricted(Namespaces.CNPG_SYSTEM, Map.of(), Map.of()));
        }
        if (Postgres.anyBy(Postgres.Zalando.class, environment.postgres())) {
            add(open(Namespaces.POSTGRES, Unrestricted.POSTGRES, Map.of(), meshed()));
            add(restricted(Namespaces.POSTGRES_OPERATOR, Map.of(), meshed()));
        }
    }

    private void addTelemetry() {
        if (environment.telemetry().datadog().isPresent()) {
            add(open(Namespaces.DATADOG, Unrestricted.DATADOG, Map.of(), Map.of()));
        }
        if (environment.telemetry().logs().isPresent()) {
            add(open(Namespaces.LOGGING, Unrestricted.LOGGING, Map.of(), Map.of()));
        }
        if (environment.telemetry().loki().isPresent()) {
            add(restricted(Namespaces.LOKI, Map.of(), Map.of()));
        }
        if (environment.telemetry().traces().isPresent()) {
            add(restricted(Namespaces.TRACING, Map.of(), meshed()));
        }
        if (environment.guards().falco().isPresent()) {
            add(open(Namespaces.FALCO, Unrestricted.FALCO, Map.of(), Map.of()));
        }
        if (environment.guards().gatekeeper().isPresent()) {
            add(restricted(Namespaces.GATEKEEPER, GATEKEEPER_IGNORES, Map.of()));
        }
    }

    private void add(Namespace namespace) {
        byName.put(namespace.getMetadata().getName(), namespace);
    }

    private Map<String, String> meshed() {
        return environment.mesh().isPresent() ? NamespaceObjects.meshed() : Map.of();
    }

    /** As {@code linkerd install} labels it; the chart leaves it to whoever makes the namespace. */
    private static Map<String, String> controlPlane() {
        Map<String, String> labels = new TreeMap<>(NO_WEBHOOKS);
        labels.put("linkerd.io/is-control-plane", "true");
        labels.put("linkerd.io/control-plane-ns", Namespaces.LINKERD);
        return labels;
    }

    private static Map<String, String> cniPlugin() {
        Map<String, String> labels = new TreeMap<>(NO_WEBHOOKS);
        labels.put("linkerd.io/cni-resource", "true");
        return labels;
    }

    private Namespace restricted(String name, Map<String, String> labels, Map<String, String> annotations) {
        return NamespaceObjects.of(name, PodSecurityLevel.RESTRICTED, labels(name, labels), annotations);
    }

    private Namespace open(
            String name, Unrestricted what, Map<String, String> labels, Map<String, String> annotations) {
        PodSecurityExemption exemption = environment.podSecurity().get(what);
        Map<String, String> explained = new TreeMap<>(annotations);
        explained.put(REASON, exemption.reason());
        return NamespaceObjects.of(name, exemption.enforce(), labels(name, labels), explained);
    }

    private Map<String, String> labels(String name, Map<String, String> further) {
        Map<String, String> labels =
                new TreeMap<>(Labels.ofPlatform(environment.whole().value(), name, "namespace"));
        labels.putAll(NamespaceObjects.purpose(environment.purpose()));
        labels.putAll(further);
        return labels;
    }
}
