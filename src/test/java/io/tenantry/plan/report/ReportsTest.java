package io.tenantry.plan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Golden;
import io.tenantry.plan.Plan;
import io.tenantry.plan.Planned;
import io.tenantry.problem.Acknowledgement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One change of a platform, as a pull request would make it, in each form. */
class ReportsTest {

    private static final String WAS = shared(3, "10.11.9", "20Gi")
            + """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: uploads, namespace: tenant-beta}
            spec: {resources: {requests: {storage: 5Gi}}}
            ---
            """
            + secret("b2xk")
            + workloads("api:1.4.1");

    private static final String NOW = shared(1, "11.4.2", "10Gi")
            + secret("bmV3")
            + """
            {apiVersion: v1, kind: ConfigMap, metadata: {name: "`new`", namespace: tenant-acme}}
            ---
            """
            + workloads("api:1.4.2");

    private static String shared(int replicas, String version, String storage) {
        return """
        {apiVersion: v1, kind: Namespace, metadata: {name: tenant-acme, labels: {tenant: acme}}}
        ---
        {apiVersion: v1, kind: Namespace, metadata: {name: tenant-beta, labels: {tenant: beta}}}
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: shared, namespace: mariadb}
        spec:
          replicas: %d
          template: {spec: {containers: [{name: mariadb, image: mariadb:%s}]}}
          volumeClaimTemplates:
            - metadata: {name: data}
              spec: {storageClassName: fast, resources: {requests: {storage: %s}}}
        ---
        """
                .formatted(replicas, version, storage);
    }

    private static String secret(String password) {
        return """
        apiVersion: v1
        kind: Secret
        metadata: {name: api, namespace: tenant-acme}
        data: {password: %s, user: YXBp}
        ---
        """
                .formatted(password);
    }

    private static String workloads(String image) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(
                        """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: api-%d, namespace: tenant-acme}
                        spec:
                          template:
                            spec:
                              containers:
                                - {name: api, image: "IMAGE", envFrom: [{secretRef: {name: api}}]}
                        """
                                ::formatted)
                .map(text -> text.replace("IMAGE", image))
                .collect(Collectors.joining("---\n"));
    }

    private final Plan plan = Planned.of(
            WAS,
            NOW,
            List.of(
                    new Acknowledgement("PersistentVolumeClaim tenant-beta/uploads", "moved to S3 in May"),
                    new Acknowledgement("PersistentVolumeClaim tenant-beta/gone", "long ago")));

    @Test
    void forATerminal() {
        Golden.of(getClass()).matches("plan.txt", TextReport.of(plan));
    }

    @Test
    void forAPullRequest() {
        Golden.of(getClass()).matches("plan.md", MarkdownReport.of(plan));
    }

    @Test
    void forMachines() {
        Golden.of(getClass()).matches("plan.json", JsonReport.of(plan));
    }

    @Test
    void noChangeIsSaidInALine() {
        Plan nothing = Planned.of(WAS, WAS);

        assertThat(TextReport.of(nothing)).isEqualTo("nothing changes\n0 of 2 tenants\n");
        assertThat(MarkdownReport.of(nothing)).isEqualTo("## Plan: nothing changes\n\n**0 of 2 tenants**\n");
    }

    @Test
    void noSecretIsRepeated() {
        String all = TextReport.of(plan) + MarkdownReport.of(plan) + JsonReport.of(plan);

        assertThat(all).doesNotContain("b2xk", "bmV3").contains("(hidden)");
    }

    @Test
    void whatATerminalWouldObeyIsNotWritten() {
        Plan evil = Planned.of("", "{apiVersion: v1, kind: ConfigMap, metadata: {name: \"a\\e[2Jb\\u202Ec\\nd\"}}");

        assertThat(TextReport.of(evil)).contains("ConfigMap a\uFFFD[2Jb\uFFFDc\u21B5d added");
        assertThat(MarkdownReport.of(evil)).contains("`ConfigMap a\uFFFD[2Jb\uFFFDc\u21B5d added`");
    }

    @Test
    void manyAlikeAreOneAndManyOthersEndEarly() {
        String many = IntStream.range(0, 30)
                .mapToObj(i -> "{apiVersion: v" + i + ".example/v1, kind: Thing, metadata: {name: x}}")
                .collect(Collectors.joining("\n---\n"));

        assertThat(MarkdownReport.of(Planned.of(many, ""))).contains("- … and 5 more like these");
        assertThat(TextReport.of(Planned.of(many, "")).lines().filter(line -> line.contains("removed")))
                .hasSize(60);
    }
}
