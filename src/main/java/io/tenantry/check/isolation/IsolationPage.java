package io.tenantry.check.isolation;

import java.util.List;

/**
 * The proof for people to read: what was asked, what was found, and what it rests on. It names no tenants and counts
 * nothing, so that it stays as it is when a tenant comes.
 */
final class IsolationPage {

    private static final List<String> ASSUMPTIONS = List.of(
            "The cluster's network enforces NetworkPolicies, and blocks of addresses in them mean no pods.",
            "A node always reaches its own pods, and a pod itself.",
            "Pods without a proxy are outside of the mesh; to them the network's answer is the whole one.",
            "Namespaces that stand in no file, such as `kube-system`, are the cluster's own and hold nothing of a tenant's.",
            "What charts and operators run in the platform's namespaces is as the policies' selectors expect it; what has"
                    + " the node's network there is trusted as the node is.",
            "Authorizations by address alone, on routes of probes, say of a pod no more than that it lives.");

    private IsolationPage() {}

    static String of(List<Question> questions) {
        boolean isProven =
                questions.stream().allMatch(question -> question.problems().isEmpty());
        StringBuilder page = new StringBuilder("# Isolation of tenants\n\n");
        page.append(isProven ? "**Proven**" : "**Not proven**")
                .append(
                        " for this environment, from its final objects alone; a tenant is whoever a namespace names by the"
                                + " label `tenant`.\n");
        for (Question question : questions) {
            page.append("\n## ")
                    .append(question.title())
                    .append("\n\n")
                    .append(question.held())
                    .append("\n\nResult: ")
                    .append(question.problems().isEmpty() ? "holds.\n" : "does not hold:\n\n");
            question.problems()
                    .forEach(problem ->
                            page.append("- ").append(problem.sentence()).append('\n'));
        }
        page.append("\n## What it rests on\n\n");
        ASSUMPTIONS.forEach(assumption -> page.append("- ").append(assumption).append('\n'));
        return page.toString();
    }
}
