package io.tenantry.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API server would refuse is told, and rules nothing. */
class PolicyReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "policyTypes: [Both] | spec.policyTypes: 'Both'; expected Ingress or Egress",
                "policyTypes: Ingress | spec.policyTypes: no list; expected a list",
                "ingress: {} | spec.ingress: no list; expected a list",
                "ingress: [{from: [{}]}] | spec.ingress[0].from: an empty peer; expected one of them",
                "egress: [{}, {to: [{podSelector: {}, ipBlock: {cidr: 10.0.0.0/8}}]}] | spec.egress[1].to: a peer with both selectors and ipBlock; expected one of them",
                "ingress: [{from: [{ipBlock: {cidr: 10.0.0.0}}]}] | spec.ingress[0].from.ipBlock.cidr: '10.0.0.0'; expected a block of addresses, as 10.0.0.0/8 or fd00::/8",
                "ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [x]}}]}] | spec.ingress[0].from.ipBlock.except: 'x'; expected a block of addresses, as 10.0.0.0/8 or fd00::/8",
                "ingress: [{ports: [{port: 0}]}] | spec.ingress[0].ports: port '0'; expected 1 to 65535, or the name of a port",
                "ingress: [{ports: [{port: 65536}]}] | spec.ingress[0].ports: port '65536'; expected 1 to 65535, or the name of a port",
                "ingress: [{ports: [{port: \"80\"}]}] | spec.ingress[0].ports: port '80'; expected 1 to 65535, or the name of a port",
                "ingress: [{ports: [{port: 80, endPort: 79}]}] | spec.ingress[0].ports: endPort 79; expected a number not below that of port",
                "ingress: [{ports: [{port: http, endPort: 79}]}] | spec.ingress[0].ports: endPort 79; expected a number not below that of port",
                "ingress: [{ports: [{endPort: 79}]}] | spec.ingress[0].ports: endPort 79; expected a number not below that of port",
                "ingress: [{ports: [{protocol: tcp}]}] | spec.ingress[0].ports: protocol 'tcp'; expected TCP, UDP or SCTP",
                "podSelector: all | spec.podSelector: no selector; expected a map with matchLabels, matchExpressions, or nothing",
                "podSelector: {matchLabels: {app: 1}} | spec.podSelector.matchLabels: the value of app is no text; expected text, in quotes where need be",
                "podSelector: {matchExpressions: [{key: a, operator: Is}]} | spec.podSelector.matchExpressions: operator 'Is'; expected In, NotIn, Exists or DoesNotExist",
                "podSelector: {matchExpressions: [{key: a, operator: In}]} | spec.podSelector.matchExpressions: no values; expected values with In and NotIn, and only with them",
                "podSelector: {matchExpressions: [{key: a, operator: Exists, values: [b]}]} | spec.podSelector.matchExpressions: values; expected values with In and NotIn, and only with them",
            })
    void tellsWhatIsWrong(String spec, String problem) {
        List<Problem> problems = new ArrayList<>();
        String yaml = Cluster.pod("shop", "web", "app: web") + Cluster.pod("shop", "api", "app: api");

        Reachability reachability =
                Reachability.of(Cluster.manifests(yaml + Cluster.policy("shop", spec)), problems::add);

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("cluster.yaml:6:1: NetworkPolicy.networking.k8s.io shop/p: " + problem);
        assertThat(ConnectionList.of(reachability)).isEqualTo(Cluster.connections(yaml));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ingress: [{ports: [{port: 1}, {port: 65535}]}] | TCP 1,65535",
                "ingress: [{from: [{ipBlock: {cidr: 'fd00::/8'}}, {podSelector: {}}], ports: [{port: 80}]}] | TCP 80",
                "podSelector: null, policyTypes: null, ingress: [{from: null, ports: [{port: 80, endPort: null, protocol: null}]}], egress: null | TCP 80",
            })
    void takesWhatTheApiServerTakes(String spec, String open) {
        assertThat(Cluster.amongPods(Cluster.pod("shop", "web", "app: web")
                        + Cluster.pod("lab", "job", "app: job")
                        + Cluster.pod("shop", "api", "app: api")
                        + Cluster.policy("shop", spec)))
                .contains("shop/web => shop/api : " + open);
    }
}
