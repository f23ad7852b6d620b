package io.tenantry.render.monitoring.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.kube.MonitoringNames;

/**
 * A dashboard as Grafana reads it. Panels flow from left to right into as many lines as they need.
 *
 * @see <a href="https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/">model</a>
 */
final class DashboardJson {

    private static final int COLUMNS = 24;
    private static final int SCHEMA_VERSION = 41;
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode root = JSON.createObjectNode();
    private final ArrayNode panels = JSON.createArrayNode();
    private int x;
    private int y;
    private int lineHeight;

    private DashboardJson() {}

    static String of(Dashboard dashboard) {
        return new DashboardJson().write(dashboard);
    }

    private String write(Dashboard dashboard) {
        root.put("uid", dashboard.name())
                .put("title", dashboard.title())
                .put("schemaVersion", SCHEMA_VERSION)
                .put("editable", false)
                .put("refresh", "1m");
        root.putObject("time").put("from", "now-6h").put("to", "now");
        ArrayNode variables = root.putObject("templating").putArray("list");
        dashboard.variables().forEach(variable -> variables.add(variable(variable)));
        dashboard.rows().forEach(this::row);
        root.set("panels", panels);
        try {
            return JSON.writer(new DashboardLayout()).writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of ours is JSON", e);
        }
    }

    private static ObjectNode variable(Variable variable) {
        String query = "label_values(" + variable.series() + ", " + variable.name() + ")";
        ObjectNode node = JSON.createObjectNode();
        node.put("name", variable.name()).put("type", "query").put("definition", query);
        node.set("datasource", dataSource());
        node.putObject("query").put("query", query).put("refId", "StandardVariableQuery");
        node.put("refresh", 2)
                .put("sort", 1)
                .put("multi", true)
                .put("includeAll", true)
                .put("allValue", ".+");
        node.putObject("current").put("text", "All").put("value", "$__all");
        return node;
    }

    private void row(Row row) {
        endLine();
        ObjectNode node = panel(row.title(), "row", COLUMNS, 1);
        node.put("collapsed", false).putArray("panels");
        endLine();
        row.panels().forEach(this::panel);
    }

    private void panel(Panel panel) {
        Panel.Shape shape = panel.shape();
        ObjectNode node = panel(panel.title(), shape.type(), shape.width(), shape.height());
        node.set("datasource", dataSource());
        node.putObject("fieldConfig")
                .putObject("defaults")
                .put("unit", panel.unit().id());
        if (shape == Panel.Shape.GRAPH) {
            node.putObject("options").putObject("tooltip").put("mode", "multi").put("sort", "desc");
        }
        ArrayNode targets = node.putArray("targets");
        for (Query query : panel.queries()) {
            targets.add(target(query, shape, (char) ('A' + targets.size())));
        }
    }

    private static ObjectNode target(Query query, Panel.Shape shape, char id) {
        boolean newest = shape != Panel.Shape.GRAPH;
        ObjectNode node = JSON.createObjectNode();
        node.put("refId", String.valueOf(id))
                .put("expr", query.expression().text())
                .put("legendFormat", query.legend())
                .put("instant", newest)
                .put("range", !newest)
                .put("format", shape == Panel.Shape.TABLE ? "table" : "time_series");
        return node;
    }

    private ObjectNode panel(String title, String type, int width, int height) {
        if (x + width > COLUMNS) {
            endLine();
        }
        ObjectNode node = panels.addObject();
        node.put("id", panels.size()).put("type", type).put("title", title);
        node.putObject("gridPos").put("x", x).put("y", y).put("w", width).put("h", height);
        x += width;
        lineHeight = Math.max(lineHeight, height);
        return node;
    }

    private void endLine() {
        x = 0;
        y += lineHeight;
        lineHeight = 0;
    }

    private static ObjectNode dataSource() {
        return JSON.createObjectNode().put("type", MonitoringNames.PROMETHEUS).put("uid", MonitoringNames.PROMETHEUS);
    }
}
