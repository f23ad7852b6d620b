package io.tenantry.check.isolation;

import io.tenantry.check.cluster.ExpectedPods;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import io.tenantry.reach.Direction;
import io.tenantry.reach.Intervals;
import io.tenantry.reach.Path;
import io.tenantry.reach.PodGroup;
import io.tenantry.reach.Policy;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Reachability;
import io.tenantry.reach.Unknowns;
import io.tenantry.reach.mesh.Proxies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the network keeps tenants apart. An open port of the proxy stands for every port at which the mesh lets the
 * same pod in.
 */
final class NetworkQuestion {

    private final Tenancy tenancy;
    private final Proxies proxies;
    private final Reachability reachability;
    private final List<Problem> problems = new ArrayList<>();

    private NetworkQuestion(Tenancy tenancy) {
        this.tenancy = tenancy;
        Manifests manifests = tenancy.manifests();
        this.proxies = new Proxies(manifests);
        this.reachability = Reachability.of(manifests, ExpectedPods.of(manifests, proxies.pods()), this::unknown);
        Unknowns.of(manifests).forEach(this::unknown);
    }

    static Question ask(Tenancy tenancy) {
        NetworkQuestion question = new NetworkQuestion(tenancy);
        question.withinTheCluster();
        question.reachability.groups().forEach(question::fromOutside);
        return new Question(
                "Network",
                "No pod of a tenant can open a connection to one of another tenant's but where both declare it, or to one of"
                        + " the platform's that it declares no connection to; from outside nobody comes in but through the entry points.",
                question.problems);
    }

    private void unknown(Problem problem) {
        problems.add(new Problem(
                Severity.ERROR, Tenancy.RULE, problem.location(), problem.subject(), problem.message(), problem.fix()));
    }

    /** One example for each destination's namespace: mended, the next one shows. */
    private void withinTheCluster() {
        SortedMap<String, CounterExample> examples = new TreeMap<>();
        reachability.paths().forEach(path -> example(path)
                .ifPresent(example -> examples.merge(path.to().namespace(), example, CounterExample::shorter)));
        examples.values().forEach(example -> problems.add(example.problem(reachability)));
    }

    private Optional<CounterExample> example(Path path) {
        Optional<String> from = tenancy.ofNamespace(path.from().namespace());
        Optional<String> to = tenancy.ofNamespace(path.to().namespace());
        if (from.isEmpty() || from.equals(to)) {
            return Optional.empty();
        }
        PortSet ports = proxies.ports(path);
        List<Policy> out = reachability.allowing(Direction.EGRESS, path.from(), path.to());
        PortSet declared = to.isPresent()
                ? Declarations.agreed(out, reachability.allowing(Direction.INGRESS, path.to(), path.from()))
                : DeclaredConnections.of(out, path.to().namespace());
        PortSet undeclared = ports.without(declared);
        return undeclared.isEmpty()
                ? Optional.empty()
                : Optional.of(CounterExample.of(path.from(), path.to(), undeclared, to.isPresent()));
    }

    private void fromOutside(PodGroup group) {
        boolean isTenants = tenancy.ofNamespace(group.namespace()).isPresent();
        if (!isTenants && isEntry(group)) {
            return;
        }
        for (Intervals.Range source : reachability.outside(Direction.INGRESS)) {
            PortSet ports = reachability.fromOutside(source, group);
            if (!ports.isEmpty() && (isTenants || PublicAddresses.in(source))) {
                problems.add(CounterExample.fromOutside(source, group, ports, reachability));
                return;
            }
        }
    }

    /** Namespaces that stand in no file are the cluster's own, and no part of the question. */
    private boolean isEntry(PodGroup group) {
        return tenancy.manifests().find("", "Namespace", "", group.namespace()).isEmpty()
                || DeclaredConnections.isOpenToOutside(reachability.closing(Direction.INGRESS, group));
    }
}
