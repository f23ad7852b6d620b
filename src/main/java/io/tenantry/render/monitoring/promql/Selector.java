package io.tenantry.render.monitoring.promql;

import java.util.SortedMap;

/**
 * A choice of series.
 *
 * @param metric the name of the series
 * @param equal the labels that have to have one value, by name
 * @param open where the brace stands behind which labels follow, plus one; -1 without braces
 * @param end where the name ends
 */
record Selector(String metric, SortedMap<String, String> equal, int open, int end) {}
