package io.tenantry.render.gitops;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.tenantry.imports.argoproj.Application;
import io.tenantry.imports.argoproj.ApplicationSpec;
import io.tenantry.imports.argoproj.applicationspec.Destination;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
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
        return new Application()
                .withMetadata(new ObjectMetaBuilder()
                        .withNamespace(Namespaces.ARGO_CD)
                        .withName(operator.key())
                        .withLabels(
                                Labels.ofPlatform(environment.whole().value(), operator.key(), GitOpsNames.COMPONENT))
                        .withAnnotations(ArgoCd.wave(installation.wave()))
                        .build())
                .withSpec(new ApplicationSpec()
                        .withProject(GitOpsNames.OPERATORS)
                        .withSource(installation
                                .source()
                                .of(environment.versionOf(operator), operator.key(), installation.values()))
                        .withDestination(new Destination()
                                .withServer(GitOpsNames.IN_CLUSTER)
                                .withNamespace(installation.namespace()))
                        .withSyncPolicy(Sync.automatic())
                        .withRevisionHistoryLimit(3L));
    }
}
