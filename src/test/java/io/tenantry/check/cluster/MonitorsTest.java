package io.tenantry.check.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import io.tenantry.manifest.Manifests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "                                         | [ops]",
                "namespaceSelector: {}                    | [ops]",
                "namespaceSelector: {any: false}          | [ops]",
                "namespaceSelector: {any: true}           | [acme, shop]",
                "namespaceSelector: {matchNames: [a, b]}  | [a, b]",
                "namespaceSelector: {matchNames: []}      | [ops]",
            })
    void itLooksWhereItsSelectorSays(String selector, String namespaces) {
        Manifests manifests = Checked.manifests(
                """
                {apiVersion: v1, kind: Namespace, metadata: {name: acme}}
                ---
                {apiVersion: v1, kind: Namespace, metadata: {name: shop}}
                ---
                {apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: {name: m, namespace: ops}, spec: {%s}}
                """
                        .formatted(selector == null ? "" : selector));

        assertThat(Monitors.namespaces(
                        manifests
                                .ofKind("monitoring.coreos.com", "ServiceMonitor")
                                .get(0),
                        manifests))
                .hasToString(namespaces);
    }
}
