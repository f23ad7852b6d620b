package io.tenantry.model;

import io.tenantry.problem.InvalidModelException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * When something happens again and again: minute, hour, day of the month, month, day of the week, each {@code *}, a
 * number, a range, a step or a list of them, as the CronJob controller reads it.
 *
 * @param value such as {@code 0 2 * * *}
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax">schedule syntax</a>
 */
public record CronSchedule(String value) {

    private static final List<CronField> FIELDS =
            List.of(CronField.MINUTE, CronField.HOUR, CronField.DAY_OF_MONTH, CronField.MONTH, CronField.DAY_OF_WEEK);

    /** Two leap years and six others. */
    private static final LocalDate COUNTED_FROM = LocalDate.of(2001, 1, 1);

    private static final LocalDate COUNTED_TO = COUNTED_FROM.plusYears(8);

    public CronSchedule {
        String[] fields = value.split(" ", -1);
        if (fields.length != FIELDS.size()) {
            throw new InvalidModelException(
                    "'" + value + "' is no schedule",
                    "minute, hour, day of the month, month and day of the week, such as 0 2 * * *");
        }
        for (int i = 0; i < fields.length; i++) {
            CronField field = FIELDS.get(i);
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

    /**
     * The longest that two times of it lie apart in UTC, counted over eight years; empty where fewer than two days of them
     * have one, as with a 31st of February.
     */
    public Optional<Duration> longestPause() {
        String[] fields = value.split(" ", -1);
        BitSet minutesOfDay = new BitSet();
        CronField.HOUR.numbers(fields[1]).stream().forEach(hour -> CronField.MINUTE.numbers(fields[0]).stream()
                .forEach(minute -> minutesOfDay.set(hour * 60 + minute)));
        BitSet days = new BitSet();
        for (LocalDate day = COUNTED_FROM; day.isBefore(COUNTED_TO); day = day.plusDays(1)) {
            days.set((int) COUNTED_FROM.until(day, ChronoUnit.DAYS), isOn(day, fields));
        }
        if (days.cardinality() < 2) {
            return Optional.empty();
        }
        Duration overNight = Duration.ofDays(widestGap(days))
                .plusMinutes(minutesOfDay.nextSetBit(0))
                .minusMinutes(minutesOfDay.length() - 1L);
        Duration within = Duration.ofMinutes(widestGap(minutesOfDay));
        return Optional.of(within.compareTo(overNight) > 0 ? within : overNight);
    }

    /** Where the day is said in both ways, either will do, as cron has it. */
    private static boolean isOn(LocalDate day, String[] fields) {
        boolean ofMonth = CronField.DAY_OF_MONTH.numbers(fields[2]).get(day.getDayOfMonth());
        boolean ofWeek = CronField.DAY_OF_WEEK
                .numbers(fields[4])
                .get(day.getDayOfWeek().getValue() % DayOfWeek.SUNDAY.getValue());
        boolean either = !fields[2].startsWith("*") && !fields[4].startsWith("*");
        return CronField.MONTH.numbers(fields[3]).get(day.getMonthValue())
                && (either ? ofMonth || ofWeek : ofMonth && ofWeek);
    }

    private static int widestGap(BitSet numbers) {
        int widest = 0;
        int before = numbers.nextSetBit(0);
        for (int next = before; next >= 0; next = numbers.nextSetBit(next + 1)) {
            widest = Math.max(widest, next - before);
            before = next;
        }
        return widest;
    }

    @Override
    public String toString() {
        return value;
    }
}
