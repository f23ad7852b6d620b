package io.tenantry.render.monitoring.dashboard;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;

/** How a dashboard's JSON is laid out, the same on every machine: a line for each thing that a panel says. */
final class DashboardLayout extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1L;

    /** The dashboard, its lists, a panel; an object that lies deeper stands in one line. */
    private static final int DEEPEST = 3;

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    DashboardLayout() {
        super(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        indentArraysWith(LINES);
        indentObjectsWith(new Shallow());
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new DashboardLayout();
    }

    @Override
    public void writeEndObject(JsonGenerator generator, int entries) throws IOException {
        if (_nesting <= DEEPEST) {
            super.writeEndObject(generator, entries);
            return;
        }
        _nesting--;
        generator.writeRaw(" }");
    }

    private static final class Shallow implements Indenter {

        @Override
        public void writeIndentation(JsonGenerator generator, int level) throws IOException {
            if (level <= DEEPEST) {
                LINES.writeIndentation(generator, level);
            } else {
                generator.writeRaw(' ');
            }
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
