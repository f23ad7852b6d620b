package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.problem.InvalidModelException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fixture's cluster: nodes 172.18.0.0/16, pods 10.244.0.0/16, Services 10.96.0.0/12. */
class OutsideAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "172.18.0.5/32, 172.18.0.0/16",
        "10.244.7.0/24, 10.244.0.0/16",
        "10.96.0.1/32, 10.96.0.0/12",
        "169.254.169.254/32, 169.254.0.0/16",
    })
    void areNotTheClustersOwn(String address, String range) {
        assertThatThrownBy(() -> connecting("203.0.113.7/32", address))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("tenants.acme.apps.api.connections[0].addresses[1]")
                .hasMessageContaining(address + " lies in " + range + ", which is the cluster's own");
    }

    @Test
    void mayHaveTheClusterInTheirMidst() {
        assertThat(connecting("10.0.0.0/8").tenants()).hasSize(1);
    }

    private static Environment connecting(String... addresses) {
        Connection office = Connection.ToOutside.defaults()
                .outside(Name.of("office"))
                .addresses(List.of(addresses).stream().map(Cidr::of).toList())
                .build();
        Workload api = Fixtures.api().connections(List.of(office)).build();
        return Fixtures.environment().with(Fixtures.tenant().build().with(api));
    }
}
