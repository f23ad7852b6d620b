package io.tenantry.render.monitoring;

import io.tenantry.kube.Endpoint;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Link;
import io.tenantry.kube.LinkerdNames;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.Ports;
import io.tenantry.kube.RolloutsNames;
import io.tenantry.model.Environment;
import io.tenantry.render.InboundLinks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who asks whom in the namespace of monitoring, and whom Prometheus asks of the platform's other meshed pods. */
public final class MonitoringLinks {

    private static final EndpointPort GOSSIP = new EndpointPort("mesh-tcp", 9094, EndpointPort.Protocol.OPAQUE);
    private static final EndpointPort GOSSIP_PINGS = new EndpointPort("mesh-udp", 9094, EndpointPort.Protocol.DATAGRAM);
    private static final EndpointPort PROXY_FIGURES =
            new EndpointPort("linkerd-admin", Ports.PROXY_ADMIN, EndpointPort.Protocol.PROXY);

    private MonitoringLinks() {}

    /**
     * The links; none where nobody looks.
     *
     * @param meshed the platform's namespaces whose pods have proxies, which all show figures
     */
    public static List<Link> of(Environment environment, Collection<String> meshed) {
        if (environment.monitoring().isEmpty()) {
            return List.of();
        }
        Endpoint prometheus = MonitoringNames.prometheus();
        Endpoint alertmanager = MonitoringNames.alertmanager();
        Endpoint grafana = MonitoringNames.grafana();
        List<Link> links = new ArrayList<>();
        links.add(new Link(prometheus, alertmanager, MonitoringNames.alertmanagerPort()));
        links.add(new Link(prometheus, prometheus, MonitoringNames.prometheusPort()));
        links.add(new Link(prometheus, grafana, MonitoringNames.grafanaPort()));
        links.add(new Link(prometheus, operated("kube-state-metrics"), http("http", 8080)));
        InboundLinks.controller(environment.ingress())
                .ifPresent(controller -> links.add(
                        new Link(prometheus, controller, InboundLinks.controllerFigures(environment.ingress()))));
        links.add(new Link(alertmanager, alertmanager, GOSSIP));
        links.add(new Link(alertmanager, alertmanager, GOSSIP_PINGS));
        links.add(new Link(grafana, prometheus, MonitoringNames.prometheusPort()));
        links.add(new Link(grafana, alertmanager, MonitoringNames.alertmanagerPort()));
        links.add(new Link(operated("grafana-operator"), grafana, MonitoringNames.grafanaPort()));
        environment
                .rollouts()
                .ifPresent(rollouts ->
                        links.add(new Link(RolloutsNames.controller(), prometheus, MonitoringNames.prometheusPort())));
        if (environment.mesh().isPresent()) {
            links.add(new Link(LinkerdNames.metricsApi(), prometheus, MonitoringNames.prometheusPort()));
            meshed.forEach(namespace -> links.add(new Link(prometheus, proxies(namespace), PROXY_FIGURES)));
        }
        return List.copyOf(links);
    }

    /** What a chart installs under its own name, with a ServiceAccount of that name. */
    private static Endpoint operated(String name) {
        return new Endpoint(Namespaces.MONITORING, name, Map.of(Labels.NAME, name), name);
    }

    private static Endpoint proxies(String namespace) {
        return new Endpoint(namespace, "proxies.linkerd", LinkerdNames.meshed(), "default");
    }

    private static EndpointPort http(String name, int port) {
        return new EndpointPort(name, port, EndpointPort.Protocol.HTTP);
    }
}
