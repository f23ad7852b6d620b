package io.tenantry.check.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.kube.Labels;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.reach.Selectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Whether stores outside of the cluster keep tenants apart: External Secrets and the secrets store CSI driver.
 *
 * @see <a href="https://external-secrets.io/latest/api/clustersecretstore/">namespace conditions of a ClusterSecretStore</a>
 */
final class StoreQuestion {

    private static final String GROUP = "external-secrets.io";
    private static final String CSI = "secrets-store.csi.x-k8s.io";

    /** Fields of a provider that say how to be let in, and not where. */
    private static final Set<String> CREDENTIALS = Set.of("auth", "authSecretRef", "authType", "serviceAccountRef");

    private static final Pattern OBJECT =
            Pattern.compile("\\b(?:objectName|secretPath|resourceName)\\s*:\\s*[\"']?([^\"'\\s,}]+)");

    private final Tenancy tenancy;
    private final RemoteSecrets secrets = new RemoteSecrets();
    private final List<Problem> problems = new ArrayList<>();

    private StoreQuestion(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    static Question ask(Tenancy tenancy) {
        StoreQuestion question = new StoreQuestion(tenancy);
        Manifests manifests = tenancy.manifests();
        manifests.ofKind(GROUP, "ClusterSecretStore").forEach(question::store);
        manifests.ofKind(GROUP, "ExternalSecret").forEach(question::external);
        manifests.ofKind(CSI, "SecretProviderClass").forEach(question::mounted);
        question.secrets
                .shared()
                .forEach(shared -> question.problems.add(Tenancy.problem(
                        shared.source(),
                        "tenant " + shared.tenant() + " reads '" + shared.path() + "' of a store, as does tenant "
                                + shared.other(),
                        "secrets of its own below a path of its own")));
        return new Question(
                "Secret stores",
                "No store outside is open to the namespaces of two tenants, and no two tenants read one secret of a store.",
                question.problems);
    }

    private void store(Manifest store) {
        Set<String> tenants = new TreeSet<>();
        tenancy.manifests().ofKind("", "Namespace").stream()
                .filter(namespace -> isOpenTo(store, namespace))
                .forEach(namespace -> tenancy.ofNamespace(namespace.name()).ifPresent(tenants::add));
        if (tenants.size() > 1) {
            List<String> first = tenants.stream().limit(2).toList();
            String more = tenants.size() > 2 ? " and " + (tenants.size() - 2) + " more" : "";
            problems.add(Tenancy.problem(
                    store,
                    "it is open to namespaces of tenants " + String.join(", ", first) + more,
                    "expected spec.conditions that name namespaces of one tenant, or a SecretStore in each"));
        }
    }

    /** One condition is enough; without any it is open to all. */
    private static boolean isOpenTo(Manifest store, Manifest namespace) {
        JsonNode conditions = store.at("/spec/conditions");
        return conditions.isEmpty() || conditions.valueStream().anyMatch(condition -> holds(condition, namespace));
    }

    private static boolean holds(JsonNode condition, Manifest namespace) {
        TreeMap<String, String> labels = new TreeMap<>(namespace.labels());
        labels.put(Labels.NAMESPACE_NAME, namespace.name());
        return condition.path("namespaces").valueStream().anyMatch(name -> name.asText()
                        .equals(namespace.name()))
                || condition
                        .path("namespaceRegexes")
                        .valueStream()
                        .anyMatch(regex -> matches(regex.asText(), namespace))
                || (condition.path("namespaceSelector").isObject()
                        && Selectors.of(condition.path("namespaceSelector")).matches(labels));
    }

    /** What is no expression may mean anything. */
    private static boolean matches(String regex, Manifest namespace) {
        try {
            return Pattern.compile(regex).matcher(namespace.name()).find();
        } catch (PatternSyntaxException unreadable) {
            return true;
        }
    }

    private void external(Manifest external) {
        tenancy.of(external).ifPresent(tenant -> {
            String store = place(external);
            external.at("/spec/data")
                    .forEach(entry -> secrets.one(
                            external, tenant, store, entry.at("/remoteRef/key").asText()));
            external.at("/spec/dataFrom").forEach(entry -> {
                if (entry.has("extract")) {
                    secrets.one(
                            external, tenant, store, entry.at("/extract/key").asText());
                } else if (entry.has("find")) {
                    secrets.below(
                            external, tenant, store, entry.at("/find/path").asText(""));
                }
            });
        });
    }

    /** The store that is asked, by what it is and where it looks: two objects may stand for one. */
    private String place(Manifest external) {
        JsonNode reference = external.at("/spec/secretStoreRef");
        boolean isClusters = reference.path("kind").asText().equals("ClusterSecretStore");
        String name = reference.path("name").asText();
        Optional<Manifest> store = tenancy.manifests()
                .find(
                        GROUP,
                        isClusters ? "ClusterSecretStore" : "SecretStore",
                        isClusters ? "" : external.namespace(),
                        name);
        return store.map(found -> withoutCredentials(found.at("/spec/provider")))
                .orElse(isClusters ? name : external.namespace() + "/" + name);
    }

    private static String withoutCredentials(JsonNode provider) {
        JsonNode place = provider.deepCopy();
        place.forEach(kind -> {
            if (kind instanceof ObjectNode fields) {
                fields.remove(CREDENTIALS);
            }
        });
        return place.toString();
    }

    private void mounted(Manifest provider) {
        tenancy.of(provider).ifPresent(tenant -> {
            JsonNode parameters = provider.at("/spec/parameters");
            String store = Stream.of("keyvaultName", "vaultAddress", "region", "roleName")
                    .map(key -> parameters.path(key).asText())
                    .reduce(provider.at("/spec/provider").asText(), (all, next) -> all + " " + next);
            Matcher objects = OBJECT.matcher(parameters.path("objects").asText());
            while (objects.find()) {
                secrets.one(provider, tenant, store, objects.group(1));
            }
        });
    }
}
