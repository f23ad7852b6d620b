package io.tenantry.check.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of an environment variable that takes another one in, as {@code $(DB_HOST)}, names one that stands before it:
 * Kubernetes puts in no other, and leaves the reference as it is, so that the program reads it to the letter.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/">
 *     interdependent variables</a>
 */
public final class VariableReferences implements Rule {

    /** Two dollar signs are one to the letter. */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\$|\\$\\((?<name>[A-Za-z_][A-Za-z0-9_.-]*)\\)");

    /** What the kubelet says of the Services of a namespace, unless a pod wants none of it. */
    private static final Pattern OF_SERVICES = Pattern.compile("[A-Z0-9_]+_(SERVICE_HOST|SERVICE_PORT|PORT)(_.+)?");

    @Override
    public String id() {
        return "variable-reference";
    }

    @Override
    public String summary() {
        return "A variable that takes another one in, as $(NAME), names one that stands before it.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        List<Problem> problems = new ArrayList<>();
        for (PodTemplate pod : PodTemplate.all(manifests)) {
            boolean knowsServices = pod.spec().path("enableServiceLinks").asBoolean(true);
            pod.containers()
                    .filter(container -> container.path("envFrom").isEmpty())
                    .forEach(container -> {
                        Set<String> all = names(container);
                        Set<String> before = new HashSet<>();
                        for (JsonNode variable : container.path("env")) {
                            for (String name : references(variable.path("value").asText())) {
                                if (!before.contains(name)
                                        && !(knowsServices
                                                && OF_SERVICES.matcher(name).matches())) {
                                    problems.add(problem(pod, container, variable, name, all));
                                }
                            }
                            before.add(variable.path("name").asText());
                        }
                    });
        }
        return problems;
    }

    private Problem problem(PodTemplate pod, JsonNode container, JsonNode variable, String name, Set<String> all) {
        return pod.owner()
                .problem(
                        severity(),
                        id(),
                        "the variable '" + variable.path("name").asText() + "' of its container '"
                                + container.path("name").asText() + "' takes in $(" + name + "), which "
                                + (all.contains(name) ? "stands after it" : "is none of the container's")
                                + ": the program reads the reference to the letter",
                        "expected a variable that stands before it, or $$(" + name + ") for the text itself");
    }

    private static Set<String> names(JsonNode container) {
        Set<String> names = new HashSet<>();
        container
                .path("env")
                .forEach(variable -> names.add(variable.path("name").asText()));
        return names;
    }

    private static Set<String> references(String value) {
        Set<String> names = new TreeSet<>();
        Matcher references = REFERENCE.matcher(value);
        while (references.find()) {
            if (references.group("name") != null) {
                names.add(references.group("name"));
            }
        }
        return names;
    }
}
