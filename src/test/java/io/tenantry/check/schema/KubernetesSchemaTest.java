package io.tenantry.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesSchemaTest {

    @Test
    void anObjectThatTheApiServerTakes() {
        assertThat(problems(deployment("replicas: 2, selector: {matchLabels: {app: api}}", CONTAINER)))
                .isEmpty();
        assertThat(
                        problems(
                                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {any.key: text}, binaryData: null}"))
                .isEmpty();
    }

    private static final String CONTAINER = "{name: api, image: x, resources: {requests: {cpu: 100m, memory: 1Gi}}}";
    private static final String GOOD = "selector: {}";

    @Test
    void aFieldThatNobodyKnows() {
        assertThat(problems(deployment(GOOD + ", replica: 2", CONTAINER)))
                .containsExactly(
                        "Deployment.apps acme/api: /spec/replica is no field that Kubernetes knows; expected one of"
                                + " minReadySeconds, paused, progressDeadlineSeconds, replicas, revisionHistoryLimit, selector,"
                                + " strategy, template");
        assertThat(problems(deployment(GOOD, "{name: api, imagePullpolicy: Always}")))
                .singleElement()
                .asString()
                .startsWith("Deployment.apps acme/api: /spec/template/spec/containers/0/imagePullpolicy is no field");
    }

    @ParameterizedTest(name = "{0} is refused: expected {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "apps/v1, kind: Deployment, spec: {replicas: '2', selector: {}, template: {}} | /spec/replicas is \"2\" | a whole number, without quotes",
                "apps/v1, kind: Deployment, spec: {replicas: 2.5, selector: {}, template: {}} | /spec/replicas is 2.5 | a whole number, without quotes",
                "apps/v1, kind: Deployment, spec: {paused: 'no', selector: {}, template: {}} | /spec/paused is \"no\" | true or false, without quotes",
                "v1, kind: ConfigMap, data: {port: 80} | /data/port is 80 | text; quote what YAML reads as something else",
                "v1, kind: ConfigMap, data: [a] | /data is [\"a\"] | a map",
                "v1, kind: ConfigMap, data: {a/b~c: 1} | /data/a~1b~0c is 1 | text; quote what YAML reads as something else",
                "v1, kind: Pod, spec: {containers: {name: api}} | /spec/containers is {\"name\":\"api\"} | a list",
                "v1, kind: Pod, spec: [1] | /spec is [1] | a map",
                "v1, kind: Service, spec: {ports: [{port: 80, targetPort: true}]} | /spec/ports/0/targetPort is true | a whole number or text",
                "v1, kind: ResourceQuota, spec: {hard: {cpu: two}} | /spec/hard/cpu is \"two\" | a quantity, such as 500m or 2Gi",
            })
    void aValueOfAnotherType(String object, String what, String expected) {
        assertThat(problems("{apiVersion: " + object + "}"))
                .singleElement()
                .asString()
                .endsWith(": " + what + "; expected " + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1, kind: Service, spec: {ports: [{port: 80, targetPort: 80}]}",
                "v1, kind: Service, spec: {ports: [{port: 80, targetPort: http}]}",
                "v1, kind: ResourceQuota, spec: {hard: {cpu: 2, memory: 1.5Gi, pods: '10'}}",
                "v1, kind: Pod, spec: {terminationGracePeriodSeconds: 0, hostNetwork: false, containers: []}",
                "v1, kind: Pod, spec: null",
                "example.com/v1, kind: Deployment, spec: {anything: 1}",
                "apps/v2, kind: Deployment, spec: {anything: 1}",
            })
    void aValueOfItsType(String object) {
        assertThat(problems("{apiVersion: " + object + "}")).isEmpty();
    }

    @Test
    void aJobsPodsEndAndADeploymentsDoNot() {
        String job =
                "{apiVersion: batch/v1, kind: Job, metadata: {name: j, namespace: acme}, spec: {template: {spec: {containers:"
                        + " [], restartPolicy: %s}}}}";

        assertThat(problems(job.formatted("Never"))).isEmpty();
        assertThat(problems(job.formatted("OnFailure"))).isEmpty();
        assertThat(problems(job.formatted("null")))
                .containsExactly(
                        "Job.batch acme/j: /spec/template/spec/restartPolicy is 'Always' in a Job; expected Never or"
                                + " OnFailure");
        assertThat(problems(deployment(GOOD, CONTAINER + "], restartPolicy: Never, x: [")))
                .hasSize(2);
        assertThat(problems("{apiVersion: v1, kind: Pod, spec: {containers: [], restartPolicy: Never}}"))
                .isEmpty();
        assertThat(problems(
                        "{apiVersion: batch/v1, kind: CronJob, spec: {schedule: '@daily', jobTemplate: {spec: {template: {spec:"
                                + " {containers: []}}}}}}"))
                .hasSize(1);
    }

    private static String deployment(String spec, String container) {
        return "{apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: acme}, spec: {" + spec
                + ", template: {spec: {containers: [" + container + "]}}}}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new KubernetesSchema(), yaml);
    }
}
