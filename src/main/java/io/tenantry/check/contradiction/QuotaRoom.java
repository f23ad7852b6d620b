package io.tenantry.check.contradiction;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.check.cluster.ContainerDefaults;
import io.tenantry.check.cluster.Demand;
import io.tenantry.check.cluster.Demands;
import io.tenantry.manifest.Amounts;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.manifest.Replicas;
import io.tenantry.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that a namespace holds fits its quota with the least replicas, and says what the quota counts; the API server
 * refuses what does not. */
public final class QuotaRoom implements Rule {

    /** What a container has to say once a quota counts it. */
    private static final Set<String> COMPUTE = Set.of("requests.cpu", "requests.memory", "limits.cpu", "limits.memory");

    @Override
    public String id() {
        return "resource-quota";
    }

    @Override
    public String summary() {
        return "What a namespace holds fits its ResourceQuota.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Demands demands = Demands.of(manifests);
        Replicas replicas = Replicas.of(manifests);
        ContainerDefaults defaults = ContainerDefaults.of(manifests);
        List<Problem> problems = new ArrayList<>();
        for (Manifest quota : manifests.ofKind("", "ResourceQuota")) {
            if (!quota.at("/spec").has("scopes") && !quota.at("/spec").has("scopeSelector")) {
                Usage usage = Usage.of(quota.namespace(), manifests, demands, replicas);
                exceeded(quota, usage).forEach(problems::add);
                unsaid(quota, manifests, defaults).forEach(problems::add);
            }
        }
        return problems;
    }

    private Stream<Problem> exceeded(Manifest quota, Usage usage) {
        return quota.at("/spec/hard").properties().stream()
                .filter(hard -> Amounts.read(hard.getValue())
                        .filter(most -> usage.of(hard.getKey()).compareTo(most) > 0)
                        .isPresent())
                .map(hard -> quota.problem(
                        severity(),
                        id(),
                        "its namespace uses " + shown(usage.of(hard.getKey())) + " of " + hard.getKey()
                                + ", of which it has "
                                + shown(Amounts.read(hard.getValue()).orElse(BigDecimal.ZERO)),
                        "expected a larger quota, or less in the namespace"));
    }

    private Stream<Problem> unsaid(Manifest quota, Manifests manifests, ContainerDefaults defaults) {
        List<String> counted =
                COMPUTE.stream().filter(quota.at("/spec/hard")::has).sorted().toList();
        return manifests.inNamespace(quota.namespace()).stream()
                .flatMap(manifest -> PodTemplate.of(manifest).stream())
                .flatMap(pod -> Stream.of("initContainers", "containers")
                        .flatMap(list -> pod.spec().path(list).valueStream())
                        .flatMap(container -> counted.stream()
                                .filter(resource -> !says(defaults.of(container, pod.namespace()), resource))
                                .map(resource -> problem(pod, container, resource))));
    }

    private Problem problem(PodTemplate pod, JsonNode container, String resource) {
        return pod.owner()
                .problem(
                        severity(),
                        id(),
                        "its container '" + container.path("name").asText() + "' has no " + resource
                                + ", which the quota of its namespace counts",
                        "expected a figure, of its own or by a LimitRange");
    }

    private static boolean says(Demand demand, String resource) {
        Map<String, BigDecimal> amounts = resource.startsWith("requests.") ? demand.requests() : demand.limits();
        return amounts.containsKey(resource.substring(resource.indexOf('.') + 1));
    }

    private static String shown(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
