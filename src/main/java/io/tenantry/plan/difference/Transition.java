package io.tenantry.plan.difference;

import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The way of one environment from what it is to what it is to be. */
public final class Transition {

    /** What the cluster writes into an object, not who rendered it. */
    private static final Set<List<String>> OF_THE_CLUSTER = Set.of(
            List.of("status"),
            List.of("metadata", "creationTimestamp"),
            List.of("metadata", "deletionTimestamp"),
            List.of("metadata", "generation"),
            List.of("metadata", "managedFields"),
            List.of("metadata", "resourceVersion"),
            List.of("metadata", "selfLink"),
            List.of("metadata", "uid"));

    private final Manifests was;
    private final Manifests now;
    private final List<ObjectChange> changes = new ArrayList<>();

    private Transition(Manifests was, Manifests now) {
        this.was = was;
        this.now = now;
    }

    /** Compares all objects. Of several objects of one key the first counts. */
    public static Transition between(Manifests was, Manifests now) {
        Transition transition = new Transition(was, now);
        transition.compare();
        return transition;
    }

    /** All that is there before. */
    public Manifests was() {
        return was;
    }

    /** All that is there afterwards. */
    public Manifests now() {
        return now;
    }

    /** Every object that is not as it was, by key. */
    public List<ObjectChange> changes() {
        return List.copyOf(changes);
    }

    /** The objects that are new. */
    public List<ObjectChange.Added> added() {
        return of(ObjectChange.Added.class);
    }

    /** The objects that go. */
    public List<ObjectChange.Removed> removed() {
        return of(ObjectChange.Removed.class);
    }

    /** The objects that stay, not as they were. */
    public List<ObjectChange.Changed> changed() {
        return of(ObjectChange.Changed.class);
    }

    /** The objects of a kind that stay, not as they were. */
    public List<ObjectChange.Changed> changed(String group, String kind) {
        return changed().stream().filter(change -> change.now().is(group, kind)).toList();
    }

    private <T extends ObjectChange> List<T> of(Class<T> type) {
        return changes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void compare() {
        SortedMap<ObjectKey, Manifest> before = byKey(was.all());
        SortedMap<ObjectKey, Manifest> after = byKey(now.all());
        SortedMap<ObjectKey, Manifest> either = new TreeMap<>(before);
        either.putAll(after);
        for (ObjectKey key : either.keySet()) {
            if (!before.containsKey(key)) {
                changes.add(new ObjectChange.Added(after.get(key)));
            } else if (!after.containsKey(key)) {
                changes.add(new ObjectChange.Removed(before.get(key)));
            } else {
                compare(before.get(key), after.get(key));
            }
        }
    }

    private void compare(Manifest before, Manifest after) {
        if (before.content().equals(after.content())) {
            return;
        }
        List<FieldChange> fields = Difference.between(before.content(), after.content()).stream()
                .filter(field -> !isOfTheCluster(field.path().names()))
                .map(field -> Confidential.hidden(after, field))
                .toList();
        if (!fields.isEmpty()) {
            changes.add(new ObjectChange.Changed(before, after, fields));
        }
    }

    private static boolean isOfTheCluster(List<String> names) {
        return OF_THE_CLUSTER.contains(names.subList(0, 1))
                || OF_THE_CLUSTER.contains(names.subList(0, Math.min(2, names.size())));
    }

    private static SortedMap<ObjectKey, Manifest> byKey(Collection<Manifest> manifests) {
        SortedMap<ObjectKey, Manifest> byKey = new TreeMap<>();
        manifests.forEach(manifest -> byKey.putIfAbsent(manifest.key(), manifest));
        return byKey;
    }
}
