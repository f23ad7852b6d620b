package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.APPS;
import static io.tenantry.plan.rule.ChangeCase.CNPG;
import static io.tenantry.plan.rule.ChangeCase.ZALANDO;

import java.util.stream.Stream;

/** Servers' releases that change. */
class DatabaseVersionTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "MariaDB's next series",
                        APPS
                                + "StatefulSet, spec: {replicas: 3, template: {spec: {containers: [{name: a, image: 'docker.io/library/mariadb:10.11.9'}]}}}",
                        "10.11.9",
                        "11.4.2",
                        "access-loss database-version",
                        "restart pods-replaced"),
                ChangeCase.of(
                        "MariaDB's next patch",
                        APPS
                                + "StatefulSet, spec: {replicas: 3, template: {spec: {containers: [{name: a, image: 'mariadb:11.4.2'}]}}}",
                        "11.4.2",
                        "11.4.3",
                        "restart pods-replaced"),
                ChangeCase.of(
                        "MariaDB's last series",
                        APPS
                                + "StatefulSet, spec: {replicas: 3, template: {spec: {containers: [{name: a, image: 'mariadb:11.4@sha256:00'}]}}}",
                        "11.4",
                        "10.11",
                        "data-loss database-version",
                        "restart pods-replaced"),
                ChangeCase.of(
                        "PostgreSQL's next release",
                        APPS
                                + "StatefulSet, spec: {template: {spec: {containers: [{name: a, image: 'localhost:5000/postgres:16.1-alpine'}]}}}",
                        "16.1",
                        "17.0",
                        "access-loss database-version",
                        "restart pods-replaced"),
                ChangeCase.of(
                        "PostgreSQL's next patch",
                        APPS
                                + "StatefulSet, spec: {template: {spec: {containers: [{name: a, image: 'postgres:16.1'}]}}}",
                        "16.1",
                        "16.2",
                        "restart pods-replaced"),
                ChangeCase.of(
                        "another server",
                        APPS + "StatefulSet, spec: {template: {spec: {containers: [{name: a, image: 'mysql:8.0'}]}}}",
                        "mysql",
                        "mariadb",
                        "data-loss database-version",
                        "restart pods-replaced"),
                ChangeCase.of(
                        "an image that is no server",
                        APPS + "StatefulSet, spec: {template: {spec: {containers: [{name: a, image: 'app:1'}]}}}",
                        "app:1",
                        "app:2",
                        "restart pods-replaced"),
                ChangeCase.of(
                        "a tag that is no version",
                        APPS
                                + "StatefulSet, spec: {template: {spec: {containers: [{name: a, image: 'postgres:latest'}]}}}",
                        "latest",
                        "17",
                        "restart pods-replaced"),
                ChangeCase.of(
                        "Zalando's next PostgreSQL",
                        ZALANDO + ", spec: {postgresql: {version: '16'}}",
                        "'16'",
                        "'17'",
                        "access-loss database-version",
                        "restart operated-pods"),
                ChangeCase.of(
                        "Zalando's last PostgreSQL",
                        ZALANDO + ", spec: {postgresql: {version: '17'}}",
                        "'17'",
                        "'16'",
                        "data-loss database-version",
                        "restart operated-pods"),
                ChangeCase.of(
                        "CloudNativePG's next PostgreSQL",
                        CNPG + ", spec: {imageName: 'ghcr.io/cloudnative-pg/postgresql:16.4'}",
                        "16.4",
                        "17.0",
                        "access-loss database-version",
                        "restart operated-pods"));
    }
}
