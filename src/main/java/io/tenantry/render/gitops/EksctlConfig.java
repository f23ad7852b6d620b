package io.tenantry.render.gitops;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.AwsZone;
import io.tenantry.model.Eks;
import io.tenantry.model.Environment;
import io.tenantry.model.Ingress;
import io.tenantry.model.LogSink;
import io.tenantry.model.NodePool;
import io.tenantry.model.Secrets;
import io.tenantry.model.Vpc;
import java.util.Map;

/**
 * An EKS cluster as {@code eksctl} makes it: node groups, add-ons, and the roles that ServiceAccounts of the rendered
 * objects take. Each may do what its one user needs: the role of a namespace's secrets reads that namespace's alone.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/eksctl/schema.html">the file's schema</a>
 */
final class EksctlConfig {

    private static final String LOAD_BALANCER_ACCOUNT = "aws-load-balancer-controller";
    private static final String FLUENT_BIT_ACCOUNT = "fluent-bit";

    private final Environment environment;
    private final Eks eks;
    private final ArrayNode accounts = JsonNodeFactory.instance.arrayNode();

    private EksctlConfig(Environment environment, Eks eks) {
        this.environment = environment;
        this.eks = eks;
    }

    static ObjectNode of(Environment environment, Eks eks) {
        return new EksctlConfig(environment, eks).config();
    }

    private ObjectNode config() {
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        config.put("apiVersion", "eksctl.io/v1alpha5").put("kind", "ClusterConfig");
        config.putObject("metadata")
                .put("name", environment.cluster().name().value())
                .put("region", eks.region().value());
        network(config);
        config.putObject("kubernetesNetworkConfig")
                .put("serviceIPv4CIDR", environment.cluster().services().get(0).value());
        addOns(config.putArray("addons"));
        addAccounts();
        config.putObject("iam").put("withOIDC", true).set("serviceAccounts", accounts);
        ArrayNode groups = config.putArray("managedNodeGroups");
        environment.cluster().nodePools().forEach(pool -> nodeGroup(groups.addObject(), pool));
        return config;
    }

    private void network(ObjectNode config) {
        ObjectNode network = config.putObject("vpc");
        if (eks.vpc() instanceof Vpc.Own own) {
            network.put("cidr", own.range().value());
            if (!own.zones().isEmpty()) {
                ArrayNode zones = config.putArray("availabilityZones");
                own.zones().forEach(zone -> zones.add(zone.value()));
            }
        } else if (eks.vpc() instanceof Vpc.Existing existing) {
            network.put("id", existing.id());
            ObjectNode subnets = network.putObject("subnets");
            subnets(subnets.putObject("private"), existing.privateSubnets());
            if (!existing.publicSubnets().isEmpty()) {
                subnets(subnets.putObject("public"), existing.publicSubnets());
            }
        }
    }

    private static void subnets(ObjectNode config, Map<AwsZone, String> subnets) {
        subnets.forEach((zone, subnet) -> config.putObject(zone.value()).put("id", subnet));
    }

    /** The VPC's own network enforces policies only when it is told to. */
    private static void addOns(ArrayNode addOns) {
        addOns.addObject().put("name", "vpc-cni").put("configurationValues", "{\"enableNetworkPolicy\": \"true\"}");
        addOns.addObject().put("name", "coredns");
        addOns.addObject().put("name", "kube-proxy");
        addOns.addObject()
                .put("name", "aws-ebs-csi-driver")
                .putObject("wellKnownPolicies")
                .put("ebsCSIController", true);
    }

    private static void nodeGroup(ObjectNode group, NodePool pool) {
        group.put("name", pool.name().value());
        pool.machine().ifPresent(machine -> group.put("instanceType", machine));
        group.put("desiredCapacity", pool.count())
                .put("minSize", pool.count())
                .put("maxSize", pool.most())
                .put("privateNetworking", true)
                .put("volumeEncrypted", true);
    }

    private void addAccounts() {
        if (environment.ingress() instanceof Ingress.Alb alb) {
            account(
                            LOAD_BALANCER_ACCOUNT,
                            Namespaces.LOAD_BALANCERS,
                            alb.controller().name())
                    .putObject("wellKnownPolicies")
                    .put("awsLoadBalancerController", true);
        }
        if (environment.telemetry().logs().orElse(null) instanceof LogSink.CloudWatch cloudWatch) {
            allow(
                    account(
                            FLUENT_BIT_ACCOUNT,
                            Namespaces.LOGGING,
                            cloudWatch.role().name()),
                    "arn:aws:logs:" + cloudWatch.region() + ":*:log-group:" + cloudWatch.group() + "/*",
                    "logs:CreateLogGroup",
                    "logs:CreateLogStream",
                    "logs:DescribeLogStreams",
                    "logs:PutLogEvents",
                    "logs:PutRetentionPolicy");
        }
        if (environment.secrets() instanceof Secrets.ExternalSecrets external
                && external.store() instanceof Secrets.Store.AwsSecretsManager aws) {
            for (String namespace : environment.namespacesWithSecrets()) {
                allow(
                        account(SecretNames.STORE, namespace, aws.roles().name() + "-" + namespace),
                        "arn:aws:secretsmanager:" + aws.region() + ":*:secret:" + external.path() + "/" + namespace
                                + "/*",
                        "secretsmanager:DescribeSecret",
                        "secretsmanager:GetSecretValue");
            }
        }
    }

    /** The role alone: the ServiceAccount itself is rendered, or its chart's. */
    private ObjectNode account(String name, String namespace, String role) {
        ObjectNode account = accounts.addObject();
        account.putObject("metadata").put("name", name).put("namespace", namespace);
        return account.put("roleName", role).put("roleOnly", true);
    }

    private static void allow(ObjectNode account, String resource, String... actions) {
        ObjectNode policy = account.putObject("attachPolicy");
        policy.put("Version", "2012-10-17");
        ObjectNode statement = policy.putArray("Statement").addObject();
        statement.put("Effect", "Allow");
        ArrayNode allowed = statement.putArray("Action");
        for (String action : actions) {
            allowed.add(action);
        }
        statement.put("Resource", resource);
    }
}
