package io.tenantry.render.gitops;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.model.Environment;
import io.tenantry.model.Operator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One Application for each operator: an upstream chart, its version pinned, its values ours. */
public final class OperatorApplications {

    private OperatorApplications() {}

    /** By the operator's key, the name of its file. */
    public static Map<String, List<HasMetadata>> render(Environment environment) {
        Map<String, List<HasMetadata>> applications = new LinkedHashMap<>();
        for (Installation installation : Installations.of(environment)) {
            applications.put(installation.operator().key(), List.of(application(environment, installation)));
        }
        return applications;
    }

    private static HasMetadata application(Environment environment, Installation installation) {
        Operator operator = installation.operator();
        return new SyncedApplication(
                        operator.key(), GitOpsNames.OPERATORS, installation.wave(), installation.namespace())
                .of(
                        environment,
                        installation
                                .source()
                                .of(environment.versionOf(operator), operator.key(), installation.values()));
    }
}
