package io.tenantry.synth;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a synth makes of an environment in which no rule found an error.
 *
 * @param files text, by path below the output folder
 * @param remarks what whoever merges it should know, a line each
 */
record RenderedEnvironment(SortedMap<String, String> files, List<String> remarks) {

    RenderedEnvironment {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        remarks = List.copyOf(remarks);
    }

    static RenderedEnvironment of(Map<String, String> files, List<String> remarks) {
        return new RenderedEnvironment(new TreeMap<>(files), remarks);
    }
}
