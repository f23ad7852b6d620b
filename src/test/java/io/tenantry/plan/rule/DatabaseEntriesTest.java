package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.CNPG;
import static io.tenantry.plan.rule.ChangeCase.ZALANDO;

import java.util.stream.Stream;

/** Databases and roles that are listed. */
class DatabaseEntriesTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "Zalando's database",
                        ZALANDO + ", spec: {databases: {a: o}}",
                        "a: o",
                        "",
                        "data-loss database-entry"),
                ChangeCase.of(
                        "Zalando's user",
                        ZALANDO + ", spec: {users: {a: []}}",
                        "a: []",
                        "",
                        "access-loss database-entry"),
                ChangeCase.of("Zalando's new user", ZALANDO + ", spec: {users: {}}", "{}", "{a: []}"),
                ChangeCase.of(
                        "CloudNativePG's role",
                        CNPG + ", spec: {managed: {roles: [{name: a}]}}",
                        "{name: a}",
                        "",
                        "access-loss database-entry"),
                ChangeCase.of(
                        "CloudNativePG's database in another cluster",
                        "apiVersion: postgresql.cnpg.io/v1, metadata: {name: x, namespace: n}, kind: Database, spec: {cluster: {name: a}}",
                        "name: a",
                        "name: b",
                        "data-loss database-entry"),
                ChangeCase.of(
                        "MariaDB's database in another server, under another name",
                        "apiVersion: k8s.mariadb.com/v1alpha1, metadata: {name: x, namespace: n}, kind: Database, spec: {mariaDbRef: {name: a}, name: a}",
                        "name: a",
                        "name: b",
                        "data-loss database-entry"));
    }
}
