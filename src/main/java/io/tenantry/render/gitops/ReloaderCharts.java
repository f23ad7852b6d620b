package io.tenantry.render.gitops;

import io.tenantry.kube.Namespaces;
import io.tenantry.kube.ReloaderNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Operator;
import io.tenantry.model.Reloader;
import io.tenantry.render.Spaces;
import io.tenantry.render.block.ContainerResources;
import java.util.List;
import java.util.Map;

/** Reloader, where it is asked for. */
final class ReloaderCharts {

    private ReloaderCharts() {}

    static List<Installation> of(Environment environment) {
        return environment.reloader().map(reloader -> reloader(environment, reloader)).stream()
                .toList();
    }

    /**
     * It watches the namespaces of spaces that run something, by roles of ours, and workloads that name Secrets. What it
     * changes is an annotation of the pod template, which Argo CD takes for nobody's: a variable in a list of Git's it
     * would take out again.
     *
     * @see <a href="https://docs.stakater.com/reloader/1.4/reference/helm-values.html">its values</a>
     */
    private static Installation reloader(Environment environment, Reloader reloader) {
        Values values = new Values()
                .set(ReloaderNames.NAME, "fullnameOverride")
                .set(false, "reloader", "watchGlobally")
                .set(namespaces(environment), "reloader", "namespaces")
                .set(false, "reloader", "rbac", "enabled")
                .set(false, "reloader", "autoReloadAll")
                .set(true, "reloader", "ignoreConfigMaps")
                .set(true, "reloader", "ignoreCronJobs")
                .set(true, "reloader", "ignoreJobs")
                .set(environment.rollouts().isPresent(), "reloader", "isArgoRollouts")
                .set("annotations", "reloader", "reloadStrategy")
                .set(true, "reloader", "readOnlyRootFileSystem")
                .set(
                        Map.of(
                                "allowPrivilegeEscalation",
                                false,
                                "capabilities",
                                Map.of("drop", List.of("ALL")),
                                "readOnlyRootFilesystem",
                                true),
                        "reloader",
                        "deployment",
                        "containerSecurityContext")
                .set(
                        Map.of(
                                "requests",
                                ContainerResources.plain(reloader.resources().requests()),
                                "limits",
                                ContainerResources.plain(reloader.resources().limits())),
                        "reloader",
                        "deployment",
                        "resources");
        Installations.onNodes(environment, values, "reloader", "deployment", "nodeSelector");
        return new Installation(
                Operator.RELOADER,
                new ChartSource.Helmed("https://stakater.github.io/stakater-charts", "reloader"),
                Namespaces.RELOADER,
                Waves.OPERATORS,
                values);
    }

    private static List<String> namespaces(Environment environment) {
        return environment.everySpace().stream()
                .filter(space -> !space.apps().isEmpty())
                .map(Spaces::names)
                .map(SpaceNames::namespace)
                .sorted()
                .toList();
    }
}
