package io.tenantry.render.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.tenantry.Fixtures;
import io.tenantry.SystemFixtures;
import io.tenantry.model.AwsRegion;
import io.tenantry.model.AwsRole;
import io.tenantry.model.AwsZone;
import io.tenantry.model.Cidr;
import io.tenantry.model.Cluster;
import io.tenantry.model.ClusterBuilder;
import io.tenantry.model.Datadog;
import io.tenantry.model.Eks;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.NodePool;
import io.tenantry.model.NodePoolBuilder;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.PodSecurityExemption;
import io.tenantry.model.Telemetry;
import io.tenantry.model.Unrestricted;
import io.tenantry.model.Vpc;
import io.tenantry.render.Part;
import io.tenantry.render.PlatformParts;
import io.tenantry.render.SpaceParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EksctlConfigTest {

    private static final String SUBNET = "subnet-0a1b2c3d4e5f6071";

    /** A database has its passwords in a namespace of the platform's, and tenants have theirs. */
    @Test
    void everyRoleThatAnAccountTakesForSecretsIsMade() {
        Environment bare = SystemFixtures.bare().build();
        Environment shared = Fixtures.environment();
        Map<Unrestricted, PodSecurityExemption> podSecurity = new TreeMap<>(shared.podSecurity());
        podSecurity.put(Unrestricted.DATADOG, Unrestricted.DATADOG.exemption());
        Environment environment = EnvironmentBuilder.builder(shared)
                .secrets(bare.secrets())
                .telemetry(
                        Telemetry.defaults().datadog(Datadog.defaults().build()).build())
                .podSecurity(podSecurity)
                .build();
        List<Part> parts = new ArrayList<>(PlatformParts.of(environment));
        environment.everySpace().forEach(space -> parts.addAll(SpaceParts.of(environment, space)));

        assertThat(parts.stream()
                        .flatMap(part -> part.objects().stream())
                        .filter(ServiceAccount.class::isInstance)
                        .map(account -> account.getMetadata().getAnnotations().get(AwsRole.ANNOTATION))
                        .filter(role -> role != null)
                        .map(role -> AwsRole.of(role).name()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(roles(environment));
    }

    @Test
    void aSpaceWithoutSecretsTakesNoRole() {
        OwnSpace space = SystemFixtures.quiet().build();

        assertThat(roles(SystemFixtures.bare()
                        .spaces(Map.of(space.name(), space))
                        .build()))
                .containsExactly("shop-prod-load-balancers");
    }

    @Test
    void aNetworkOfItsOwnHasTheRangeThatPoliciesAreMadeFor() {
        ObjectNode config = config(Vpc.Own.defaults()
                .range(Cidr.of("10.0.0.0/16"))
                .zones(List.of(AwsZone.of("eu-west-1b"), AwsZone.of("eu-west-1a")))
                .build());

        assertThat(config.get("vpc")).hasToString("{\"cidr\":\"10.0.0.0/16\"}");
        assertThat(config.get("availabilityZones")).hasToString("[\"eu-west-1a\",\"eu-west-1b\"]");
        assertThat(config.get("kubernetesNetworkConfig")).hasToString("{\"serviceIPv4CIDR\":\"172.20.0.0/16\"}");
    }

    @Test
    void zonesAreEksctlsToChooseWhereNobodySays() {
        assertThat(config(Vpc.Own.defaults().range(Cidr.of("10.0.0.0/16")).build())
                        .has("availabilityZones"))
                .isFalse();
    }

    @Test
    void anExistingNetworkIsTakenWithItsSubnets() {
        Vpc.Existing existing = Vpc.Existing.defaults()
                .id("vpc-0a1b2c3d4e5f60718")
                .privateSubnets(Map.of(
                        AwsZone.of("eu-west-1a"), SUBNET + "1",
                        AwsZone.of("eu-west-1b"), SUBNET + "2"))
                .build();

        assertThat(config(existing).get("vpc"))
                .hasToString("{\"id\":\"vpc-0a1b2c3d4e5f60718\",\"subnets\":{\"private\":{"
                        + "\"eu-west-1a\":{\"id\":\"" + SUBNET + "1\"},\"eu-west-1b\":{\"id\":\"" + SUBNET + "2\"}}}}");
        assertThat(config(new Vpc.Existing(
                                existing.id(),
                                existing.privateSubnets(),
                                Map.of(AwsZone.of("eu-west-1c"), SUBNET + "3")))
                        .at("/vpc/subnets/public"))
                .hasToString("{\"eu-west-1c\":{\"id\":\"" + SUBNET + "3\"}}");
    }

    @Test
    void aPoolMayGrowAsFarAsItSays() {
        Environment bare = SystemFixtures.bare().build();
        NodePool pool = NodePoolBuilder.builder(bare.cluster().nodePools().get(0))
                .atMost(Optional.of(10))
                .build();
        ObjectNode config = config(
                ClusterBuilder.builder(bare.cluster()).nodePools(List.of(pool)).build());

        assertThat(config.at("/managedNodeGroups/0/minSize").asInt()).isEqualTo(pool.count());
        assertThat(config.at("/managedNodeGroups/0/desiredCapacity").asInt()).isEqualTo(pool.count());
        assertThat(config.at("/managedNodeGroups/0/maxSize").asInt()).isEqualTo(10);
    }

    private static ObjectNode config(Vpc vpc) {
        return config(ClusterBuilder.builder(SystemFixtures.bare().build().cluster())
                .eks(new Eks(AwsRegion.of("eu-west-1"), vpc))
                .build());
    }

    private static ObjectNode config(Cluster cluster) {
        return EksctlConfig.of(
                SystemFixtures.bare().cluster(cluster).build(), cluster.eks().orElseThrow());
    }

    private static List<String> roles(Environment environment) {
        List<String> roles = new ArrayList<>();
        Eks eks = SystemFixtures.bare().build().cluster().eks().orElseThrow();
        for (JsonNode account : EksctlConfig.of(environment, eks).at("/iam/serviceAccounts")) {
            roles.add(account.get("roleName").asText());
        }
        return roles;
    }
}
