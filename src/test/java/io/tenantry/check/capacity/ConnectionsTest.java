package io.tenantry.check.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionsTest {

    private static final String CNPG =
            "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {name: shared, namespace: db},"
                    + " spec: {postgresql: {parameters: {max_connections: '100'}}}}\n---\n";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "one database                  | db/shared/main                           | 1 of 36",
                "two databases                 | db/shared/main db/shared/other     | 2 of 44",
                "one database that two make    | db/shared/main db/shared/main      | 1 of 36",
                "another server's              | db/other/main                            | 0 of 28",
                "one made in another namespace | shop/shared/main                         | 0 of 28",
                "a Job that names none         | db/shared/                               | 0 of 28",
            })
    void eachDatabaseThatAJobMakesAndOneMoreMayBeAskedFor(String what, String jobs, String expected) {
        String zalando =
                "{apiVersion: acid.zalan.do/v1, kind: postgresql, metadata: {name: shared, namespace: db}, spec: {"
                        + "enableConnectionPooler: true, connectionPooler: {maxDBConnections: 8},"
                        + " postgresql: {parameters: {max_connections: '100'}}}}\n---\n";

        assertThat(told(zalando + jobs(jobs))).isEqualTo("[" + expected + "]");
    }

    @Test
    void allPoolersOfAClusterAskTogether() {
        assertThat(told(CNPG
                        + pooler("rw", "db", "shared", "instances: 2")
                        + pooler("ro", "db", "shared", "instances: 1")))
                .isEqualTo("[0 of 32]");
        assertThat(told(CNPG + pooler("rw", "db", "shared", "type: rw"))).isEqualTo("[0 of 24]");
        assertThat(told(CNPG + pooler("rw", "db", "shared", "type: rw") + job("db", "shared-rw", "main")))
                .isEqualTo("[1 of 28]");
    }

    @Test
    void whatHasNoPoolerIsNotCounted() {
        assertThat(told(CNPG)).isEqualTo("[]");
        assertThat(told(CNPG + pooler("rw", "db", "other", "instances: 2"))).isEqualTo("[]");
        assertThat(told(CNPG + pooler("rw", "shop", "shared", "instances: 2"))).isEqualTo("[]");
    }

    @Test
    void whatDoesNotSayHowManyItHasIsNotCounted() {
        assertThat(told(CNPG.replace("max_connections", "work_mem") + pooler("rw", "db", "shared", "instances: 2")))
                .isEqualTo("[]");
    }

    private static String told(String yaml) {
        return Connections.in(Checked.manifests(yaml))
                .map(each -> each.databases() + " of " + each.needed())
                .toList()
                .toString();
    }

    private static String pooler(String name, String namespace, String cluster, String more) {
        return ("{apiVersion: postgresql.cnpg.io/v1, kind: Pooler, metadata: {name: %s, namespace: %s}, spec: {%s,"
                        + " cluster: {name: %s}, pgbouncer: {parameters: {max_db_connections: '4'}}}}\n---\n")
                .formatted(name, namespace, more, cluster);
    }

    /** Each as {@code namespace/host/database}. */
    private static String jobs(String jobs) {
        return Stream.of(jobs.split(" ", -1))
                .map(job -> job.split("/", -1))
                .map(job -> job(job[0], job[1], job[2]))
                .collect(Collectors.joining());
    }

    private static String job(String namespace, String host, String database) {
        return ("{apiVersion: batch/v1, kind: Job, metadata: {name: make, namespace: %s}, spec: {template: {spec: {containers:"
                        + " [{env: [{name: PGHOST, value: '%s'}, {name: TENANT_DATABASE, value: '%s'}]}]}}}}\n---\n")
                .formatted(namespace, host, database);
    }
}
