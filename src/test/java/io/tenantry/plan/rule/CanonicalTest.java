package io.tenantry.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"b\": 1, \"a\": {\"d\": [], \"c\": {}}} | {a: {c: {}, d: []}, b: 1}",
                "[\"b\", \"a\", [null]]                    | [\"b\", \"a\", [null]]",
                "\"a\"                                     | \"a\"",
            })
    void isOneForm(String json, String text) throws JsonProcessingException {
        assertThat(Canonical.text(new JsonMapper().readTree(json))).isEqualTo(text);
    }
}
