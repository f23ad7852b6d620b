package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The network of Amazon's that an EKS cluster is made in.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/eksctl/vpc-configuration.html">how eksctl makes or takes it</a>
 */
public sealed interface Vpc {

    /** Why a control plane wants two. */
    String ZONES = "at least two: the control plane stands in several zones";

    /** The zones that it names, in order; none where they are eksctl's to choose. */
    List<AwsZone> zones();

    /**
     * One of the cluster's own, which eksctl makes and divides into a public and a private subnet for each zone.
     *
     * @param range its addresses; a prefix of 16 to 24 bits
     * @param zones in which it has subnets; eksctl chooses them when empty
     */
    @ModelRecord
    record Own(Cidr range, List<AwsZone> zones) implements Vpc {
        public Own {
            zones = List.copyOf(new TreeSet<>(zones));
            new Requirements()
                    .that(
                            range.prefix() >= 16 && range.prefix() <= 24,
                            "range",
                            "'" + range + "' is no size for a network with subnets",
                            "a prefix of 16 to 24 bits, such as 10.0.0.0/16")
                    .that(zones.size() != 1, "zones", "one zone", ZONES)
                    .check();
        }

        /** The addresses and the zones that eksctl chooses when nobody says otherwise. */
        public static VpcOwnBuilder defaults() {
            return VpcOwnBuilder.builder().range(Cidr.of("192.168.0.0/16"));
        }
    }

    /**
     * One that is there, such as the one that holds the databases.
     *
     * @param id such as {@code vpc-0a1b2c3d4e5f60718}
     * @param privateSubnets where the nodes stand, by zone
     * @param publicSubnets where load balancers that face the Internet stand, by zone; may be empty
     */
    @ModelRecord
    record Existing(String id, Map<AwsZone, String> privateSubnets, Map<AwsZone, String> publicSubnets) implements Vpc {
        public Existing {
            privateSubnets = Sorted.copyOf(privateSubnets);
            publicSubnets = Sorted.copyOf(publicSubnets);
            Requirements requirements = new Requirements()
                    .that(isId("vpc", id), "id", "'" + id + "' is no VPC", "such as vpc-0a1b2c3d4e5f60718")
                    .that(
                            privateSubnets.size() >= 2,
                            "privateSubnets",
                            privateSubnets.size() + (privateSubnets.size() == 1 ? " subnet" : " subnets"),
                            ZONES);
            privateSubnets.forEach((zone, subnet) -> requireSubnet(requirements, "privateSubnets." + zone, subnet));
            publicSubnets.forEach((zone, subnet) -> requireSubnet(requirements, "publicSubnets." + zone, subnet));
            requirements.check();
        }

        /** No public subnets. */
        public static VpcExistingBuilder defaults() {
            return VpcExistingBuilder.builder();
        }

        @Override
        public List<AwsZone> zones() {
            return Stream.concat(privateSubnets.keySet().stream(), publicSubnets.keySet().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        private static void requireSubnet(Requirements requirements, String component, String subnet) {
            requirements.that(
                    isId("subnet", subnet),
                    component,
                    "'" + subnet + "' is no subnet",
                    "such as subnet-0a1b2c3d4e5f60718");
        }

        private static boolean isId(String kind, String id) {
            return id.matches(kind + "-[0-9a-f]{8}([0-9a-f]{9})?");
        }
    }
}
