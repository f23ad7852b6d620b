package io.tenantry.model;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the five fields of a {@link CronSchedule}.
 *
 * @param name what it is called
 * @param least the smallest number it takes
 * @param most the largest
 * @param names that stand for the numbers from {@code least} on
 */
record CronField(String name, int least, int most, List<String> names) {

    static final CronField MINUTE = new CronField("minute", 0, 59, List.of());
    static final CronField HOUR = new CronField("hour", 0, 23, List.of());
    static final CronField DAY_OF_MONTH = new CronField("day of the month", 1, 31, List.of());
    static final CronField MONTH = new CronField(
            "month",
            1,
            12,
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"));
    static final CronField DAY_OF_WEEK =
            new CronField("day of the week", 0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));

    private static final Pattern PART = Pattern.compile("(?:\\*|(\\w+)(?:-(\\w+))?)(?:/([0-9]{1,2}))?");

    /** Whether {@code text} says which of its numbers are meant. */
    boolean holds(String text) {
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches() || !isRange(matcher.group(1), matcher.group(2)) || isStill(matcher.group(3))) {
                return false;
            }
        }
        return true;
    }

    /** The numbers that {@code text}, which {@link #holds}, means. */
    BitSet numbers(String text) {
        BitSet numbers = new BitSet();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("'" + part + "' is no " + name);
            }
            String step = matcher.group(3);
            int from = matcher.group(1) == null ? least : number(matcher.group(1));
            int to = matcher.group(1) == null || (matcher.group(2) == null && step != null)
                    ? most
                    : last(matcher.group(1), matcher.group(2));
            for (int number = from; number <= to; number += step == null ? 1 : Integer.parseInt(step)) {
                numbers.set(number);
            }
        }
        return numbers;
    }

    private boolean isRange(String from, String to) {
        return from == null || (number(from) >= least && last(from, to) >= number(from) && last(from, to) <= most);
    }

    private int last(String from, String to) {
        return number(to == null ? from : to);
    }

    private static boolean isStill(String step) {
        return step != null && Integer.parseInt(step) == 0;
    }

    /** Below all that is allowed where it is none. */
    private int number(String text) {
        int named = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (named >= 0) {
            return least + named;
        }
        return text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : -1;
    }
}
