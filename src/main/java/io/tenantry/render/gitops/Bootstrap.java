package io.tenantry.render.gitops;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.YamlWriter;
import io.tenantry.model.Cidr;
import io.tenantry.model.Cluster;
import io.tenantry.model.Environment;
import io.tenantry.model.Flavour;
import io.tenantry.model.ImageScan;
import io.tenantry.model.Operator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an empty cluster needs before Argo CD can take over, and no API server would take: files for other programs. */
public final class Bootstrap {

    private static final String ARGO_CD_VALUES = "argo-cd-values.yaml";
    private static final String EKSCTL_CONFIG = "eksctl.yaml";
    private static final String KIND_CONFIG = "kind.yaml";
    private static final int WORKERS = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Environment environment;

    private Bootstrap(Environment environment) {
        this.environment = environment;
    }

    /** The text of each file, by its path below the environment's folder. */
    public static Map<String, String> render(Environment environment) {
        Bootstrap bootstrap = new Bootstrap(environment);
        Map<String, String> files = new TreeMap<>();
        files.put("bootstrap/README.md", bootstrap.steps());
        files.put(
                "bootstrap/" + ARGO_CD_VALUES,
                YamlWriter.write(
                        "The values Argo CD is first installed with, and then installs itself with.",
                        List.of(JSON.valueToTree(
                                bootstrap.argoCd().values().build().getValue()))));
        if (environment.cluster().flavour() == Flavour.KIND) {
            files.put(
                    "bootstrap/" + KIND_CONFIG,
                    YamlWriter.write(
                            "kind create cluster --config " + KIND_CONFIG,
                            List.of(bootstrap.kind(environment.cluster()))));
        }
        environment.cluster().k3s().ifPresent(k3s -> files.putAll(K3sFiles.of(environment.cluster(), k3s)));
        if (environment.imageScan().orElse(null) instanceof ImageScan.Trivy trivy) {
            files.put(ImageScanWorkflow.PATH, ImageScanWorkflow.of(environment, trivy));
        }
        environment
                .cluster()
                .eks()
                .ifPresent(eks -> files.put(
                        "bootstrap/" + EKSCTL_CONFIG,
                        YamlWriter.write(
                                "eksctl create cluster --config-file " + EKSCTL_CONFIG,
                                List.of(EksctlConfig.of(environment, eks)))));
        return files;
    }

    private Installation argoCd() {
        return ArgoCdChart.of(environment).get(0);
    }

    private String steps() {
        return """
                # An empty cluster

                In this folder, with the cluster's credentials:

                ```sh
                %shelm install argo-cd argo-cd --repo %s --version %s \\
                  --namespace %s --create-namespace --values %s --wait
                kubectl apply --server-side --filename ../argocd/projects/root.yaml
                kubectl apply --server-side --filename ../argocd/root.yaml
                ```

                Argo CD does the rest, in waves; `kubectl get applications --namespace %s` shows how far it is.
                """
                        .formatted(
                                creation(),
                                argoCd().source().repository(),
                                environment.versionOf(Operator.ARGO_CD),
                                Namespaces.ARGO_CD,
                                ARGO_CD_VALUES,
                                Namespaces.ARGO_CD)
                + PublicHosts.of(environment);
    }

    /** How the cluster itself comes to be, where a file here says it. */
    private String creation() {
        if (environment.cluster().flavour() == Flavour.KIND) {
            return "kind create cluster --config " + KIND_CONFIG + "\n";
        }
        return environment.cluster().eks().isPresent()
                ? "eksctl create cluster --config-file " + EKSCTL_CONFIG + "\n"
                : "";
    }

    /** The laptop's ports 80 and 443 lead to the ingress controller; kind's own network enforces policies since 0.24. */
    private ObjectNode kind(Cluster cluster) {
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        config.put("apiVersion", "kind.x-k8s.io/v1alpha4");
        config.put("kind", "Cluster");
        config.put("name", cluster.name().value());
        ObjectNode networking = config.putObject("networking");
        networking.put("podSubnet", first(cluster.pods()));
        networking.put("serviceSubnet", first(cluster.services()));
        var nodes = config.putArray("nodes");
        ObjectNode controlPlane = nodes.addObject().put("role", "control-plane");
        var ports = controlPlane.putArray("extraPortMappings");
        ports.addObject().put("containerPort", IngressCharts.HTTP_NODE_PORT).put("hostPort", 80);
        ports.addObject().put("containerPort", IngressCharts.HTTPS_NODE_PORT).put("hostPort", 443);
        for (int worker = 0; worker < WORKERS; worker++) {
            nodes.addObject().put("role", "worker");
        }
        return config;
    }

    private static String first(List<Cidr> ranges) {
        return ranges.get(0).value();
    }
}
