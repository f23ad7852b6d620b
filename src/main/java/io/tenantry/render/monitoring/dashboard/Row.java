package io.tenantry.render.monitoring.dashboard;

import java.util.List;

/**
 * Panels about one thing.
 *
 * @param title above them
 * @param panels from left to right, and then below
 */
record Row(String title, List<Panel> panels) {

    Row {
        panels = List.copyOf(panels);
    }

    static Row of(String title, Panel... panels) {
        return new Row(title, List.of(panels));
    }
}
