package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.problem.InvalidModelException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronScheduleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/5 * * * *",
                "0 2 * * *",
                "59 23 31 12 6",
                "0 0 1 1 0",
                "0-29/10,45 8-18 * jan-mar,DEC MON-fri",
                "5/15 * * * sun"
            })
    void isFiveFieldsOfNumbersRangesStepsAndLists(String value) {
        assertThat(CronSchedule.of(value)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    60 * * * *    | '60' is no minute; expected *, 0 to 59, ranges, steps or a list of them
                    * 24 * * *    | '24' is no hour; expected *, 0 to 23, ranges, steps or a list of them
                    * * 0 * *     | '0' is no day of the month; expected *, 1 to 31, ranges, steps or a list of them
                    * * 32 * *    | '32' is no day of the month; expected *, 1 to 31, ranges, steps or a list of them
                    * * * 13 *    | '13' is no month; expected *, 1 to 12, ranges, steps or a list of them
                    * * * * 7     | '7' is no day of the week; expected *, 0 to 6, ranges, steps or a list of them
                    9-8 * * * *   | '9-8' is no minute; expected *, 0 to 59, ranges, steps or a list of them
                    50-60 * * * * | '50-60' is no minute; expected *, 0 to 59, ranges, steps or a list of them
                    */0 * * * *   | '*/0' is no minute; expected *, 0 to 59, ranges, steps or a list of them
                    1, * * * *    | '1,' is no minute; expected *, 0 to 59, ranges, steps or a list of them
                    * * * * someday | 'someday' is no day of the week; expected *, 0 to 6, ranges, steps or a list of them
                    """)
    void eachFieldHasItsNumbers(String value, String message) {
        assertThatThrownBy(() -> CronSchedule.of(value))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage(message);
    }

    @Test
    void fewerOrMoreFieldsAreNone() {
        assertThatThrownBy(() -> CronSchedule.of("@daily"))
                .hasMessage("'@daily' is no schedule; expected minute, hour, day of the month, month and day of the"
                        + " week, such as 0 2 * * *");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0 2 * * *         | PT24H
                    */5 * * * *       | PT5M
                    0 8-18 * * *      | PT14H
                    30 1,13 * * *     | PT12H
                    0 2 * * mon       | PT168H
                    0 2 * * sun       | PT168H
                    0 2 * * 1-5       | PT72H
                    0 2 1 * *         | PT744H
                    0 2 1 * mon       | PT168H
                    0 2 */10 * *      | PT240H
                    0 2 5/10 * *      | PT264H
                    0 2 29 2 *        | PT35064H
                    """)
    void theLongestPauseIsBetweenTwoTimes(String value, Duration pause) {
        assertThat(CronSchedule.of(value).longestPause()).hasValue(pause);
    }

    @Test
    void whatNeverComesHasNoPause() {
        assertThat(CronSchedule.of("0 2 31 2 *").longestPause()).isEmpty();
    }
}
