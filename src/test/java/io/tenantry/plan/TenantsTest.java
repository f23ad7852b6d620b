package io.tenantry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.ManifestText;
import io.tenantry.manifest.Manifests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantsTest {

    private static final String NAMESPACES =
            """
            {apiVersion: v1, kind: Namespace, metadata: {name: tenant-acme, labels: {tenant: acme}}}
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: blank, labels: {tenant: " "}}}
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: shared}}
            """;

    @ParameterizedTest(name = "in {0}, labelled ''{1}'', in {2}: {3}")
    @CsvSource({
        "tenant-acme, '',   dist/platform/x.yaml,         acme",
        "shared,      beta, dist/platform/x.yaml,         beta",
        "tenant-acme, beta, dist/tenants/third/x.yaml,    beta",
        "tenant-acme, '',   dist/tenants/third/x.yaml,    acme",
        "tenant-acme, ' ',  dist/tenants/third/x.yaml,    acme",
        "shared,      '',   dist/tenants/third/w/x.yaml,  third",
        "blank,       '',   tenants/third/x.yaml,         third",
        "shared,      '',   dist/subtenants/third/x.yaml, nobody",
        "shared,      '',   dist/tenants/x.yaml,          nobody",
        "elsewhere,   '',   dist/platform/x.yaml,         nobody",
    })
    void anObjectIsItsLabelsOrItsNamespacesOrItsFolders(String namespace, String label, String file, String tenant) {
        Manifests manifests = read(NAMESPACES, "namespaces.yaml");
        Manifest object = read(
                        "{apiVersion: v1, kind: ConfigMap, metadata: {name: x, namespace: %s, labels: {tenant: '%s'}}}"
                                .formatted(namespace, label),
                        file)
                .all()
                .get(0);

        assertThat(Tenants.in(manifests).of(object).orElse("nobody")).isEqualTo(tenant);
    }

    @Test
    void allAreThoseOfAllObjects() {
        Manifests manifests = read(
                NAMESPACES
                        + """
                        ---
                        {apiVersion: v1, kind: ConfigMap, metadata: {name: x, namespace: shared, labels: {tenant: beta}}}
                        ---
                        {apiVersion: v1, kind: ConfigMap, metadata: {name: y, namespace: tenant-acme}}
                        """,
                "x.yaml");

        assertThat(Tenants.in(manifests).all(manifests)).containsExactly("acme", "beta");
    }

    private static Manifests read(String yaml, String file) {
        List<Object> problems = new ArrayList<>();
        Manifests manifests = Manifests.of(ManifestText.read(file, yaml, problems::add));
        assertThat(problems).isEmpty();
        return manifests;
    }
}
