package io.tenantry.kube;

import java.util.Map;

/**
 * What the Prometheus and Grafana operators call the things they make, in {@link Namespaces#MONITORING}.
 *
 * @see <a href="https://prometheus-operator.dev/docs/api-reference/api/">Prometheus operator</a>
 */
public final class MonitoringNames {

    /** The Prometheus, and its ServiceAccount. */
    public static final String PROMETHEUS = "prometheus";
    /** The Alertmanager, and its ServiceAccount. */
    public static final String ALERTMANAGER = "alertmanager";
    /** The Grafana; its operator names the Deployment and the ServiceAccount after it. */
    public static final String GRAFANA = "grafana";

    private MonitoringNames() {}

    /** The pods of Prometheus. */
    public static Endpoint prometheus() {
        return pods(PROMETHEUS, Map.of(Labels.NAME, "prometheus", "prometheus", PROMETHEUS), PROMETHEUS);
    }

    /** Where Prometheus answers queries. */
    public static EndpointPort prometheusPort() {
        return new EndpointPort("http-web", 9090, EndpointPort.Protocol.HTTP);
    }

    /** Where Prometheus answers queries: the Service that its operator makes. */
    public static String prometheusUrl() {
        return "http://" + prometheus().host("prometheus-operated") + ":"
                + prometheusPort().number();
    }

    /** The pods of Alertmanager. */
    public static Endpoint alertmanager() {
        return pods(ALERTMANAGER, Map.of(Labels.NAME, "alertmanager", "alertmanager", ALERTMANAGER), ALERTMANAGER);
    }

    /** Where Alertmanager takes alerts. */
    public static EndpointPort alertmanagerPort() {
        return new EndpointPort("http-web", 9093, EndpointPort.Protocol.HTTP);
    }

    /** The pods of Grafana. */
    public static Endpoint grafana() {
        return pods(GRAFANA, Map.of("app", GRAFANA), GRAFANA + "-sa");
    }

    /** Where Grafana shows its pages and takes its operator's orders. */
    public static EndpointPort grafanaPort() {
        return new EndpointPort("grafana-http", 3000, EndpointPort.Protocol.HTTP);
    }

    private static Endpoint pods(String name, Map<String, String> selector, String serviceAccount) {
        return new Endpoint(Namespaces.MONITORING, name, selector, serviceAccount);
    }
}
