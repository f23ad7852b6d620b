package io.tenantry.model;

import io.tenantry.problem.InvalidModelException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something happens again and again: minute, hour, day of the month, month, day of the week, each {@code *}, a
 * number, a range, a step or a list of them, as the CronJob controller reads it.
 *
 * @param value such as {@code 0 2 * * *}
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax">schedule syntax</a>
 */
public record CronSchedule(String value) {

    private static final Pattern PART = Pattern.compile("(?:\\*|(\\w+)(?:-(\\w+))?)(?:/([0-9]{1,2}))?");

    private static final List<Field> FIELDS = List.of(
            new Field("minute", 0, 59, List.of()),
            new Field("hour", 0, 23, List.of()),
            new Field("day of the month", 1, 31, List.of()),
            new Field(
                    "month",
                    1,
                    12,
                    List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
            new Field("day of the week", 0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat")));

    /**
     * One of the five.
     *
     * @param names that stand for the numbers from {@code least} on
     */
    private record Field(String name, int least, int most, List<String> names) {

        boolean holds(String text) {
            for (String part : text.split(",", -1)) {
                Matcher matcher = PART.matcher(part);
                if (!matcher.matches() || !isRange(matcher.group(1), matcher.group(2)) || isStill(matcher.group(3))) {
                    return false;
                }
            }
            return true;
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

    public CronSchedule {
        String[] fields = value.split(" ", -1);
        if (fields.length != FIELDS.size()) {
            throw new InvalidModelException(
                    "'" + value + "' is no schedule",
                    "minute, hour, day of the month, month and day of the week, such as 0 2 * * *");
        }
        for (int i = 0; i < fields.length; i++) {
            Field field = FIELDS.get(i);
            if (!field.holds(fields[i])) {
                throw new InvalidModelException(
                        "'" + fields[i] + "' is no " + field.name(),
                        "*, " + field.least() + " to " + field.most() + ", ranges, steps or a list of them");
            }
        }
    }

    /** Reads a schedule. */
    public static CronSchedule of(String value) {
        return new CronSchedule(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
