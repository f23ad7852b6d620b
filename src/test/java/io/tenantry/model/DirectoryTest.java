package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.SystemFixtures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A directory of a space, and what it and its space refuse to be. */
class DirectoryTest {

    private static final Name PEOPLE = Name.of("people");

    @Test
    void everyMistakeIsTold() {
        assertThatThrownBy(() -> Fixtures.directory()
                        .baseDn("acme.example")
                        .entries(Map.of("People.ldif", "dn: ou=people,dc=acme,dc=example\n"))
                        .build())
                .hasMessageContainingAll(
                        "baseDn: 'acme.example' is no base; expected attributes and values without spaces, such as"
                                + " dc=acme,dc=example",
                        "entries.People.ldif: 'People.ldif' is no LDIF file; expected lower-case letters, digits and"
                                + " dashes, and .ldif behind them",
                        "entries: no entry makes acme.example, below which the others stand; expected 'dn: acme.example'"
                                + " and its attributes, in the first file");
    }

    @Test
    void itsAdministratorStandsBelowItsBase() {
        assertThat(Fixtures.directory().build().bindDn()).isEqualTo("cn=admin,dc=acme,dc=example");
    }

    @Test
    void aConnectionNamesADirectoryOfTheSpace() {
        assertThatThrownBy(() -> Fixtures.tenant()
                        .apps(Map.of(
                                Name.of("api"),
                                Fixtures.api()
                                        .connections(List.of(Connection.ToDirectory.defaults()
                                                .directory(PEOPLE)
                                                .build()))
                                        .build()))
                        .build())
                .hasMessage("apps.api.connections[0].directory: there is no directory 'people'; expected none, since"
                        + " there is none");
    }

    @Test
    void itsDisksAreOfClassesThatThereAre() {
        OwnSpace shop = space();

        assertThatThrownBy(() ->
                        SystemFixtures.bare().spaces(Map.of(shop.name(), shop)).build())
                .hasMessageContainingAll(
                        "spaces.shop.directories.people.data.storageClass: there is no storage class 'fast-ssd'",
                        "spaces.shop.directories.people.config.storageClass: there is no storage class 'fast-ssd'");
    }

    @Test
    void itsPasswordsAreSealedWhereSecretsAre() {
        OwnSpace shop = space();

        assertThat(Fixtures.single()
                        .secrets(new Secrets.SealedSecrets("certificate.pem"))
                        .spaces(Map.of(shop.name(), shop))
                        .build()
                        .unsealed())
                .extracting(Object::toString)
                .anyMatch(violation -> violation.contains("spaces.shop.directories.people.password"))
                .anyMatch(violation -> violation.contains("spaces.shop.directories.people.configPassword"));
    }

    private static OwnSpace space() {
        return OwnSpace.defaults()
                .name(Name.of("shop"))
                .group("shop-developers")
                .directories(Map.of(PEOPLE, Fixtures.directory().build()))
                .build();
    }
}
