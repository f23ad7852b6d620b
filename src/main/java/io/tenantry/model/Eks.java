package io.tenantry.model;

import io.tenantry.problem.Requirements;

/**
 * How an EKS cluster comes to be: what {@code eksctl} is told beside the node pools and the roles.
 *
 * @param region where it stands
 * @param vpc the network that its nodes have their addresses in
 */
@ModelRecord
public record Eks(AwsRegion region, Vpc vpc) {

    public Eks {
        Requirements requirements = new Requirements();
        vpc.zones()
                .forEach(zone -> requirements.that(
                        zone.isIn(region), "vpc", "'" + zone + "' is no zone of " + region, "zones of " + region));
        requirements.check();
    }

    /** In a network of its own, as eksctl makes it when nobody says otherwise. */
    public static EksBuilder defaults() {
        return EksBuilder.builder().vpc(Vpc.Own.defaults().build());
    }
}
