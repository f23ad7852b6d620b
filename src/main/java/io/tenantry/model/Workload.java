package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A program of a tenant that runs all the time: a web service where it has ports, a worker where it has none.
 *
 * @param name what the tenant calls it
 * @param component its role in the tenant's system, such as {@code api}, {@code web} or {@code mcp}
 * @param image what runs
 * @param command replaces the image's own command; empty to keep it
 * @param user the numeric user it runs as; never 0
 * @param ports by name; {@code http} is what routes and probes take when nobody says otherwise
 * @param metrics the port and path where Prometheus finds its figures; absent when it has none
 * @param probes how the kubelet knows that it lives; a workload with ports has them
 * @param resources of each pod
 * @param scaling how many pods
 * @param rollout how they give way to those of the next version
 * @param timeout how long a request to it may take, from its first byte to the last of the answer, in whole seconds; the
 *     caller's proxy gives up then
 * @param drain how long a pod that has to go may take to finish its requests
 * @param minAvailable how many pods a drain of nodes leaves running; when absent, all but one
 * @param nodePool which of the cluster's node pools it runs on; any when absent
 * @param environment plain settings; what connections give stands beside them
 * @param config the same and files, kept in a ConfigMap of the workload's own; absent when it has none
 * @param secrets settings that nobody may read, by variable; what connections give is not among them
 * @param writable folders it writes to, empty at each start; everything else is read-only
 * @param migration runs before each new version; absent when it has no schema of its own
 * @param hosts hosts of its own that its routes answer, instead of the space's
 * @param routes which requests from outside it answers; empty keeps it inside
 * @param retries requests that the mesh may send again after a 5xx: paths where that does no harm
 * @param connections all that it may reach
 */
@ModelRecord
public record Workload(
        @Key Name name,
        Name component,
        Image image,
        List<String> command,
        int user,
        Map<Name, PortNumber> ports,
        Optional<Metrics> metrics,
        Optional<Probes> probes,
        Resources resources,
        Scaling scaling,
        Rollout rollout,
        Duration timeout,
        Duration drain,
        Optional<Integer> minAvailable,
        Optional<Name> nodePool,
        Map<String, String> environment,
        Optional<Config> config,
        Map<String, SecretVariable> secrets,
        List<String> writable,
        Optional<Migration> migration,
        List<Host> hosts,
        List<Route> routes,
        List<SafeRoute> retries,
        List<Connection> connections) {

    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*");
    private static final Pattern FOLDER = Pattern.compile("(/[A-Za-z0-9._-]+)+");

    /**
     * Where a workload shows its figures.
     *
     * @param port the name of one of its ports
     * @param path an absolute path
     * @param interval how often it is asked; when absent as often as everything
     * @param requests the histogram of its requests, from which rate, errors and latency are told; absent where the mesh
     *     sees them, or nobody does
     */
    @ModelRecord
    public record Metrics(Name port, String path, Optional<Duration> interval, Optional<RequestHistogram> requests) {

        public Metrics {
            new Requirements()
                    .that(path.matches("/[A-Za-z0-9._~/-]*"), "path", "'" + path + "' is no path", "such as /metrics")
                    .that(
                            interval.map(each -> each.toSeconds() >= 5).orElse(true),
                            "interval",
                            "it is under 5 seconds",
                            "5s or more")
                    .check();
        }

        /** Port {@code metrics}, path {@code /metrics}. */
        public static WorkloadMetricsBuilder defaults() {
            return WorkloadMetricsBuilder.builder().port(Name.of("metrics")).path("/metrics");
        }
    }

    /**
     * What a workload shows about the requests that it answered: a Prometheus histogram of their durations.
     *
     * @param histogram its name, in seconds, without {@code _bucket}
     * @param status the label with the HTTP status
     */
    @ModelRecord
    public record RequestHistogram(String histogram, String status) {
        public RequestHistogram {
            String word = "[a-zA-Z_][a-zA-Z0-9_]*";
            new Requirements()
                    .that(
                            histogram.matches(word) && !histogram.endsWith("_bucket"),
                            "histogram",
                            "'" + histogram + "' is no histogram",
                            "such as http_request_duration_seconds")
                    .that(status.matches(word), "status", "'" + status + "' is no label", "such as status_code")
                    .check();
        }

        /** As Prometheus' own client libraries do it. */
        public static WorkloadRequestHistogramBuilder defaults() {
            return WorkloadRequestHistogramBuilder.builder()
                    .histogram("http_request_duration_seconds")
                    .status("status_code");
        }
    }

    /**
     * A setting that nobody may read.
     *
     * @param name the variable
     * @param sealed sealed for the space; absent where secrets are not sealed
     */
    @ModelRecord
    public record SecretVariable(@Key String name, Optional<SealedValue> sealed) {}

    /**
     * Requests that do no harm when sent twice.
     *
     * @param path the prefix of their paths; only GET and HEAD below it are meant
     */
    @ModelRecord
    public record SafeRoute(String path) {

        public SafeRoute {
            new Requirements()
                    .that(
                            path.matches("/|(/[A-Za-z0-9._~-]+)+"),
                            "path",
                            "'" + path + "' is no path prefix",
                            "/ or such as /api")
                    .check();
        }
    }

    public Workload {
        command = List.copyOf(command);
        Map<Name, PortNumber> named = Sorted.copyOf(ports);
        ports = named;
        environment = Sorted.copyOf(environment);
        secrets = Sorted.copyOf(secrets);
        writable = List.copyOf(writable);
        hosts = List.copyOf(hosts);
        routes = List.copyOf(routes);
        retries = List.copyOf(retries);
        connections = List.copyOf(connections);
        Requirements requirements = new Requirements()
                .that(user >= 1, "user", "user " + user + " is root or no user", "1 or more")
                .that(timeout.toSeconds() >= 1, "timeout", "it is under a second", "1s or more")
                .that(drain.toSeconds() >= 1, "drain", "it is under a second", "1s or more")
                .that(
                        ports.isEmpty() || probes.isPresent(),
                        "probes",
                        "a service without probes",
                        "startup, liveness, readiness")
                .that(
                        Set.copyOf(ports.values()).size() == ports.size(),
                        "ports",
                        "two ports have one number",
                        "different numbers");
        for (Name port : ports.keySet()) {
            requirements.that(
                    port.value().length() <= 15,
                    "ports",
                    "'" + port + "' is too long",
                    "a port name of at most 15 characters");
        }
        for (Route route : routes) {
            requirePort(requirements, named, route.port(), "routes");
        }
        metrics.ifPresent(found -> requirePort(requirements, named, found.port(), "metrics"));
        probes.ifPresent(found -> {
            requirePort(requirements, named, found.startup().port(), "probes");
            requirePort(requirements, named, found.liveness().port(), "probes");
            requirePort(requirements, named, found.readiness().port(), "probes");
        });
        int fewest = scaling.fewest();
        requirements.that(
                minAvailable.map(least -> least >= 1 && least < fewest).orElse(true),
                "minAvailable",
                minAvailable.orElse(0) + " of at least " + fewest + " pods",
                "1 or more, and fewer than ever run: otherwise no node can be drained");
        requirements.that(
                !(rollout instanceof Rollout.Rolling rolling) || rolling.unavailable() < fewest,
                "rollout",
                "all of the " + fewest + " pods may be missing at once",
                "a smaller 'unavailable', or recreate");
        requireWholeColours(requirements, rollout, migration, routes);
        requireFigures(requirements, rollout, named, metrics);
        requireVariables(requirements, "environment", environment.keySet());
        requireVariables(requirements, "secrets", secrets.keySet());
        Set<String> plain = new HashSet<>(environment.keySet());
        config.ifPresent(kept -> {
            requireVariables(requirements, "config.variables", kept.variables().keySet());
            kept.variables()
                    .keySet()
                    .forEach(variable -> requirements.that(
                            plain.add(variable),
                            "config.variables",
                            "'" + variable + "' stands in environment too",
                            "one of the two"));
        });
        for (String variable : secrets.keySet()) {
            requirements.that(
                    !plain.contains(variable),
                    "secrets",
                    "'" + variable + "' stands in environment or config too",
                    "one of them");
        }
        requirements.that(
                hosts.isEmpty() || !routes.isEmpty(), "hosts", "there are hosts and no route", "routes, or no hosts");
        for (String folder : writable) {
            requirements.that(
                    FOLDER.matcher(folder).matches(), "writable", "'" + folder + "' is no folder", "an absolute path");
        }
        Set<String> begun = new HashSet<>();
        for (int i = 0; i < connections.size(); i++) {
            String variables = connections.get(i).variables();
            requirements.that(
                    variables.isEmpty() || begun.add(variables),
                    "connections[" + i + "]",
                    "two connections give variables that begin with " + variables,
                    "a name of its own in 'variables' or 'prefix'");
        }
        requirements.check();
    }

    /** What it is a colour of; itself where there is one version of it. Its secrets are called so. */
    public Name family() {
        return rollout instanceof Rollout.Coloured coloured ? coloured.of() : name;
    }

    /**
     * Two pods of 100m and 128Mi, replaced one by one, user 1000, requests of at most 10 s, 30 s to drain, {@code /tmp}
     * writable.
     */
    public static WorkloadBuilder defaults() {
        return WorkloadBuilder.builder()
                .component(Name.of("app"))
                .user(1000)
                .resources(Resources.of("100m", "128Mi", "500m", "256Mi"))
                .scaling(Scaling.Fixed.defaults().build())
                .rollout(Rollout.Rolling.defaults().build())
                .timeout(Duration.ofSeconds(10))
                .drain(Duration.ofSeconds(30))
                .writable(List.of("/tmp"));
    }

    private static void requireFigures(
            Requirements requirements, Rollout rollout, Map<Name, PortNumber> ports, Optional<Metrics> metrics) {
        if (rollout instanceof Rollout.Progressive progressive) {
            requirements
                    .that(
                            progressive.analysis().isEmpty()
                                    || metrics.flatMap(Metrics::requests).isPresent(),
                            "rollout.analysis",
                            "it shows nothing of its requests",
                            "metrics: {requests: {}}, or no analysis")
                    .that(
                            !(rollout instanceof Rollout.Preview) || !ports.isEmpty(),
                            "rollout",
                            "requests are to go over from one version to the other, and it answers none",
                            "ports, or canary");
        }
    }

    private static void requireWholeColours(
            Requirements requirements, Rollout rollout, Optional<Migration> migration, List<Route> routes) {
        if (rollout instanceof Rollout.BlueGreen blueGreen) {
            requirements
                    .that(
                            migration.isEmpty(),
                            "migration",
                            "two versions have one schema, and none of them is the one to change it",
                            "an app of its own that migrates, or no migration")
                    .that(
                            blueGreen.trial() == 0 || !routes.isEmpty(),
                            "rollout.trial",
                            "no requests come from outside",
                            "routes, or no trial");
        }
    }

    private static void requireVariables(Requirements requirements, String component, Set<String> variables) {
        for (String variable : variables) {
            requirements.that(
                    VARIABLE.matcher(variable).matches(),
                    component,
                    "'" + variable + "' is no variable",
                    "capitals, digits and underscores");
        }
    }

    private static void requirePort(
            Requirements requirements, Map<Name, PortNumber> ports, Name port, String component) {
        requirements.that(
                ports.containsKey(port),
                component,
                "there is no port '" + port + "'",
                "one of " + ports.keySet().stream().sorted().toList());
    }
}
