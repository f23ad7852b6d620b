package io.tenantry.check;

import java.util.Objects;

/**
 * What has to be known with a result, though nothing is wrong.
 *
 * @param rule whose result
 * @param kind what it is
 * @param text it, in a sentence or two
 */
public record Note(String rule, Kind kind, String text) {

    /** What a note is, in the order in which notes are told. */
    public enum Kind {
        /** Something that a rule let pass, since whom it is about agreed to it. */
        EXCEPTION("excepts"),
        /** Something that nobody can read from manifests, and that the result would not hold without. */
        ASSUMPTION("rests on");

        private final String verb;

        Kind(String verb) {
            this.verb = verb;
        }

        /** What the result does with it: the rule <em>rests on</em> an assumption. */
        public String verb() {
            return verb;
        }
    }

    public Note {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }
}
