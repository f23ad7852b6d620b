package io.tenantry.synth;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a synth wants to stand in the output folder.
 *
 * @param byPath the text of each file, by its path below the folder: names of letters, digits, {@code .}, {@code _} and
 *     {@code -}, joined by {@code /}
 */
public record OutputFiles(SortedMap<String, String> byPath) {

    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    /**
     * @throws IllegalArgumentException if a path could lead out of the folder, would be hidden, or is both a file and a
     *     folder
     */
    public OutputFiles {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
        for (String path : byPath.keySet()) {
            if (!PATH.matcher(path).matches()) {
                throw new IllegalArgumentException("not a path below the output folder: " + path);
            }
            if (!byPath.subMap(path + "/", path + "0").isEmpty()) {
                throw new IllegalArgumentException("both a file and a folder of the output: " + path);
            }
        }
    }

    /** The files given. */
    public static OutputFiles of(Map<String, String> byPath) {
        return new OutputFiles(new TreeMap<>(byPath));
    }
}
