package io.tenantry.manifest;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** A document that is YAML, and that no API server would take. */
final class UnreadableDocument extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Optional<Mark> mark;
    private final String fix;

    UnreadableDocument(Event event, String message, String fix) {
        super(message);
        this.mark = event.getStartMark();
        this.fix = fix;
    }

    Optional<Mark> mark() {
        return mark;
    }

    String fix() {
        return fix;
    }
}
