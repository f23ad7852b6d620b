package io.tenantry.render.monitoring.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "pg_up == 0 | pg_up{job=\"postgres\"} == 0",
                "pg_up{} | pg_up{job=\"postgres\"}",
                "pg_up{pod=\"a\"} | pg_up{job=\"postgres\", pod=\"a\"}",
                "rate(response_total[5m]) | rate(response_total{job=\"linkerd-proxy\"}[5m])",
                "pg_up / mysql_up | pg_up{job=\"postgres\"} / mysql_up{job=\"mariadb\"}",
            })
    void asksForAFigureOnlyWhoShowsIt(String written, String given) {
        assertThat(new Expression(written).text()).isEqualTo(given);
    }

    @Test
    void doesNotRepeatAJobThatIsThere() {
        Expression once = new Expression("pg_up{pod=\"a\"}");

        assertThat(new Expression(once.text())).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant_app:requests:rate5m", "up", "ALERTS{alertstate=\"firing\"}", "time()", "vector(1)"})
    void leavesAloneWhatNoExporterShows(String text) {
        assertThat(new Expression(text).text()).isEqualTo(text);
    }

    @Test
    void namesTheRecordingsItStandsOn() {
        assertThat(new Expression("a:b / on (c) group_left (d) (e:f:g > bool 0) + pg_up").recordings())
                .containsExactly("a:b", "e:f:g");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 2 * -3",
                "(pg_up)",
                "sum(pg_up) by (pod)",
                "sum by (pod) (pg_up)",
                "sum without (pod) (pg_up offset 5m)",
                "topk(10, pg_up)",
                "histogram_quantile(0.99, a_le:b:rate5m)",
                "predict_linear(kubelet_volume_stats_available_bytes[6h], 86400) < 0",
                "a:b or 0 * c:d",
                "a:b and on (x) c:d > 0 unless ignoring (y) e:f",
                "a:b / on (x) group_left () c:d",
                "a:b{x=~\"$x\", y!~\".\\\"{}\", z!=\"\"}",
                "max_over_time(pg_up[1h30m])",
            })
    void isPromql(String text) {
        assertThat(new Expression(text).text()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "pg_upp | nobody is known to show pg_upp",
                "pg_up{job=\"mariadb\"} | pg_up is shown by postgres, not by mariadb",
                "sum(pg_up | , expected, not the end",
                "pg_up) | an operator or the end expected, not )",
                "pg_up{pod=a} | a value in double quotes expected, not a",
                "pg_up{pod==\"a\"} | == behind label pod is no match",
                "pg_up{pod=\"a\" server=\"b\"} | , expected, not server",
                "pg_up > | a number, a series, a function or ( expected, not the end",
                "pg_up pg_up | an operator or the end expected, not pg_up",
                "summ(pg_up) | no function summ is known here",
                "rate(pg_up) | rate takes [RANGE] and is given [VECTOR]",
                "sum(pg_up[5m]) | sum takes [VECTOR] and is given [RANGE]",
                "pg_up[5m] | the expression gives a RANGE",
                "\"text\" | the expression gives a STRING",
                "pg_up[5m] > 0 | > between RANGE and SCALAR",
                "rate(sum(pg_up[5m])) | sum takes [VECTOR] and is given [RANGE]",
                "5[5m] | a range of what is no selection of series",
                "pg_up[5] | a duration expected, not 5",
                "pg_up or 1 | or is for series, not for numbers",
                "1 > 2 | > between two numbers needs bool",
                "sum by pod (pg_up) | ( expected, not pod",
                "pg_up # all of them | no word of PromQL begins at: # all of them",
                "pg_up{pod='a'} | no word of PromQL begins at: 'a'}",
            })
    void refusesWhatPrometheusWouldRefuseAndSaysWhy(String text, String why) {
        assertThatThrownBy(() -> new Expression(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why + "; in: " + text);
    }

    @Test
    void isMadeOfATemplate() {
        assertThat(Expression.of("pg_up{pod=\"%s\"} < %d", "a", 2).text())
                .isEqualTo("pg_up{job=\"postgres\", pod=\"a\"} < 2");
    }
}
