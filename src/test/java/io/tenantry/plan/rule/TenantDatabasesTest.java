package io.tenantry.plan.rule;

import java.util.stream.Stream;

/** Tenants' databases. */
class TenantDatabasesTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        String settings =
                "apiVersion: v1, kind: ConfigMap, metadata: {name: x, labels: {tenant: t, app.kubernetes.io/component: provisioning}}, data: {settings.sql: \"SET tenantry.database = 'a';\\nSET tenantry.logins = '{}';\\n\"}";
        return Stream.of(
                ChangeCase.of(
                        "a tenant's database",
                        settings,
                        "= 'a'",
                        "= 'b'",
                        "data-loss tenant-database",
                        "safe value-changed"),
                ChangeCase.of(
                        "a tenant's login",
                        settings.replace("'{}'", "'{\\\"u\\\":\\\"owner\\\"}'"),
                        "owner",
                        "read",
                        "access-loss tenant-database",
                        "safe value-changed"));
    }
}
