package io.tenantry.reach;

import io.tenantry.kube.Labels;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sorts pods into groups by what policies see of them: who selects them, and which peers they are. */
final class PodGroups {

    /** All that a policy could tell pods apart by. */
    private record Shape(
            String namespace, Map<String, String> labels, Map<String, PortSet> namedPorts, Pod.Network network) {}

    /** All that the policies at hand do tell pods apart by. */
    private record Traits(
            String namespace,
            List<Integer> policies,
            BitSet selections,
            Map<String, PortSet> namedPorts,
            Pod.Network network) {}

    private final NamespaceLabels namespaces;
    private final SortedMap<String, List<Shape>> shapes = new TreeMap<>();
    private final Map<String, List<Integer>> policiesByNamespace = new HashMap<>();
    private final Map<PodSelection, Integer> selections = new LinkedHashMap<>();
    private final Map<String, List<PodSelection>> selectionsByNamespace = new HashMap<>();
    private final Map<String, SelectorIndex<Integer>> policyIndexes = new HashMap<>();
    private final Map<String, SelectorIndex<PodSelection>> selectionIndexes = new HashMap<>();
    private final Set<String> portNames = new LinkedHashSet<>();
    private final List<PodGroup> groups = new ArrayList<>();
    private final List<List<Integer>> policiesOfGroup = new ArrayList<>();
    private final Map<Integer, BitSet> members = new HashMap<>();

    PodGroups(Collection<Pod> pods, List<Policy> policies, NamespaceLabels namespaces) {
        this.namespaces = namespaces;
        for (int i = 0; i < policies.size(); i++) {
            add(i, policies.get(i));
        }
        Map<Shape, List<Pod>> byShape =
                pods.stream().collect(Collectors.groupingBy(this::shape, LinkedHashMap::new, Collectors.toList()));
        byShape.keySet().forEach(shape -> shapes.computeIfAbsent(shape.namespace(), key -> new ArrayList<>())
                .add(shape));
        resolveNamespaces();
        Map<Traits, List<Pod>> byTraits = new LinkedHashMap<>();
        shapes.values().stream().flatMap(List::stream).forEach(shape -> byTraits.computeIfAbsent(
                        traits(shape, policies), key -> new ArrayList<>())
                .addAll(byShape.get(shape)));
        byTraits.forEach(this::group);
    }

    /** All groups, by their index. */
    List<PodGroup> all() {
        return groups;
    }

    /** Indexes of the policies that select a group. */
    List<Integer> policiesOf(PodGroup group) {
        return policiesOfGroup.get(group.index());
    }

    /** Indexes of the groups that a peer picks. */
    BitSet membersOf(PodSelection selection) {
        return members.getOrDefault(selections.get(selection), new BitSet());
    }

    private void add(int index, Policy policy) {
        policiesByNamespace
                .computeIfAbsent(policy.namespace(), key -> new ArrayList<>())
                .add(index);
        for (List<PolicyRule> rules : policy.rules().values()) {
            for (PolicyRule rule : rules) {
                for (PolicyPeer peer : rule.peers()) {
                    if (peer instanceof PolicyPeer.Pods pods) {
                        selections.putIfAbsent(PodSelection.of(policy, pods), selections.size());
                    }
                }
                for (PolicyPort port : rule.ports()) {
                    if (port instanceof PolicyPort.Named named) {
                        portNames.add(named.name());
                    }
                }
            }
        }
    }

    private Shape shape(Pod pod) {
        Map<String, PortSet> named = new TreeMap<>(pod.namedPorts());
        named.keySet().retainAll(portNames);
        return new Shape(pod.namespace(), pod.labels(), named, pod.network());
    }

    /** Which selections look into which of the namespaces that have pods. */
    private void resolveNamespaces() {
        Map<LabelSelector, List<String>> bySelector = new HashMap<>();
        for (PodSelection selection : selections.keySet()) {
            List<String> candidates = selection
                    .namespaces()
                    .map(selector -> bySelector.computeIfAbsent(selector, this::namespaces))
                    .orElseGet(() -> List.of(selection.namespace().orElseThrow()));
            candidates.forEach(namespace -> selectionsByNamespace
                    .computeIfAbsent(namespace, key -> new ArrayList<>())
                    .add(selection));
        }
    }

    private List<String> namespaces(LabelSelector selector) {
        String name = selector.matchLabels().get(Labels.NAMESPACE_NAME);
        return (name == null ? shapes.keySet() : Set.of(name))
                .stream()
                        .filter(namespace -> selector.matches(namespaces.of(namespace)))
                        .toList();
    }

    private Traits traits(Shape shape, List<Policy> policies) {
        List<Integer> selecting = new ArrayList<>();
        policyIndexes
                .computeIfAbsent(
                        shape.namespace(),
                        namespace -> new SelectorIndex<>(
                                policiesByNamespace.getOrDefault(namespace, List.of()),
                                index -> policies.get(index).pods()))
                .selecting(shape.labels(), selecting::add);
        selecting.sort(null);
        BitSet selected = new BitSet();
        selectionIndexes
                .computeIfAbsent(
                        shape.namespace(),
                        namespace -> new SelectorIndex<>(
                                selectionsByNamespace.getOrDefault(namespace, List.of()), PodSelection::pods))
                .selecting(shape.labels(), selection -> selected.set(selections.get(selection)));
        return new Traits(shape.namespace(), selecting, selected, shape.namedPorts(), shape.network());
    }

    private void group(Traits traits, List<Pod> pods) {
        PodGroup group = new PodGroup(groups.size(), traits.namespace(), pods);
        groups.add(group);
        policiesOfGroup.add(traits.policies());
        traits.selections().stream().forEach(selection -> members.computeIfAbsent(selection, key -> new BitSet())
                .set(group.index()));
    }
}
