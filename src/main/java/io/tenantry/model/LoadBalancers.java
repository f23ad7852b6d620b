package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;

/** A load balancer of a cloud does less than a controller in the cluster, and some things only it does. */
final class LoadBalancers {

    private LoadBalancers() {}

    static void check(
            Requirements requirements,
            Flavour flavour,
            Ingress ingress,
            Issuer issuer,
            Map<Name, OwnSpace> spaces,
            Map<TenantId, Tenant> tenants) {
        if (ingress instanceof Ingress.Alb) {
            requirements
                    .that(flavour == Flavour.EKS, "ingress", "there is no ALB outside of EKS", "another ingress")
                    .that(
                            tenants.isEmpty(),
                            "ingress",
                            "an ALB neither counts tenants' requests nor says whose they are",
                            "traefik or gatewayApi where there are tenants")
                    .that(
                            issuer instanceof Issuer.SelfSigned,
                            "issuer",
                            "an ALB has certificates of ACM's, which nobody here signs",
                            "none with alb");
            spaces.forEach((name, space) -> requirements.that(
                    space.cutover().isEmpty()
                            || space.families().values().stream().allMatch(versions -> versions.size() == 1),
                    "spaces." + name + ".cutover",
                    "requests are shared with another system and between two colours at once",
                    "one after the other"));
        } else {
            spaces.forEach((name, space) -> requirements.that(
                    space.cutover().isEmpty(),
                    "spaces." + name + ".cutover",
                    "only a load balancer that stands before both sides shares requests between them",
                    "no cutover, or ingress: alb"));
        }
    }
}
