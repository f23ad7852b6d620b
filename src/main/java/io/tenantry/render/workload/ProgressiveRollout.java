package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.tenantry.imports.argoproj.AnalysisTemplate;
import io.tenantry.imports.argoproj.AnalysisTemplateSpec;
import io.tenantry.imports.argoproj.Rollout;
import io.tenantry.imports.argoproj.RolloutSpec;
import io.tenantry.imports.argoproj.analysistemplatespec.Args;
import io.tenantry.imports.argoproj.analysistemplatespec.Metrics;
import io.tenantry.imports.argoproj.analysistemplatespec.metrics.Provider;
import io.tenantry.imports.argoproj.analysistemplatespec.metrics.provider.Prometheus;
import io.tenantry.imports.argoproj.rolloutspec.Selector;
import io.tenantry.imports.argoproj.rolloutspec.Strategy;
import io.tenantry.imports.argoproj.rolloutspec.Template;
import io.tenantry.imports.argoproj.rolloutspec.strategy.BlueGreen;
import io.tenantry.imports.argoproj.rolloutspec.strategy.Canary;
import io.tenantry.imports.argoproj.rolloutspec.strategy.bluegreen.PrePromotionAnalysis;
import io.tenantry.imports.argoproj.rolloutspec.strategy.canary.Analysis;
import io.tenantry.imports.argoproj.rolloutspec.strategy.canary.Steps;
import io.tenantry.imports.argoproj.rolloutspec.strategy.canary.steps.Pause;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.kube.WorkloadNames;
import io.tenantry.model.Rollout.Preview;
import io.tenantry.model.Rollout.Progressive;
import io.tenantry.model.Rollout.Step;
import io.tenantry.model.Scaling;
import io.tenantry.model.Workload;
import io.tenantry.render.block.Metadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A workload whose versions Argo Rollouts replaces: a Rollout where others have a Deployment, and what it asks on the way.
 *
 * @see <a href="https://argo-rollouts.readthedocs.io/en/stable/features/specification/">Rollout</a>
 */
final class ProgressiveRollout {

    /** The version whose pods are asked. */
    private static final String VERSION = "version";

    private final Workload app;
    private final String namespace;
    private final Map<String, String> labels;
    private final Progressive rollout;

    ProgressiveRollout(Workload app, Progressive rollout, String namespace, Map<String, String> labels) {
        this.app = app;
        this.rollout = rollout;
        this.namespace = namespace;
        this.labels = labels;
    }

    /** What it asks, then the workload itself. */
    List<HasMetadata> objects(Map<String, String> selector, PodTemplateSpec template) {
        List<HasMetadata> objects = new ArrayList<>();
        rollout.analysis().ifPresent(analysis -> objects.add(template(analysis)));
        objects.add(new Rollout()
                .withMetadata(Metadata.of(namespace, app.name().value(), labels))
                .withSpec(new RolloutSpec()
                        .withReplicas(replicas())
                        .withRevisionHistoryLimit(3L)
                        .withSelector(new Selector().withMatchLabels(selector))
                        .withTemplate(new Template()
                                .withAdditionalProperties(new TreeMap<>(
                                        Map.of("metadata", template.getMetadata(), "spec", template.getSpec()))))
                        .withStrategy(strategy())));
        return objects;
    }

    private Long replicas() {
        return app.scaling() instanceof Scaling.Fixed fixed
                ? Long.valueOf(fixed.replicas().count())
                : null;
    }

    private Strategy strategy() {
        if (rollout instanceof Preview preview) {
            return new Strategy().withBlueGreen(blueGreen(preview));
        }
        return new Strategy().withCanary(canary((io.tenantry.model.Rollout.Canary) rollout));
    }

    /** Nobody is missing on the way. */
    private Canary canary(io.tenantry.model.Rollout.Canary canary) {
        Canary rendered = new Canary()
                .withMaxSurge(new IntOrString(1))
                .withMaxUnavailable(new IntOrString(0))
                .withSteps(canary.steps().stream()
                        .flatMap(ProgressiveRollout::steps)
                        .toList());
        canary.analysis()
                .ifPresent(analysis -> rendered.setAnalysis(new Analysis()
                        .withTemplates(new io.tenantry.imports.argoproj.rolloutspec.strategy.canary.analysis.Templates()
                                .withTemplateName(analysisName()))
                        .withArgs(new io.tenantry.imports.argoproj.rolloutspec.strategy.canary.analysis.Args()
                                .withName(VERSION)
                                .withValueFrom(
                                        new io.tenantry.imports.argoproj.rolloutspec.strategy.canary.analysis.args
                                                        .ValueFrom()
                                                .withPodTemplateHashValue("Latest")))));
        return rendered;
    }

    /** A pause without an end waits for somebody. */
    private static Stream<Steps> steps(Step step) {
        Pause pause = new Pause();
        step.pause().ifPresent(each -> pause.setDuration(new IntOrString(each.toSeconds() + "s")));
        return Stream.of(new Steps().withSetWeight((long) step.percent()), new Steps().withPause(pause));
    }

    private BlueGreen blueGreen(Preview preview) {
        BlueGreen rendered = new BlueGreen()
                .withActiveService(app.name().value())
                .withPreviewService(WorkloadNames.preview(app.name().value()))
                .withAutoPromotionEnabled(preview.after().isPresent())
                .withAutoPromotionSeconds(
                        preview.after().map(Duration::toSeconds).orElse(null))
                .withScaleDownDelaySeconds(preview.keep().toSeconds());
        preview.analysis()
                .ifPresent(
                        analysis ->
                                rendered.setPrePromotionAnalysis(new PrePromotionAnalysis()
                                        .withTemplates(new io.tenantry.imports.argoproj.rolloutspec.strategy.bluegreen
                                                        .prepromotionanalysis.Templates()
                                                .withTemplateName(analysisName()))
                                        .withArgs(new io.tenantry.imports.argoproj.rolloutspec.strategy.bluegreen
                                                        .prepromotionanalysis.Args()
                                                .withName(VERSION)
                                                .withValueFrom(new io.tenantry.imports.argoproj.rolloutspec.strategy
                                                                .bluegreen.prepromotionanalysis.args.ValueFrom()
                                                        .withPodTemplateHashValue("Latest")))));
        return rendered;
    }

    private String analysisName() {
        return WorkloadNames.analysis(app.name().value());
    }

    /** A version that nobody has asked anything yet has not failed. */
    private AnalysisTemplate template(io.tenantry.model.Analysis analysis) {
        return new AnalysisTemplate()
                .withMetadata(Metadata.of(namespace, analysisName(), labels))
                .withSpec(new AnalysisTemplateSpec()
                        .withArgs(new Args().withName(VERSION))
                        .withMetrics(new Metrics()
                                .withName("success")
                                .withInitialDelay(analysis.interval().toSeconds() + "s")
                                .withInterval(analysis.interval().toSeconds() + "s")
                                .withCount(new IntOrString(analysis.times()))
                                .withFailureLimit(new IntOrString(analysis.failures()))
                                .withSuccessCondition("len(result) == 0 || isNaN(result[0]) || result[0] >= "
                                        + share(analysis.successPercent()))
                                .withProvider(new Provider()
                                        .withPrometheus(new Prometheus()
                                                .withAddress(MonitoringNames.prometheusUrl())
                                                .withQuery(query())))));
    }

    private static String share(int percent) {
        return percent == 100 ? "1" : "0.%02d".formatted(percent);
    }

    /** How many of the answers of its pods were no 5xx over the last two minutes. */
    private String query() {
        Workload.RequestHistogram shown =
                app.metrics().flatMap(Workload.Metrics::requests).orElseThrow();
        String name = app.name().value();
        String pods = "job=\"%s/%s\", pod=~\"%s-{{args.%s}}-.+\"".formatted(namespace, name, name, VERSION);
        return """
                sum(rate(%s{%s, %s!~"5.."}[2m]))
                  / sum(rate(%s{%s}[2m]))"""
                .formatted(shown.answers(), pods, shown.status(), shown.answers(), pods);
    }
}
