package io.tenantry.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorsTest {

    private static final Map<String, String> API = Map.of("app", "api", "tier", "back");

    @ParameterizedTest(name = "{0} selects app=api, tier=back: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                          | true",
                "{matchLabels: {app: api}}                                                   | true",
                "{matchLabels: {app: api, tier: back}}                                       | true",
                "{matchLabels: {app: api, tier: front}}                                      | false",
                "{matchLabels: {zone: a}}                                                    | false",
                "'{matchExpressions: [{key: app, operator: In, values: [web, api]}]}'        | true",
                "'{matchExpressions: [{key: app, operator: In, values: [web]}]}'             | false",
                "'{matchExpressions: [{key: zone, operator: In, values: [a]}]}'              | false",
                "'{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}'          | true",
                "'{matchExpressions: [{key: app, operator: NotIn, values: [api]}]}'          | false",
                "'{matchExpressions: [{key: zone, operator: NotIn, values: [a]}]}'           | true",
                "'{matchExpressions: [{key: app, operator: Exists}]}'                        | true",
                "'{matchExpressions: [{key: zone, operator: Exists}]}'                       | false",
                "'{matchExpressions: [{key: zone, operator: DoesNotExist}]}'                 | true",
                "'{matchExpressions: [{key: app, operator: DoesNotExist}]}'                  | false",
                "'{matchExpressions: [{key: app, operator: Like, values: [api]}]}'           | false",
                "'{matchLabels: {app: api}, matchExpressions: [{key: tier, operator: DoesNotExist}]}' | false",
                "nonsense                                                                    | true",
            })
    void selects(String selector, boolean expected) {
        var holder = Checked.manifests("{apiVersion: v1, kind: Holder, spec: " + selector + "}")
                .all()
                .get(0);

        assertThat(Selectors.of(holder.at("/spec")).matches(API)).isEqualTo(expected);
    }
}
