package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.plan.difference.Difference;
import io.tenantry.plan.difference.ObjectChange;
import java.util.stream.Stream;

/**
 * A field of a Service changes that the API server lets nobody change as long as it is needed. What the server allocated
 * it keeps where nothing is written any more; a Service that is but a name of another host needs none of it.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.34.2/pkg/apis/core/validation/validation.go">ValidateServiceUpdate</a>
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.34.2/pkg/registry/core/service/storage/storage.go">what is kept</a>
 */
final class ServiceFields implements ChangeRule {

    private static final String ADVICE =
            "leave it as it is, or make one of a new name beside it, move over to that, and remove this one";

    @Override
    public String id() {
        return "field-immutable";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        return change.now().is("", "Service")
                ? Stream.of(addresses(change), families(change), healthCheck(change), loadBalancer(change))
                        .flatMap(each -> each)
                        .map(field -> Refusal.of(this, change, field, Impact.ACCESS_LOSS, ADVICE))
                : Stream.empty();
    }

    private static Stream<String> addresses(ObjectChange.Changed change) {
        if (isNameOnly(change.was())
                || isNameOnly(change.now())
                || (isHeadless(change.was()) && isHeadless(change.now()))) {
            return Stream.empty();
        }
        return Stream.concat(
                isReplaced(change, "/spec/clusterIP") ? Stream.of("spec.clusterIP") : Stream.empty(),
                isReplacedIn(change, "/spec/clusterIPs") ? Stream.of("spec.clusterIPs") : Stream.empty());
    }

    private static Stream<String> families(ObjectChange.Changed change) {
        boolean free = isNameOnly(change.was())
                || isNameOnly(change.now())
                || isHeadless(change.was())
                || isHeadless(change.now());
        return !free && isReplacedIn(change, "/spec/ipFamilies") ? Stream.of("spec.ipFamilies") : Stream.empty();
    }

    private static Stream<String> healthCheck(ObjectChange.Changed change) {
        return asksForHealthCheck(change.was())
                        && asksForHealthCheck(change.now())
                        && isReplaced(change, "/spec/healthCheckNodePort")
                ? Stream.of("spec.healthCheckNodePort")
                : Stream.empty();
    }

    private static Stream<String> loadBalancer(ObjectChange.Changed change) {
        return type(change.was()).equals("LoadBalancer")
                        && type(change.now()).equals("LoadBalancer")
                        && change.isChangedAt("/spec/loadBalancerClass")
                ? Stream.of("spec.loadBalancerClass")
                : Stream.empty();
    }

    /** Another one is written; where none was written before, the server allocated one. */
    private static boolean isReplaced(ObjectChange.Changed change, String pointer) {
        JsonNode now = change.now().at(pointer);
        return !now.isMissingNode() && !now.isNull() && change.isChangedAt(pointer);
    }

    /** One of those that are written both times is another; some may come or go behind them. */
    private static boolean isReplacedIn(ObjectChange.Changed change, String pointer) {
        JsonNode was = change.was().at(pointer);
        JsonNode now = change.now().at(pointer);
        for (int i = 0; i < Math.min(was.size(), now.size()); i++) {
            if (!Difference.isNone(was.path(i), now.path(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameOnly(Manifest service) {
        return type(service).equals("ExternalName");
    }

    private static boolean isHeadless(Manifest service) {
        return service.at("/spec/clusterIP").asText().equals("None");
    }

    private static boolean asksForHealthCheck(Manifest service) {
        return type(service).equals("LoadBalancer")
                && service.at("/spec/externalTrafficPolicy").asText().equals("Local");
    }

    private static String type(Manifest service) {
        return service.at("/spec/type").asText("ClusterIP");
    }
}
