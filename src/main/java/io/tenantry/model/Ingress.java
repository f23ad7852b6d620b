package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.regex.Pattern;

/** What lets requests in from outside. */
public sealed interface Ingress {

    /** How many pods of the controller run at most on a cluster of {@code nodes}. */
    int podsOn(List<NodePool> nodes);

    /**
     * Traefik with its own IngressRoutes and Middlewares; the default.
     *
     * @param placement where the pods of the controller run
     */
    @ModelRecord
    record Traefik(Placement placement) implements Ingress {

        /** Two pods. */
        public static IngressTraefikBuilder defaults() {
            return IngressTraefikBuilder.builder()
                    .placement(Placement.Replicated.defaults().build());
        }

        @Override
        public int podsOn(List<NodePool> nodes) {
            return placement.podsOn(nodes);
        }
    }

    /**
     * The Gateway API, with Traefik as its implementation.
     *
     * @param placement where the pods of the controller run
     */
    @ModelRecord
    record GatewayApi(Placement placement) implements Ingress {

        /** Two pods. */
        public static IngressGatewayApiBuilder defaults() {
            return IngressGatewayApiBuilder.builder()
                    .placement(Placement.Replicated.defaults().build());
        }

        @Override
        public int podsOn(List<NodePool> nodes) {
            return placement.podsOn(nodes);
        }
    }

    /**
     * ingress-nginx, for who still has it. It was retired in March 2026, gets no more fixes, and was never meant to
     * keep tenants apart.
     *
     * @param replicas pods of the controller
     */
    @ModelRecord
    record Nginx(Replicas replicas) implements Ingress {

        /** Two pods. */
        public static IngressNginxBuilder defaults() {
            return IngressNginxBuilder.builder().replicas(new Replicas(2));
        }

        @Override
        public int podsOn(List<NodePool> nodes) {
            return replicas.count();
        }
    }

    /**
     * An Application Load Balancer of Amazon's for each space, which ends TLS with certificates of ACM and sends requests
     * straight to pods. It neither counts requests nor says whose they are: for systems without tenants.
     *
     * @param replicas pods of the controller
     * @param scheme who can reach the load balancers
     * @param subnets address ranges of the load balancers' subnets: where requests come from
     * @param certificates ARNs of ACM certificates, the first for clients that name no host
     * @param policy which versions of TLS and ciphers it speaks
     * @param controller the IAM role of the controller
     */
    @ModelRecord
    record Alb(
            Replicas replicas,
            Scheme scheme,
            List<Cidr> subnets,
            List<String> certificates,
            String policy,
            AwsRole controller)
            implements Ingress {

        private static final Pattern CERTIFICATE =
                Pattern.compile("arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[0-9a-f-]{36}");

        public Alb {
            subnets = List.copyOf(subnets);
            certificates = List.copyOf(certificates);
            Requirements requirements = new Requirements()
                    .that(
                            subnets.size() >= 2,
                            "subnets",
                            subnets.size() + " subnets",
                            "two or more, each in a zone of its own")
                    .that(!certificates.isEmpty(), "certificates", "no certificate", "at least one: hosts speak TLS")
                    .that(
                            policy.matches("ELBSecurityPolicy-[A-Za-z0-9-]+"),
                            "policy",
                            "'" + policy + "' is no security policy",
                            "such as ELBSecurityPolicy-TLS13-1-2-2021-06");
            for (int i = 0; i < certificates.size(); i++) {
                requirements.that(
                        CERTIFICATE.matcher(certificates.get(i)).matches(),
                        "certificates[" + i + "]",
                        "'" + certificates.get(i) + "' is no certificate of ACM's",
                        "arn:aws:acm:<region>:<account>:certificate/<id>");
            }
            requirements.check();
        }

        /** Two pods; open to the Internet; TLS 1.2 and 1.3. */
        public static IngressAlbBuilder defaults() {
            return IngressAlbBuilder.builder()
                    .replicas(new Replicas(2))
                    .scheme(Scheme.INTERNET_FACING)
                    .policy("ELBSecurityPolicy-TLS13-1-2-2021-06");
        }

        @Override
        public int podsOn(List<NodePool> nodes) {
            return replicas.count();
        }

        /** Who can reach a load balancer. */
        public enum Scheme {
            /** Everybody. */
            INTERNET_FACING,
            /** Who is in the network. */
            INTERNAL
        }
    }
}
