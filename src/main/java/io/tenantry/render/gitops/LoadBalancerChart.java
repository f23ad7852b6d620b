package io.tenantry.render.gitops;

import io.tenantry.kube.HostNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.AwsRole;
import io.tenantry.model.Environment;
import io.tenantry.model.Ingress;
import io.tenantry.model.Operator;
import java.util.List;
import java.util.Map;

/**
 * What makes Amazon's load balancers.
 *
 * @see <a href="https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/installation/">installation</a>
 */
final class LoadBalancerChart {

    private LoadBalancerChart() {}

    /** It leaves Services of other kinds alone, and reads no Secret; its pods hold {@code restricted}. */
    static Installation of(Environment environment, Ingress.Alb alb) {
        Values values = new Values()
                .set(environment.cluster().name().value(), "clusterName")
                .set(alb.replicas().count(), "replicaCount")
                .set(HostNames.ALB_CLASS, "ingressClass")
                .set(true, "disableIngressClassAnnotation")
                .set("ip", "defaultTargetType")
                .set(false, "enableServiceMutatorWebhook")
                .set(true, "enableCertManager")
                .set(Map.of(AwsRole.ANNOTATION, alb.controller().arn()), "serviceAccount", "annotations")
                .set(Map.of("maxUnavailable", 1), "podDisruptionBudget")
                .set(Map.of("type", "RuntimeDefault"), "podSecurityContext", "seccompProfile")
                .set(Map.of("drop", List.of("ALL")), "securityContext", "capabilities")
                .set(ContainerValues.resources("100m", "128Mi", "256Mi"), "resources");
        environment.cluster().eks().ifPresent(eks -> values.set(eks.region().value(), "region"));
        Installations.onNodes(environment, values, "nodeSelector");
        return new Installation(
                Operator.AWS_LOAD_BALANCER_CONTROLLER,
                new ChartSource.Helmed("https://aws.github.io/eks-charts", "aws-load-balancer-controller"),
                Namespaces.LOAD_BALANCERS,
                Waves.OPERATORS,
                values);
    }
}
