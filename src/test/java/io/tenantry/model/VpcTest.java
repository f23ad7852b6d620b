package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VpcTest {

    private static final AwsZone A = AwsZone.of("eu-west-1a");
    private static final AwsZone B = AwsZone.of("eu-west-1b");
    private static final AwsZone C = AwsZone.of("eu-west-1c");
    private static final String SUBNET = "subnet-0a1b2c3d4e5f60718";

    @Test
    void anOwnOneHasItsZonesInOrderAndOnce() {
        assertThat(Vpc.Own.defaults().zones(List.of(B, A, B)).build().zones()).containsExactly(A, B);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/15", "10.0.0.0/25"})
    void subnetsHaveToFitIn(String range) {
        assertThatThrownBy(() -> Vpc.Own.defaults().range(Cidr.of(range)).build())
                .hasMessage(
                        "range: '" + range + "' is no size for a network with subnets; expected a prefix of 16 to 24"
                                + " bits, such as 10.0.0.0/16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/16", "10.0.0.0/24"})
    void itMayBeAsLargeOrAsSmallAsThis(String range) {
        assertThat(Vpc.Own.defaults().range(Cidr.of(range)).build().range()).isEqualTo(Cidr.of(range));
    }

    @Test
    void oneZoneIsNotEnough() {
        assertThatThrownBy(() -> Vpc.Own.defaults().zones(List.of(A)).build())
                .hasMessage("zones: one zone; expected at least two: the control plane stands in several zones");
        assertThatThrownBy(() -> existing().privateSubnets(Map.of(A, SUBNET)).build())
                .hasMessage(
                        "privateSubnets: 1 subnet; expected at least two: the control plane stands in several zones");
        assertThatThrownBy(() -> existing().privateSubnets(Map.of()).build())
                .hasMessage(
                        "privateSubnets: 0 subnets; expected at least two: the control plane stands in several zones");
    }

    @Test
    void anExistingOneHasTheZonesOfAllItsSubnets() {
        assertThat(existing()
                        .publicSubnets(Map.of(B, SUBNET, C, SUBNET))
                        .build()
                        .zones())
                .containsExactly(A, B, C);
    }

    @Test
    void idsAreAmazons() {
        assertThatThrownBy(() -> existing()
                        .id("subnet-0a1b2c3d")
                        .privateSubnets(Map.of(A, "vpc-0a1b2c3d", B, SUBNET))
                        .publicSubnets(Map.of(A, "subnet-0A1B2C3D"))
                        .build())
                .hasMessageContaining("id: 'subnet-0a1b2c3d' is no VPC; expected such as vpc-0a1b2c3d4e5f60718")
                .hasMessageContaining(
                        "privateSubnets.eu-west-1a: 'vpc-0a1b2c3d' is no subnet; expected such as " + SUBNET)
                .hasMessageContaining(
                        "publicSubnets.eu-west-1a: 'subnet-0A1B2C3D' is no subnet; expected such as " + SUBNET);
    }

    @Test
    void idsOfLongAgoAreShort() {
        assertThat(existing().id("vpc-0a1b2c3d").build().id()).isEqualTo("vpc-0a1b2c3d");
    }

    @Test
    void zonesAreOfTheClustersRegion() {
        assertThatThrownBy(() -> new Eks(AwsRegion.of("eu-west-2"), existing().build()))
                .hasMessageContaining("vpc: 'eu-west-1a' is no zone of eu-west-2; expected zones of eu-west-2")
                .hasMessageContaining("vpc: 'eu-west-1b' is no zone of eu-west-2; expected zones of eu-west-2");
        assertThat(new Eks(AwsRegion.of("eu-west-1"), existing().build()).vpc().zones())
                .containsExactly(A, B);
    }

    @ParameterizedTest
    @CsvSource({"eu-west-1", "eu-west-1A", "eu-west-a", "EU-west-1a"})
    void aZoneIsARegionAndALetter(String zone) {
        assertThatThrownBy(() -> AwsZone.of(zone))
                .hasMessage("'" + zone + "' is no zone; expected such as af-south-1a");
    }

    private static VpcExistingBuilder existing() {
        return Vpc.Existing.defaults().id("vpc-0a1b2c3d4e5f60718").privateSubnets(Map.of(A, SUBNET, B, SUBNET));
    }
}
