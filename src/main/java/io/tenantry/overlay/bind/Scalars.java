package io.tenantry.overlay.bind;

import io.tenantry.overlay.tree.Quoted;
import io.tenantry.overlay.tree.Scalar;
import io.tenantry.problem.InvalidModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How single values are read. */
final class Scalars {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final String WHOLE_EXPECTED = "a whole number such as 3, without quotes";

    private static final Map<Class<?>, ScalarShape> NATIVE = Map.ofEntries(
            Map.entry(String.class, new ScalarShape("text", Scalars::text)),
            Map.entry(boolean.class, new ScalarShape("true or false", Scalars::bool)),
            Map.entry(Boolean.class, new ScalarShape("true or false", Scalars::bool)),
            Map.entry(int.class, new ScalarShape("a whole number", Scalars::integer)),
            Map.entry(Integer.class, new ScalarShape("a whole number", Scalars::integer)),
            Map.entry(long.class, new ScalarShape("a whole number", Scalars::longInteger)),
            Map.entry(Long.class, new ScalarShape("a whole number", Scalars::longInteger)),
            Map.entry(double.class, new ScalarShape("a number", Scalars::decimal)),
            Map.entry(Double.class, new ScalarShape("a number", Scalars::decimal)),
            Map.entry(Duration.class, new ScalarShape("a duration such as 30s", scalar -> Durations.of(scalar.text()))),
            Map.entry(LocalDate.class, new ScalarShape("a date such as 2027-01-31", Scalars::date)));

    private Scalars() {}

    /** How {@code type} is read as a single value; absent when it is none. */
    static Optional<ScalarShape> of(Class<?> type) {
        return Optional.ofNullable(NATIVE.get(type))
                .or(() -> factory(type).map(of -> new ScalarShape(words(type), of)));
    }

    private static Optional<Function<Scalar, Object>> factory(Class<?> type) {
        try {
            Method of = type.getDeclaredMethod("of", String.class);
            if (!Modifier.isStatic(of.getModifiers()) || !type.isAssignableFrom(of.getReturnType())) {
                return Optional.empty();
            }
            of.setAccessible(true);
            return Optional.of(scalar -> call(of, text(scalar)));
        } catch (NoSuchMethodException notWrittenAsText) {
            return Optional.empty();
        }
    }

    private static Object call(Method of, String text) {
        try {
            return of.invoke(null, text);
        } catch (InvocationTargetException thrown) {
            throw Refusal.of(thrown);
        } catch (IllegalAccessException inaccessible) {
            throw new IllegalStateException(of + " cannot be called", inaccessible);
        }
    }

    /** {@code PortNumber} is a port number. */
    private static String words(Class<?> type) {
        String words =
                type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return (words.matches("[aeiou].*") ? "an " : "a ") + words;
    }

    private static String text(Scalar scalar) {
        Ambiguity.refuse(scalar);
        return scalar.text();
    }

    private static Object bool(Scalar scalar) {
        if (scalar.plain() && (scalar.text().equals("true") || scalar.text().equals("false"))) {
            return Boolean.valueOf(scalar.text());
        }
        throw new InvalidModelException(
                Quoted.of(scalar.text()) + " is no boolean", "true or false, in small letters and without quotes");
    }

    private static Object integer(Scalar scalar) {
        try {
            return Integer.valueOf(whole(scalar));
        } catch (NumberFormatException tooLarge) {
            throw outOfRange(scalar, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
    }

    private static Object longInteger(Scalar scalar) {
        try {
            return Long.valueOf(whole(scalar));
        } catch (NumberFormatException tooLarge) {
            throw outOfRange(scalar, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    private static String whole(Scalar scalar) {
        if (!scalar.plain() || !WHOLE.matcher(scalar.text()).matches()) {
            throw new InvalidModelException(Quoted.of(scalar.text()) + " is no whole number", WHOLE_EXPECTED);
        }
        return scalar.text();
    }

    private static InvalidModelException outOfRange(Scalar scalar, long least, long most) {
        return new InvalidModelException(scalar.text() + " is out of range", "a number from " + least + " to " + most);
    }

    private static Object decimal(Scalar scalar) {
        if (!scalar.plain() || !DECIMAL.matcher(scalar.text()).matches()) {
            throw new InvalidModelException(
                    Quoted.of(scalar.text()) + " is no number", "a number such as 0.5, without quotes or exponent");
        }
        return Double.valueOf(scalar.text());
    }

    private static Object date(Scalar scalar) {
        try {
            return LocalDate.parse(scalar.text());
        } catch (DateTimeParseException noDate) {
            throw new InvalidModelException(Quoted.of(scalar.text()) + " is no date", "year-month-day, as 2027-01-31");
        }
    }
}
