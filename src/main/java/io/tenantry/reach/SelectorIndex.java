package io.tenantry.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Things that select pods, found by the labels of a pod: a namespace that tenants share has selectors of every tenant, and
 * few of them have to be looked at for one pod.
 */
final class SelectorIndex<T> {

    private final Function<T, LabelSelector> selector;
    private final List<T> undemanding = new ArrayList<>();
    private final Map<Map.Entry<String, String>, List<T>> byLabel = new HashMap<>();

    /** @param all each with a selector, as {@code selector} says */
    SelectorIndex(List<T> all, Function<T, LabelSelector> selector) {
        this.selector = selector;
        Map<Map.Entry<String, String>, Integer> uses = new HashMap<>();
        all.forEach(each -> selector.apply(each)
                .matchLabels()
                .entrySet()
                .forEach(label -> uses.merge(Map.entry(label.getKey(), label.getValue()), 1, Integer::sum)));
        for (T each : all) {
            rarest(selector.apply(each), uses)
                    .ifPresentOrElse(
                            label -> byLabel.computeIfAbsent(label, key -> new ArrayList<>())
                                    .add(each),
                            () -> undemanding.add(each));
        }
    }

    /** The label by which it is found: the one that the fewest others ask for. */
    private static Optional<Map.Entry<String, String>> rarest(
            LabelSelector selector, Map<Map.Entry<String, String>, Integer> uses) {
        return selector.matchLabels().entrySet().stream()
                .map(label -> Map.entry(label.getKey(), label.getValue()))
                .min(Comparator.comparing(uses::get));
    }

    /** Those that select a pod with {@code labels}, in no order. */
    void selecting(Map<String, String> labels, Consumer<T> found) {
        offer(undemanding, labels, found);
        for (Map.Entry<String, String> label : labels.entrySet()) {
            offer(byLabel.getOrDefault(Map.entry(label.getKey(), label.getValue()), List.of()), labels, found);
        }
    }

    private void offer(List<T> candidates, Map<String, String> labels, Consumer<T> found) {
        for (T candidate : candidates) {
            if (selector.apply(candidate).matches(labels)) {
                found.accept(candidate);
            }
        }
    }
}
