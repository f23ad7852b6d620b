package io.tenantry.check.isolation;

import java.util.List;

/**
 * The proof for people to read: what was asked, what was found, and what it rests on. It names no tenants but those with
 * exceptions and counts nothing, so that it stays as it is when a tenant comes.
 */
final class IsolationPage {

    private IsolationPage() {}

    static String of(List<Question> questions, List<String> exceptions) {
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
        if (!exceptions.isEmpty()) {
            page.append("\n## Exceptions\n\nPaths between tenants that both of them declared.\n\n");
            exceptions.forEach(exception -> page.append("- ").append(exception).append('\n'));
        }
        page.append("\n## What it rests on\n\n");
        Assumptions.ALL.forEach(
                assumption -> page.append("- ").append(assumption).append('\n'));
        return page.toString();
    }
}
