package io.tenantry.check.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurposesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "tenantry.io/purpose: development | true",
                "tenantry.io/purpose: production  | false",
                "other: development               | false"
            })
    void aNamespaceIsForDevelopmentWhereItsLabelSaysSo(String label, boolean development) {
        Purposes purposes = Purposes.of(Checked.manifests(
                "{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {%s}}}".formatted(label)));

        assertThat(purposes.isDevelopment("shop")).isEqualTo(development);
        assertThat(purposes.isDevelopment("other")).isFalse();
    }
}
