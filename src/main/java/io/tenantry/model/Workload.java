package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A program of a tenant that runs all the time: a web service where it has ports, a worker where it has none.
 *
 * @param name what the tenant calls it
 * @param component its role in the tenant's system, such as {@code api}, {@code web} or {@code mcp}
 * @param image what runs, or the name that the space has for it
 * @param command replaces the image's own command; empty to keep it
 * @param user the numeric user it runs as; never 0
 * @param ports at which its pods listen, by name; {@code http} is what routes and probes take when nobody says otherwise
 * @param metrics the port and path where Prometheus finds its figures; absent when it has none
 * @param probes how the kubelet knows that it lives; a workload with ports has them
 * @param resources of its own program in each pod
 * @param scaling how many pods
 * @param rollout how they give way to those of the next version
 * @param spread how the scheduler keeps them apart
 * @param timeout how long a request to it may take, from its first byte to the last of the answer, in whole seconds; the
 *     caller's proxy gives up then
 * @param drain how long a pod that has to go may take to finish its requests
 * @param minAvailable how many pods a drain of nodes leaves running; when absent, all but one
 * @param nodePool which of the cluster's node pools it runs on; any when absent
 * @param environment plain settings; what connections give stands beside them
 * @param config the same and files, kept in a ConfigMap of the workload's own; absent when it has none
 * @param secrets settings that nobody may read, by variable; what connections give is not among them
 * @param takes what it reads of the settings that programs of the space share
 * @param writable folders it writes to, empty at each start; everything else is read-only
 * @param volumes folders that outlive its pods, by name
 * @param sidecars programs beside it in each of its pods
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
        ImageSource image,
        List<String> command,
        int user,
        Map<Name, PortNumber> ports,
        Optional<Metrics> metrics,
        Optional<Probes> probes,
        Resources resources,
        Scaling scaling,
        Rollout rollout,
        Spread spread,
        Duration timeout,
        Duration drain,
        Optional<Integer> minAvailable,
        Optional<Name> nodePool,
        Map<String, String> environment,
        Optional<Config> config,
        Map<String, SecretVariable> secrets,
        Takes takes,
        List<String> writable,
        Map<Name, Mount> volumes,
        Map<Name, Sidecar> sidecars,
        Optional<Migration> migration,
        List<Host> hosts,
        List<Route> routes,
        List<SafeRoute> retries,
        List<Connection> connections)
        implements Program {

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
     * @param status the label with the HTTP status, whose values begin with its first digit, as {@code 503} or {@code 5xx}
     * @param counter the counter of its answers that has that label; the histogram's own when absent
     */
    @ModelRecord
    public record RequestHistogram(String histogram, String status, Optional<String> counter) {
        public RequestHistogram {
            String word = "[a-zA-Z_][a-zA-Z0-9_]*";
            new Requirements()
                    .that(
                            histogram.matches(word) && !histogram.endsWith("_bucket"),
                            "histogram",
                            "'" + histogram + "' is no histogram",
                            "such as http_request_duration_seconds")
                    .that(status.matches(word), "status", "'" + status + "' is no label", "such as status_code")
                    .that(
                            counter.map(name -> name.matches(word)).orElse(true),
                            "counter",
                            "'" + counter.orElse("") + "' is no counter",
                            "such as http_requests_total")
                    .check();
        }

        /** The series that counts answers by their status. */
        public String answers() {
            return counter.orElse(histogram + "_count");
        }

        /** As Prometheus' own client libraries do it. */
        public static WorkloadRequestHistogramBuilder defaults() {
            return WorkloadRequestHistogramBuilder.builder()
                    .histogram("http_request_duration_seconds")
                    .status("status_code");
        }
    }

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
        volumes = Sorted.copyOf(volumes);
        sidecars = Sorted.copyOf(sidecars);
        hosts = List.copyOf(hosts);
        routes = List.copyOf(routes);
        retries = List.copyOf(retries);
        connections = List.copyOf(connections);
        Requirements requirements = new Requirements()
                .that(timeout.toSeconds() >= 1, "timeout", "it is under a second", "1s or more")
                .that(drain.toSeconds() >= 1, "drain", "it is under a second", "1s or more");
        WorkloadPorts.check(requirements, named, metrics, probes, routes);
        int fewest = scaling.fewest();
        requirements.that(
                minAvailable.map(least -> least >= 1 && least < fewest).orElse(true),
                "minAvailable",
                minAvailable.orElse(0) + " of at least " + fewest + " pods",
                "1 or more, and fewer than ever run: otherwise no node can be drained");
        WorkloadRollout.check(requirements, rollout, scaling, named, metrics, migration, routes);
        ProgramSettings.check(requirements, user, environment, config, secrets, connections);
        ProgramFolders.check(requirements, writable, config, volumes);
        WorkloadVolumes.check(requirements, volumes, scaling, rollout);
        WorkloadSidecars.check(requirements, name, named, writable, volumes, sidecars);
        requirements.that(
                hosts.isEmpty() || !routes.isEmpty(), "hosts", "there are hosts and no route", "routes, or no hosts");
        requirements.check();
    }

    @Override
    public List<Image> images() {
        return Stream.concat(Stream.of(image), sidecars.values().stream().map(Sidecar::image))
                .map(ImageSource::image)
                .toList();
    }

    /** At which its own program listens: no sidecar serves them. */
    public Map<Name, PortNumber> ownPorts() {
        Map<Name, PortNumber> own = new TreeMap<>(ports);
        sidecars.values().forEach(sidecar -> own.keySet().removeAll(sidecar.serves()));
        return Collections.unmodifiableMap(own);
    }

    /** All that the kubelet asks its pods. */
    public List<Probe> questions() {
        return Stream.concat(probes.stream(), sidecars.values().stream().flatMap(sidecar -> sidecar.probes().stream()))
                .flatMap(each -> each.all().stream())
                .toList();
    }

    /** Of each pod: its own program's and its sidecars'. */
    public Resources podResources() {
        return sidecars.values().stream().map(Sidecar::resources).reduce(resources, Resources::plus);
    }

    /** What it is a colour of; itself where there is one version of it. Its secrets are called so. */
    @Override
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
                .spread(new Spread.Even())
                .timeout(Duration.ofSeconds(10))
                .drain(Duration.ofSeconds(30))
                .takes(Takes.defaults().build())
                .writable(List.of("/tmp"));
    }

    /** Whether each of its pods has a disk of its own, and so a name that stays. */
    public boolean isStateful() {
        return volumes.values().stream().anyMatch(Mount.EachReplica.class::isInstance);
    }
}
