package io.tenantry.render.monitoring.dashboard;

import java.util.List;
import java.util.Objects;

/**
 * One picture.
 *
 * @param title above it
 * @param shape how it shows figures
 * @param unit what they count
 * @param queries at least one
 */
record Panel(String title, Shape shape, Unit unit, List<Query> queries) {

    /** How figures are shown, and how much room that takes of a row's 24 columns. */
    enum Shape {
        /** Lines over time. */
        GRAPH("timeseries", 8, 8),
        /** The newest number, large. */
        NUMBER("stat", 6, 4),
        /** The newest numbers, with all their labels. */
        TABLE("table", 24, 8);

        private final String type;
        private final int width;
        private final int height;

        Shape(String type, int width, int height) {
            this.type = type;
            this.width = width;
            this.height = height;
        }

        String type() {
            return type;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }
    }

    Panel {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(unit, "unit");
        queries = List.copyOf(queries);
        if (queries.isEmpty()) {
            throw new IllegalArgumentException("panel '" + title + "' asks for nothing");
        }
    }

    static Panel graph(String title, Unit unit, Query... queries) {
        return new Panel(title, Shape.GRAPH, unit, List.of(queries));
    }

    static Panel number(String title, Unit unit, Query query) {
        return new Panel(title, Shape.NUMBER, unit, List.of(query));
    }

    static Panel table(String title, Unit unit, Query query) {
        return new Panel(title, Shape.TABLE, unit, List.of(query));
    }
}
