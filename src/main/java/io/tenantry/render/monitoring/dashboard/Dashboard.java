package io.tenantry.render.monitoring.dashboard;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of Grafana.
 *
 * @param name what it is called in Kubernetes and in Grafana's addresses
 * @param title above it
 * @param variables what can be chosen
 * @param rows from top to bottom
 */
record Dashboard(String name, String title, List<Variable> variables, List<Row> rows) {

    /** What Grafana takes as a uid, and Kubernetes as a name. */
    private static final Pattern NAME = Pattern.compile("[a-z]([a-z0-9-]{0,38}[a-z0-9])?");

    Dashboard {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a dashboard: " + name);
        }
        variables = List.copyOf(variables);
        rows = List.copyOf(rows);
    }
}
