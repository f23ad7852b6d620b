package io.tenantry.render.monitoring.promql;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A PromQL expression over series that exist: figures of an {@link Exporter}, what rules recorded (with a colon in the
 * name), what Prometheus says of its targets and alerts, or what an app shows, whose job is said with it (with a slash in
 * it: {@code namespace/app}).
 *
 * <p>Each figure is asked of the one job that shows it, whether that was written or not: a tenant's app may show a
 * {@code pg_up} of its own, and no rule shall believe it.
 *
 * @param text what Prometheus is given
 */
public record Expression(String text) {

    /** Series that Prometheus makes itself; recordings of rules have no job. */
    private static final Set<String> OF_PROMETHEUS = Set.of("ALERTS", "up");

    private static final Pattern RECORDED = Pattern.compile("[a-z][a-z0-9_]*(:[a-z0-9_]+)+");

    /**
     * @throws IllegalArgumentException if it is no PromQL, asks for a figure that nobody is known to show, or asks another
     *     job for it
     */
    public Expression {
        Objects.requireNonNull(text, "text");
        try {
            text = pinned(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + "; in: " + text, e);
        }
    }

    /** The expression {@code template} with {@code arguments}, as {@link String#formatted} puts them in. */
    @SuppressWarnings("AnnotateFormatMethod") // its annotation is the analyser's own, which ours do not depend on
    public static Expression of(String template, Object... arguments) {
        return new Expression(arguments.length == 0 ? template : template.formatted(arguments));
    }

    /** The names of the recorded series it asks for. */
    public SortedSet<String> recordings() {
        SortedSet<String> names = new TreeSet<>();
        for (Selector selector : Parser.selectorsOf(text)) {
            if (isRecorded(selector.metric())) {
                names.add(selector.metric());
            }
        }
        return names;
    }

    /** Whether a rule could have recorded a series of that name. */
    public static boolean isRecorded(String name) {
        return RECORDED.matcher(name).matches();
    }

    private static String pinned(String text) {
        StringBuilder pinned = new StringBuilder(text);
        List<Selector> selectors = Parser.selectorsOf(text);
        for (int i = selectors.size() - 1; i >= 0; i--) {
            Selector selector = selectors.get(i);
            exporter(selector).ifPresent(exporter -> pin(pinned, selector, "job=\"" + exporter.job() + "\""));
        }
        return pinned.toString();
    }

    /** Who has to be asked, where that is not said yet. */
    private static Optional<Exporter> exporter(Selector selector) {
        String metric = selector.metric();
        if (isRecorded(metric) || OF_PROMETHEUS.contains(metric)) {
            return Optional.empty();
        }
        String job = selector.equal().get("job");
        if (job != null && job.contains("/")) {
            return Optional.empty();
        }
        Exporter exporter = Exporter.of(metric)
                .orElseThrow(() -> new IllegalArgumentException("nobody is known to show " + metric));
        if (job != null && !job.equals(exporter.job())) {
            throw new IllegalArgumentException(metric + " is shown by " + exporter.job() + ", not by " + job);
        }
        return job == null ? Optional.of(exporter) : Optional.empty();
    }

    private static void pin(StringBuilder text, Selector selector, String job) {
        if (selector.open() < 0) {
            text.insert(selector.end(), "{" + job + "}");
        } else {
            text.insert(selector.open(), text.charAt(selector.open()) == '}' ? job : job + ", ");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
