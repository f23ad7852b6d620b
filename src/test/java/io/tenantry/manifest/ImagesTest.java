package io.tenantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which images manifests name. */
class ImagesTest {

    @Test
    void eachImageOfAnyContainerOnceSorted() {
        assertThat(
                        images(
                                """
                                apiVersion: apps/v1
                                kind: Deployment
                                metadata: {name: web}
                                spec:
                                  template:
                                    spec:
                                      initContainers: [{name: wait, image: z/wait:1}]
                                      containers: [{name: web, image: a/web:1}, {name: proxy, image: m/proxy:1}]
                                ---
                                apiVersion: v1
                                kind: Pod
                                metadata: {name: again}
                                spec: {containers: [{name: web, image: a/web:1}, {name: none}]}
                                """))
                .containsExactly("a/web:1", "m/proxy:1", "z/wait:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            postgresql.cnpg.io/v1           | Cluster      | {imageName: x/y:1}
            postgresql.cnpg.io/v1           | Pooler       | {template: {spec: {containers: [{image: x/y:1}]}}}
            acid.zalan.do/v1                | postgresql   | {dockerImage: x/y:1}
            acid.zalan.do/v1                | postgresql   | {sidecars: [{image: x/y:1}]}
            monitoring.coreos.com/v1        | Prometheus   | {image: x/y:1}
            monitoring.coreos.com/v1        | Alertmanager | {image: x/y:1}
            grafana.integreatly.org/v1beta1 | Grafana      | {deployment: {spec: {template: {spec: {containers: [{image: x/y:1}]}}}}}
            """)
    void thoseOfTheServersThatOperatorsMake(String apiVersion, String kind, String spec) {
        assertThat(images("apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: a}\nspec: " + spec
                        + "\n"))
                .containsExactly("x/y:1");
    }

    @Test
    void whatIsNoImageOfThePlatformsIsNone() {
        assertThat(images("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {image: x/y:1}\n"))
                .isEmpty();
    }

    private static List<String> images(String yaml) {
        return Images.of(Manifests.of(ManifestText.read("test.yaml", yaml, problem -> {
            throw new AssertionError(problem);
        })));
    }
}
