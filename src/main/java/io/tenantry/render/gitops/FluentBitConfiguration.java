package io.tenantry.render.gitops;

import io.tenantry.kube.LogNames;
import io.tenantry.model.LogSink;

/**
 * What Fluent Bit reads, adds and sends, in its classic format, which its chart takes.
 *
 * @see <a href="https://docs.fluentbit.io/manual/administration/configuring-fluent-bit/classic-mode">classic mode</a>
 */
final class FluentBitConfiguration {

    /** Its own lines would feed themselves. */
    static final String INPUTS =
            """
            [INPUT]
                Name              tail
                Path              /var/log/containers/*.log
                Exclude_Path      /var/log/containers/fluent-bit-*
                multiline.parser  docker, cri
                Tag               kube.*
                Mem_Buf_Limit     16MB
                Skip_Long_Lines   On
                DB                /var/log/fluent-bit.db
            """;

    static final String FILTERS =
            """
            [FILTER]
                Name                 kubernetes
                Match                kube.*
                Merge_Log            On
                Keep_Log             Off
                K8S-Logging.Parser   Off
                K8S-Logging.Exclude  Off
                Labels               On
                Annotations          Off
            """;

    /** A stream for each app and container; everything else that is known of a line stands in it. */
    static final String LOKI =
            """
            [OUTPUT]
                Name                    loki
                Match                   kube.*
                Host                    %s
                Port                    %d
                Labels                  job=fluent-bit, namespace=$kubernetes['namespace_name'], app=$kubernetes['labels']['app.kubernetes.io/name'], container=$kubernetes['container_name']
                Auto_Kubernetes_Labels  Off
                Line_Format             json
                Retry_Limit             10
            """
                    .formatted(
                            LogNames.loki().pods().host(LogNames.LOKI),
                            LogNames.loki().port().number());

    /** The variable that holds the password of Elasticsearch. */
    static final String PASSWORD = "ELASTICSEARCH_PASSWORD";

    private FluentBitConfiguration() {}

    static String outputs(LogSink.CloudWatch cloudWatch) {
        return """
                [OUTPUT]
                    Name                 cloudwatch_logs
                    Match                kube.*
                    region               %s
                    log_group_name       %s/other
                    log_group_template   %s/$kubernetes['namespace_name']
                    log_stream_prefix    other-
                    log_stream_template  $kubernetes['pod_name'].$kubernetes['container_name']
                    log_retention_days   %d
                    auto_create_group    true
                    Retry_Limit          10
                """
                .formatted(cloudWatch.region(), cloudWatch.group(), cloudWatch.group(), cloudWatch.days());
    }

    /**
     * The password comes from the environment: what stands here is a ConfigMap.
     *
     * @see <a href="https://docs.fluentbit.io/manual/data-pipeline/outputs/elasticsearch">the output es</a>
     */
    static String outputs(LogSink.Elasticsearch elasticsearch) {
        return """
                [OUTPUT]
                    Name                es
                    Match               kube.*
                    Host                %s
                    Port                %s
                    tls                 On
                    tls.verify          On
                    HTTP_User           %s
                    HTTP_Passwd         ${%s}
                    Logstash_Format     On
                    Logstash_Prefix     %s
                    Replace_Dots        On
                    Suppress_Type_Name  On
                    Retry_Limit         10
                """
                .formatted(
                        elasticsearch.host(),
                        elasticsearch.port(),
                        elasticsearch.user(),
                        PASSWORD,
                        elasticsearch.index());
    }
}
