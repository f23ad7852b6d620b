package io.tenantry.check.isolation;

import io.tenantry.check.Findings;
import io.tenantry.check.Note;
import io.tenantry.check.Survey;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proves from the final objects that tenants are isolated, or shows how they are not: on the network, in the mesh, at the
 * Kubernetes API, in secrets and databases, in stores of secrets outside, in Argo CD and at the ingress. Tenants are told by
 * the label {@code tenant} of their namespaces; without any there is nothing to prove.
 */
public final class Isolation implements Survey {

    /** The page that is written down. */
    public static final String PAGE = "isolation.md";

    @Override
    public String id() {
        return Tenancy.RULE;
    }

    @Override
    public String summary() {
        return "No tenant reaches another's things, nor undeclared ones of the platform's, and nobody from outside comes in"
                + " but through the ingress.";
    }

    @Override
    public Findings survey(Manifests manifests) {
        Tenancy tenancy = new Tenancy(manifests);
        if (tenancy.tenants().isEmpty()) {
            return Findings.of(List.of());
        }
        List<Question> questions = List.of(
                NetworkQuestion.ask(tenancy),
                MeshQuestion.ask(tenancy),
                AccessQuestion.ask(tenancy),
                DataQuestion.ask(tenancy),
                StoreQuestion.ask(tenancy),
                DeliveryQuestion.ask(tenancy),
                HostQuestion.ask(tenancy));
        List<Problem> problems = questions.stream()
                .flatMap(question -> question.problems().stream())
                .toList();
        List<String> exceptions = exceptions(manifests, tenancy);
        return new Findings(
                problems,
                new TreeMap<>(Map.of(PAGE, IsolationPage.of(questions, exceptions))),
                Stream.concat(
                                exceptions.stream().map(text -> note(Note.Kind.EXCEPTION, text)),
                                Assumptions.ALL.stream().map(text -> note(Note.Kind.ASSUMPTION, text)))
                        .toList());
    }

    private static Note note(Note.Kind kind, String text) {
        return new Note(Tenancy.RULE, kind, text);
    }

    /** A line for each path that both tenants declared, with what each says of it. */
    private static List<String> exceptions(Manifests manifests, Tenancy tenancy) {
        List<String> exceptions = new ArrayList<>();
        new Declarations(manifests)
                .agreed()
                .forEach((path, both) -> exceptions.add("`" + path + "`: "
                        + both.stream()
                                .map(declaration ->
                                        tenancy.owner(declaration.source().namespace()) + " until "
                                                + declaration.expires() + " (" + declaration.reason() + ")")
                                .sorted()
                                .collect(Collectors.joining(", "))));
        return exceptions;
    }
}
