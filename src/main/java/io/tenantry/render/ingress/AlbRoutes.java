package io.tenantry.render.ingress;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPathBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.ServiceBackendPortBuilder;
import io.tenantry.kube.HostNames;
import io.tenantry.model.Cutover;
import io.tenantry.model.Host;
import io.tenantry.model.Ingress;
import io.tenantry.model.Name;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.Probe;
import io.tenantry.model.Probes;
import io.tenantry.model.Workload;
import io.tenantry.render.block.Metadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Routes as Ingresses of the AWS Load Balancer Controller. They stand beside the Services, since it reaches none of another
 * namespace. One for each app, for each has a health check of its own; one load balancer for all, since they form a group,
 * which is safe as long as the platform alone writes Ingresses.
 *
 * @see <a href="https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/">the
 *     annotations</a>
 */
final class AlbRoutes {

    private static final String ALB = "alb.ingress.kubernetes.io/";
    private static final int ALL = 100;

    private final Ingress.Alb alb;
    private final Exposure exposure;
    private final OwnSpace space;

    private AlbRoutes(Ingress.Alb alb, Exposure exposure, OwnSpace space) {
        this.alb = alb;
        this.exposure = exposure;
        this.space = space;
    }

    static List<HasMetadata> render(Ingress.Alb alb, List<Exposure> exposures, OwnSpace space) {
        List<HasMetadata> objects = new ArrayList<>();
        for (Exposure exposure : exposures) {
            AlbRoutes routes = new AlbRoutes(alb, exposure, space);
            exposure.paths().stream()
                    .map(Exposure.Path::app)
                    .distinct()
                    .map(Name::of)
                    .forEach(app ->
                            objects.add(routes.ingress(space.families().get(app).get(0), objects.size() + 1)));
        }
        return objects;
    }

    /** Longer paths stand first, and so is the order among the Ingresses of the group. */
    private HasMetadata ingress(Workload app, int order) {
        List<Exposure.Path> paths = exposure.paths().stream()
                .filter(path -> path.app().equals(app.family().value()))
                .toList();
        return new IngressBuilder()
                .withMetadata(Metadata.of(exposure.namespace(), app.family().value(), exposure.labels()))
                .editMetadata()
                .withAnnotations(annotations(app, paths, order))
                .endMetadata()
                .withNewSpec()
                .withIngressClassName(HostNames.ALB_CLASS)
                .withRules(
                        exposure.hosts().stream().map(host -> rule(host, paths)).toList())
                .endSpec()
                .build();
    }

    private Map<String, String> annotations(Workload app, List<Exposure.Path> paths, int order) {
        Map<String, String> annotations = new TreeMap<>();
        annotations.put(ALB + "group.name", exposure.namespace());
        annotations.put(ALB + "group.order", Integer.toString(order));
        annotations.put(
                ALB + "scheme", alb.scheme().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        annotations.put(ALB + "target-type", "ip");
        annotations.put(ALB + "listen-ports", "[{\"HTTP\": 80}, {\"HTTPS\": 443}]");
        annotations.put(ALB + "ssl-redirect", "443");
        annotations.put(ALB + "ssl-policy", alb.policy());
        annotations.put(ALB + "certificate-arn", String.join(",", alb.certificates()));
        annotations.put(
                ALB + "target-group-attributes",
                "deregistration_delay.timeout_seconds=" + app.drain().toSeconds());
        app.probes().map(Probes::readiness).ifPresent(ready -> annotations.putAll(healthCheck(app, ready)));
        for (Exposure.Path path : paths) {
            String action = ALB + "actions." + action(path);
            space.cutover().ifPresent(cutover -> annotations.put(action, forward(path, cutover)));
            path.trial().ifPresent(trial -> annotations.put(action, forward(path, trial)));
        }
        return annotations;
    }

    /** May it be sent requests: the question of readiness, not of life, at the port of the probe. */
    private static Map<String, String> healthCheck(Workload app, Probe ready) {
        return Map.of(
                ALB + "healthcheck-path",
                ready.path(),
                ALB + "healthcheck-port",
                app.ports().get(ready.port()).toString(),
                ALB + "healthcheck-interval-seconds",
                Long.toString(Math.max(5, ready.period().toSeconds())));
    }

    /** A target group of the controller's for what runs here, and the one that was there before. */
    private static String forward(Exposure.Path path, Cutover cutover) {
        ObjectNode action = JsonNodeFactory.instance.objectNode();
        action.put("type", "forward");
        ArrayNode groups = action.putObject("forwardConfig").putArray("targetGroups");
        groups.addObject()
                .put("serviceName", path.service())
                .put("servicePort", path.port())
                .put("weight", cutover.percent());
        groups.addObject().put("targetGroupARN", cutover.elsewhere()).put("weight", ALL - cutover.percent());
        return action.toString();
    }

    /** Two versions; who came once stays for a day with the one that answered. */
    private static String forward(Exposure.Path path, Exposure.Trial trial) {
        ObjectNode action = JsonNodeFactory.instance.objectNode();
        action.put("type", "forward");
        ObjectNode forward = action.putObject("forwardConfig");
        ArrayNode groups = forward.putArray("targetGroups");
        groups.addObject()
                .put("serviceName", path.service())
                .put("servicePort", path.port())
                .put("weight", trial.rest());
        groups.addObject()
                .put("serviceName", trial.service())
                .put("servicePort", path.port())
                .put("weight", trial.percent());
        forward.putObject("targetGroupStickinessConfig")
                .put("enabled", true)
                .put("durationSeconds", Duration.ofDays(1).toSeconds());
        return action.toString();
    }

    private static String action(Exposure.Path path) {
        return path.app() + "-" + path.port();
    }

    private IngressRule rule(Host host, List<Exposure.Path> paths) {
        return new IngressRuleBuilder()
                .withHost(host.value())
                .withNewHttp()
                .withPaths(paths.stream().map(this::path).toList())
                .endHttp()
                .build();
    }

    private HTTPIngressPath path(Exposure.Path path) {
        ServiceBackendPortBuilder port = new ServiceBackendPortBuilder();
        boolean isShared = space.cutover().isPresent() || path.trial().isPresent();
        return new HTTPIngressPathBuilder()
                .withPath(path.prefix())
                .withPathType("Prefix")
                .withNewBackend()
                .withNewService()
                .withName(isShared ? action(path) : path.service())
                .withPort((isShared ? port.withName("use-annotation") : port.withNumber(path.port())).build())
                .endService()
                .endBackend()
                .build();
    }
}
