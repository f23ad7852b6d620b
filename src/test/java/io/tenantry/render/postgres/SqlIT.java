package io.tenantry.render.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tenantry.database.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A real server reads back what we quoted. */
class SqlIT {

    private static final PostgresServer SERVER = PostgresServer.shared();

    @Property(seed = "1", tries = 200)
    void aTextIsReadAsItIs(@ForAll("texts") String text) throws SQLException {
        for (String conforming : List.of("on", "off")) {
            try (Connection connection = SERVER.connect("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("SET standard_conforming_strings = " + conforming);
                ResultSet row = statement.executeQuery("SELECT " + Sql.literal(text));
                row.next();
                assertThat(row.getString(1)).isEqualTo(text);
            }
        }
    }

    @Property(seed = "1", tries = 200)
    void aNameIsReadAsItIs(@ForAll("texts") String name) throws SQLException {
        if (name.isEmpty()) {
            return;
        }
        try (Connection connection = SERVER.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 AS " + Sql.identifier(name))) {
            assertThat(row.getMetaData().getColumnLabel(1)).isEqualTo(name);
        }
    }

    @Example
    void whatSqlCannotHoldIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sql.literal("a\0b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Sql.identifier("a\0b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Sql.identifier(""));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("'\\\"$\n\u00e4\u4e16")
                .ofMaxLength(20);
    }
}
