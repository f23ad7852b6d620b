package io.tenantry.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.plan.Planned;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pod with a container of 200m to 500m and one that asks for 100m; a LimitRange that comes or is another. */
class LimitRangeReducedTest {

    private static final String PODS =
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: api, namespace: n}
            spec:
              template:
                spec:
                  containers:
                    - {name: a, resources: {requests: {cpu: 200m}, limits: {cpu: 500m}}}
                    - {name: b, resources: {requests: {cpu: 100m}}}
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: other, namespace: m}, spec: {template: {spec: {containers: [{name: a, resources: {limits: {cpu: 9}}}]}}}}
            ---
            """;
    private static final String BROKEN = "access-loss limit-range-reduced LimitRange n/l";

    @ParameterizedTest(name = "{0} of a {1}: {2} to {3} breaks it: {4}")
    @CsvSource({
        "max, Container, 2, 500m, false",
        "max, Container, 2, 499m, true",
        "max, Container, 499m, 498m, true",
        "max, Container, 400m, 450m, false",
        "min, Container, 50m, 100m, false",
        "min, Container, 50m, 101m, true",
        "min, Container, 300m, 200m, false",
        "max, Pod, 2, 600m, false",
        "max, Pod, 2, 599m, true",
        "min, Pod, 1m, 300m, false",
        "min, Pod, 1m, 301m, true",
        "max, PersistentVolumeClaim, 2, 1, false",
    })
    void isHeldAgainstWhatIsAskedFor(String bound, String type, String was, String now, boolean broken) {
        assertThat(Planned.effects(PODS + range(bound, type, was), PODS + range(bound, type, now)))
                .isEqualTo(broken ? List.of(BROKEN) : List.of());
    }

    @Test
    void comesAndDoesNotAdmitWhatRuns() {
        assertThat(Planned.of(PODS, PODS + range("max", "Container", "400m")).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.effects())
                        .extracting(Effect::reason)
                        .containsExactly("max cpu of a Container is 400m, and does not admit what is asked for by"
                                + " Deployment api: what runs stays, and does not come back when it stops"));
    }

    @Test
    void ofAnotherSortIsNotThatOfBefore() {
        assertThat(Planned.effects(PODS + range("max", "Pod", "400m"), PODS + range("max", "Container", "400m")))
                .containsExactly(BROKEN);
    }

    @Test
    void thatGoesAdmitsAll() {
        assertThat(Planned.effects(PODS + range("max", "Container", "400m"), PODS))
                .containsExactly("safe object-removed LimitRange n/l");
    }

    private static String range(String bound, String type, String amount) {
        return "{apiVersion: v1, kind: LimitRange, metadata: {name: l, namespace: n}, spec: {limits: [{type: " + type
                + ", " + bound + ": {cpu: '" + amount + "'}}]}}";
    }
}
