package io.tenantry.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.model.Access;
import io.tenantry.model.Name;
import io.tenantry.model.TenantId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What stands in a namespace that tenants share is called so that no two tenants can have one name. */
class TenantNamesTest {

    private static final String LONGEST_ID = "a".repeat(30);
    private static final String LONGEST_DATABASE = "b".repeat(20);

    @Property(seed = "1")
    void aNameTellsItsTenantAndItsDatabase(
            @ForAll("ids") String id,
            @ForAll("databases") String database,
            @ForAll("ids") String otherId,
            @ForAll("databases") String otherDatabase) {
        boolean same = id.equals(otherId) && database.equals(otherDatabase);

        assertThat(ProvisioningNames.job(id, database).equals(ProvisioningNames.job(otherId, otherDatabase)))
                .isEqualTo(same);
        for (Access access : Access.values()) {
            assertThat(role(SpaceNames.ofTenant(id), database, access)
                            .equals(role(SpaceNames.ofTenant(otherId), otherDatabase, access)))
                    .isEqualTo(same);
        }
    }

    /** Of a tenant's space and one of the system's own, whatever the own one is called. */
    @Property(seed = "2")
    void noSecretOfATenantIsCalledAsOneOfTheSystemsOwn(
            @ForAll("ids") String id, @ForAll("ids") String own, @ForAll("databases") String database) {
        assertThat(role(SpaceNames.ofTenant(id), database, Access.OWNER))
                .isNotEqualTo(role(SpaceNames.ofSystem(own), database, Access.OWNER));
    }

    private static String role(SpaceNames space, String database, Access access) {
        return SecretNames.roleInServer(space, database, access.key());
    }

    @Example
    void theLongestNameIsALabel() {
        assertThat(ProvisioningNames.job(
                        TenantId.of(LONGEST_ID).value(),
                        Name.of(LONGEST_DATABASE).value()))
                .hasSizeLessThanOrEqualTo(63);
    }

    @Provide
    Arbitrary<String> ids() {
        return words().filter(word -> word.length() > 1 && !word.contains("--"));
    }

    @Provide
    Arbitrary<String> databases() {
        return words();
    }

    /** Few letters and many dashes, so that two often meet. */
    private static Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("a-")
                .ofMinLength(1)
                .ofMaxLength(7)
                .filter(word -> !word.startsWith("-") && !word.endsWith("-"));
    }
}
