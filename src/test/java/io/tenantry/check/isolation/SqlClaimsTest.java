package io.tenantry.check.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlClaimsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE DATABASE \"shop\" TEMPLATE template0;",
                "create database if not exists `shop`;",
                "DROP DATABASE IF EXISTS shop;",
                "ALTER DATABASE shop CONNECTION LIMIT 5;",
                "GRANT CONNECT, TEMPORARY ON DATABASE \"shop\" TO PUBLIC;",
                "GRANT ALL ON `shop`.* TO PUBLIC;",
                "SET @database = 'shop';",
                "SET tenantry.database = 'shop';",
            })
    void namesADatabase(String sql) {
        assertThat(new SqlClaims(sql).databases()).containsExactly("shop");
        assertThat(new SqlClaims(sql).roles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ROLE \"api\" LOGIN;",
                "create user if not exists 'api'@'%' identified by 'x';",
                "ALTER USER api PASSWORD 'x';",
                "GRANT SELECT ON ALL TABLES IN SCHEMA public TO api;",
                "GRANT owners TO \"api\";",
                "SET tenantry.owners = 'api';",
                "SET @users = '{\"api\":\"owner\"}';",
                "SET tenantry.logins = '{\"api\":\"read-only\"}';",
                "SET @undeclared = '[\"api\"]';",
                "SET @users = 'api';",
            })
    void namesARole(String sql) {
        assertThat(new SqlClaims(sql).roles()).containsExactly("api");
        assertThat(new SqlClaims(sql).databases()).isEmpty();
    }

    @Test
    void namesSeveral() {
        SqlClaims sql = new SqlClaims(
                "SET @users = '{\"a\":\"owner\",\"b\":\"read-only\"}';\nGRANT ALL ON DATABASE one TO c; DROP DATABASE two;");

        assertThat(sql.roles()).containsExactly("a", "b", "c");
        assertThat(sql.databases()).containsExactly("one", "two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRANT ALL ON *.* TO api; | true",
                "GRANT CONNECT ON DATABASE shop TO PUBLIC; | true",
                "grant all on * . * to api; | false",
                "REVOKE CONNECT ON DATABASE shop FROM PUBLIC; | false",
                "GRANT ALL ON shop.* TO api; COMMENT ON TABLE t IS 'TO PUBLIC'; | false",
            })
    void grantsToEverybodyOrOnEverything(String sql, boolean knowsNoBounds) {
        assertThat(new SqlClaims(sql).knowsNoBounds()).isEqualTo(knowsNoBounds);
    }

    @Test
    void otherTextNamesNothing() {
        SqlClaims none = new SqlClaims("The user granted nothing on the database; to whom?");

        assertThat(none.databases()).isEmpty();
        assertThat(none.roles()).isEmpty();
    }
}
