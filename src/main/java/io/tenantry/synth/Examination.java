package io.tenantry.synth;

import io.tenantry.check.Checks;
import io.tenantry.check.Findings;
import io.tenantry.check.Hearing;
import io.tenantry.check.KubernetesVersion;
import io.tenantry.check.NodePool;
import io.tenantry.check.Note;
import io.tenantry.check.Rule;
import io.tenantry.check.Rules;
import io.tenantry.check.SilencedFile;
import io.tenantry.check.Target;
import io.tenantry.check.report.TextReport;
import io.tenantry.manifest.Manifests;
import io.tenantry.model.Cluster;
import io.tenantry.overlay.OverlaidEnvironment;
import io.tenantry.plan.Acknowledgements;
import io.tenantry.problem.Acknowledgement;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import io.tenantry.problem.Silence;
import io.tenantry.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What every rule says of the final objects of an environment, an importer's own among them.
 *
 * @param errors why they must not be written
 * @param remarks warnings, what is silenced and what is an exception, a line each
 * @param files what is written beside them, by path below the output folder
 */
record Examination(List<Problem> errors, List<String> remarks, Map<String, String> files) {

    Examination {
        errors = List.copyOf(errors);
        remarks = List.copyOf(remarks);
        files = new TreeMap<>(files);
    }

    static Examination of(OverlaidEnvironment overlaid, Manifests manifests) {
        List<Rule> rules = Rules.all(target(overlaid.environment().cluster()));
        Findings findings = Checks.of(rules).run(manifests);
        List<Silence> silences = overlaid.environment().silenced();
        Hearing hearing = Hearing.of(findings.problems(), silences);
        List<Problem> errors = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Problem problem : hearing.problems()) {
            if (problem.severity() == Severity.ERROR) {
                errors.add(problem);
            } else {
                remarks.add(TextReport.line(problem));
            }
        }
        hearing.silenced().forEach(silenced -> remarks.add(TextReport.line(silenced)));
        findings.notes().stream()
                .filter(note -> note.kind() == Note.Kind.EXCEPTION)
                .forEach(note -> remarks.add(TextReport.line(note)));
        Set<String> known = rules.stream().map(Rule::id).collect(Collectors.toSet());
        hearing.idle().forEach(silence -> errors.add(idle(overlaid, silence, known)));
        return new Examination(errors, remarks, files(overlaid, manifests, findings, silences));
    }

    private static Target target(Cluster cluster) {
        return new Target(
                KubernetesVersion.NEWEST,
                cluster.nodePools().stream()
                        .map(pool -> new NodePool(
                                pool.name().value(),
                                pool.count(),
                                BigDecimal.valueOf(pool.cpu().millis(), 3),
                                BigDecimal.valueOf(pool.memory().count()),
                                pool.maxPods()))
                        .toList(),
                Optional.empty());
    }

    private static Problem idle(OverlaidEnvironment overlaid, Silence silence, Set<String> known) {
        String place = "silenced[" + overlaid.environment().silenced().indexOf(silence) + "]";
        String what = known.contains(silence.rule())
                ? "nothing is wrong by '" + silence.rule() + "' with '" + silence.object() + "' in "
                        + overlaid.environment().name()
                : "there is no rule '" + silence.rule() + "'";
        String expected = known.contains(silence.rule())
                ? "a silence of something; take this one out"
                : "one of " + known.stream().sorted().toList();
        return overlaid.problem("idle-silence", new Violation(place, what, expected));
    }

    private static Map<String, String> files(
            OverlaidEnvironment overlaid, Manifests manifests, Findings findings, List<Silence> silences) {
        Map<String, String> told = new TreeMap<>(findings.pages());
        List<Acknowledgement> acknowledged = overlaid.environment().acknowledged();
        if (!silences.isEmpty()) {
            told.put(SilencedFile.NAME, SilencedFile.write(silences));
        }
        if (!acknowledged.isEmpty()) {
            told.put(Acknowledgements.FILE, Acknowledgements.write(acknowledged));
        }
        if (overlaid.environment().imageScan().isPresent()) {
            told.put(ImageList.PATH, ImageList.write(manifests));
        }
        String folder = OutputPaths.folder(overlaid.environment());
        return told.entrySet().stream().collect(Collectors.toMap(file -> folder + file.getKey(), Map.Entry::getValue));
    }
}
