package io.tenantry.overlay.bind;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.problem.InvalidModelException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {

    record OfText(String value) {}

    record OfInt(int value) {}

    record OfLong(long value) {}

    record OfDouble(double value) {}

    record OfBoolean(boolean value) {}

    record OfDuration(Duration value) {}

    record OfDate(LocalDate value) {}

    enum Colour {
        RED,
        DARK_BLUE
    }

    record OfEnum(Colour value) {}

    record Even(String text) {
        static Even of(String text) {
            if (!text.matches("[0-9]*[02468]")) {
                throw new InvalidModelException("'" + text + "' is odd", "an even number");
            }
            return new Even(text);
        }
    }

    record OfEven(Even value) {}

    record Keyed(Map<String, Boolean> value) {}

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void reads(Class<?> type, String written, Object expected) {
        assertThat(Bound.to(type, "value: " + written).sound()).isEqualTo(expected);
    }

    static Stream<Arguments> reads() {
        return Stream.of(
                Arguments.of(OfText.class, "plain text", new OfText("plain text")),
                Arguments.of(OfText.class, "1.10", new OfText("1.10")),
                Arguments.of(OfText.class, "\"no\"", new OfText("no")),
                Arguments.of(OfText.class, "true", new OfText("true")),
                Arguments.of(OfText.class, "''", new OfText("")),
                Arguments.of(OfInt.class, "-3", new OfInt(-3)),
                Arguments.of(OfInt.class, "2147483647", new OfInt(Integer.MAX_VALUE)),
                Arguments.of(OfLong.class, "2147483648", new OfLong(2147483648L)),
                Arguments.of(OfDouble.class, "0.25", new OfDouble(0.25)),
                Arguments.of(OfDouble.class, "2", new OfDouble(2)),
                Arguments.of(OfBoolean.class, "true", new OfBoolean(true)),
                Arguments.of(OfBoolean.class, "false", new OfBoolean(false)),
                Arguments.of(OfDuration.class, "90d", new OfDuration(Duration.ofDays(90))),
                Arguments.of(OfDuration.class, "1h30m", new OfDuration(Duration.ofMinutes(90))),
                Arguments.of(OfDuration.class, "2m5s250ms", new OfDuration(Duration.ofMillis(125_250))),
                Arguments.of(OfDate.class, "2027-01-31", new OfDate(LocalDate.of(2027, 1, 31))),
                Arguments.of(OfEnum.class, "dark-blue", new OfEnum(Colour.DARK_BLUE)),
                Arguments.of(OfEven.class, "12", new OfEven(new Even("12"))),
                Arguments.of(OfEven.class, "'12'", new OfEven(new Even("12"))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void refuses(Class<?> type, String written, String expected) {
        assertThat(Bound.to(type, "value: " + written).problems()).isEqualTo("f1:1:8: " + expected);
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                Arguments.of(OfText.class, "[a]", "value is a list; expected text"),
                Arguments.of(OfText.class, "{a: b}", "value is a map; expected text"),
                Arguments.of(
                        OfInt.class,
                        "three",
                        "value: 'three' is no whole number; expected a whole number such as 3, without quotes"),
                Arguments.of(
                        OfInt.class,
                        "'3'",
                        "value: '3' is no whole number; expected a whole number such as 3, without quotes"),
                Arguments.of(
                        OfInt.class,
                        "1e3",
                        "value: '1e3' is no whole number; expected a whole number such as 3, without quotes"),
                Arguments.of(
                        OfInt.class,
                        "0777",
                        "value: '0777' is no whole number; expected a whole number such as 3, without quotes"),
                Arguments.of(
                        OfInt.class,
                        "2147483648",
                        "value: 2147483648 is out of range; expected a number from -2147483648 to 2147483647"),
                Arguments.of(
                        OfLong.class,
                        "9223372036854775808",
                        "value: 9223372036854775808 is out of range; expected a number from -9223372036854775808 to"
                                + " 9223372036854775807"),
                Arguments.of(
                        OfDouble.class,
                        "1e3",
                        "value: '1e3' is no number; expected a number such as 0.5, without quotes or exponent"),
                Arguments.of(
                        OfBoolean.class,
                        "yes",
                        "value: 'yes' is no boolean; expected true or false, in small letters and without quotes"),
                Arguments.of(
                        OfBoolean.class,
                        "True",
                        "value: 'True' is no boolean; expected true or false, in small letters and without quotes"),
                Arguments.of(
                        OfBoolean.class,
                        "'true'",
                        "value: 'true' is no boolean; expected true or false, in small letters and without quotes"),
                Arguments.of(
                        OfDuration.class,
                        "30",
                        "value: '30' is no duration; expected days, hours, minutes and seconds such as 30s, 1h30m or"
                                + " 90d"),
                Arguments.of(
                        OfDuration.class,
                        "''",
                        "value: '' is no duration; expected days, hours, minutes and seconds such as 30s, 1h30m or"
                                + " 90d"),
                Arguments.of(
                        OfDate.class,
                        "2027-02-30",
                        "value: '2027-02-30' is no date; expected year-month-day, as 2027-01-31"),
                Arguments.of(
                        OfEnum.class,
                        "dark_blu",
                        "value: 'dark_blu' is none of the choices; did you mean 'dark-blue'? expected one of red,"
                                + " dark-blue"),
                Arguments.of(
                        OfEnum.class, "green", "value: 'green' is none of the choices; expected one of red, dark-blue"),
                Arguments.of(OfEnum.class, "[red]", "value is a list; expected one of red, dark-blue"),
                Arguments.of(OfEven.class, "13", "value: '13' is odd; expected an even number"),
                Arguments.of(OfEven.class, "[12]", "value is a list; expected an even"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "Yes", "ON", "off", "y", "N"})
    void refusesTextThatIsABooleanToSome(String written) {
        assertThat(Bound.to(OfText.class, "value: " + written).problems())
                .isEqualTo(
                        "f1:1:8: value: %1$s without quotes is a boolean to some YAML readers; expected quotes: \"%1$s\""
                                .formatted(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e3", "0777", "0o17", "0x1F", "0b11", "1_000", "12:30", "007", ".5", "5.", ".inf", "-.INF", ".NaN",
                "+08", "1.5e-3"
            })
    void refusesTextThatIsAnotherNumberToSome(String written) {
        assertThat(Bound.to(OfText.class, "value: " + written).problems())
                .isEqualTo(
                        "f1:1:8: value: %1$s without quotes is another number to some YAML readers; expected quotes: \"%1$s\""
                                .formatted(written));
    }

    @Test
    void refusesTextThatIsADateToSome() {
        assertThat(Bound.to(OfText.class, "value: 2027-01-31").problems())
                .isEqualTo(
                        "f1:1:8: value: 2027-01-31 without quotes is a date to some YAML readers; expected quotes: \"2027-01-31\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8080", "-1", "0", "0.5", "+3", "1.2.3", "10.0.0.0/8", "500m", "nope", "12:99", "e3", "0xg"})
    void takesTextThatIsTheSameToAll(String written) {
        assertThat(Bound.to(OfText.class, "value: " + written).sound()).isEqualTo(new OfText(written));
    }

    @Test
    void holdsKeysToTheSame() {
        assertThat(Bound.to(Keyed.class, "value: {on: true}").problems())
                .isEqualTo("f1:1:9: on: on without quotes is a boolean to some YAML readers; expected quotes: \"on\"");
    }

    @Test
    void showsWhatWasWrittenOnOneLineAndNotAtAnyLength() {
        assertThat(Bound.to(OfInt.class, "value: \"a\\nb\\u202ec" + "x".repeat(100) + "\"")
                        .problems())
                .isEqualTo("f1:1:8: value: 'a\\u000ab\\u202ec" + "x".repeat(55)
                        + "…' is no whole number; expected a whole number such as 3, without quotes");
    }
}
