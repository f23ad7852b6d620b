package io.tenantry.model;

import io.tenantry.problem.Acknowledgement;
import io.tenantry.problem.InvalidModelException;
import io.tenantry.problem.Requirements;
import io.tenantry.problem.Silence;
import io.tenantry.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One platform as it runs in one place: everything that is rendered into one folder.
 *
 * @param system the platform, such as {@code react-scuba}
 * @param name this environment of it, such as {@code prod}
 * @param owner who answers for it; a label on everything
 * @param partOf what everything is labelled as a part of, where that is not the system's name
 * @param purpose how careful to be
 * @param cluster where it runs
 * @param domain what tenants without a domain of their own stand below
 * @param gitOps where Argo CD finds the output
 * @param secrets where secrets come from
 * @param issuer who signs certificates of hosts
 * @param ingress what lets requests in
 * @param mesh Linkerd; no pod has a proxy when absent
 * @param monitoring Prometheus, Alertmanager, Grafana; nobody asks for figures when absent
 * @param telemetry what tells about the system beside them
 * @param guards what watches over the cluster
 * @param rollouts Argo Rollouts; versions are replaced by Kubernetes alone when absent
 * @param reloader replaces pods when Secrets change that they read; nobody does when absent
 * @param imageScan what asks which known vulnerabilities the images have; nobody asks when absent
 * @param podSecurity which namespaces of the platform are not restricted, and why
 * @param operators versions of operators other than those this release was written for
 * @param storageClasses the disks there are
 * @param postgres the PostgreSQL clusters that spaces share
 * @param mariaDb the MariaDB clusters that spaces share
 * @param sizes what tenants and spaces may ask for
 * @param silenced which objects may break which rule of {@code tenantry check}, and why
 * @param acknowledged which objects' data may go, as {@code tenantry plan} asks, and why
 * @param spaces the namespaces of the system's own workloads
 * @param tenants who lives here
 */
@ModelRecord
public record Environment(
        Name system,
        Name name,
        Name owner,
        Optional<Name> partOf,
        Purpose purpose,
        Cluster cluster,
        Host domain,
        GitOps gitOps,
        Secrets secrets,
        Issuer issuer,
        Ingress ingress,
        Optional<Mesh> mesh,
        Optional<Monitoring> monitoring,
        Telemetry telemetry,
        Guards guards,
        Optional<ArgoRollouts> rollouts,
        Optional<Reloader> reloader,
        Optional<ImageScan> imageScan,
        Map<Unrestricted, PodSecurityExemption> podSecurity,
        Map<Operator, ChartVersion> operators,
        Map<Name, StorageClass> storageClasses,
        Map<Name, Postgres> postgres,
        Map<Name, MariaDb> mariaDb,
        Map<Name, SizeClass> sizes,
        List<Silence> silenced,
        List<Acknowledgement> acknowledged,
        Map<Name, OwnSpace> spaces,
        Map<TenantId, Tenant> tenants) {

    public Environment {
        podSecurity = Sorted.copyOf(podSecurity);
        operators = Sorted.copyOf(operators);
        storageClasses = Sorted.copyOf(storageClasses);
        postgres = Sorted.copyOf(postgres);
        mariaDb = Sorted.copyOf(mariaDb);
        sizes = Sorted.copyOf(sizes);
        silenced = List.copyOf(silenced);
        acknowledged = List.copyOf(acknowledged);
        spaces = Sorted.copyOf(spaces);
        tenants = Sorted.copyOf(tenants);
        Requirements requirements = new Requirements()
                .that(
                        !(secrets instanceof Secrets.PlainSecrets) || purpose == Purpose.DEVELOPMENT,
                        "secrets",
                        "plain secrets outside a development environment",
                        "sealedSecrets, externalSecrets, keyVault, or purpose: development");
        requirements.that(
                !(secrets instanceof Secrets.PlainSecrets)
                        || monitoring
                                .map(Monitoring::receivers)
                                .orElse(Map.of())
                                .isEmpty(),
                "monitoring.receivers",
                "plain secrets hold no address of a receiver",
                "none here, sealedSecrets, externalSecrets or keyVault");
        PodSecurityExemptions.check(
                requirements,
                Unrestricted.among(
                        cluster.flavour(), postgres, storageClasses, mesh, monitoring, telemetry, guards, secrets),
                podSecurity);
        requireOwnStorageClasses(requirements, cluster.flavour(), storageClasses);
        EnvironmentReferences references = new EnvironmentReferences(requirements, cluster, storageClasses, sizes);
        references.check(monitoring, postgres, mariaDb);
        references.check(spaces, tenants, postgres, mariaDb.keySet());
        references.check(spaces, tenants, telemetry);
        references.check(spaces, tenants, monitoring, rollouts);
        SpaceCapacity.check(requirements, mesh.map(Mesh::proxy), secrets, sizes, spaces, tenants);
        HostOwnership.check(requirements, domain, spaces, tenants);
        DatabaseNames.check(requirements, spaces, tenants);
        OutsideAddresses.check(requirements, cluster, telemetry, spaces, tenants);
        LoadBalancers.check(requirements, cluster.flavour(), ingress, issuer, spaces, tenants);
        VaultIdentities.check(
                requirements, secrets, SecretNamespaces.of(spaces, tenants, postgres, mariaDb, monitoring, telemetry));
        PostgresNames.check(requirements, postgres);
        Backup.check(requirements, secrets, postgres, mariaDb);
        PostgresCapacity.check(requirements, postgres, everySpace(spaces, tenants));
        MariaDbCapacity.check(requirements, mariaDb, everySpace(spaces, tenants));
        TraceDestination.check(requirements, secrets, telemetry);
        LogSink.check(requirements, secrets, telemetry);
        IngressLimits.check(requirements, cluster, ingress, tenants);
        requireOneReason(requirements, silenced);
        requirements.check();
    }

    private static void requireOneReason(Requirements requirements, List<Silence> silenced) {
        for (int i = 0; i < silenced.size(); i++) {
            Silence silence = silenced.get(i);
            requirements.that(
                    silenced.subList(0, i).stream().noneMatch(silence::meets),
                    "silenced[" + i + "]",
                    "'" + silence.rule() + "' is silenced for '" + silence.object() + "' already",
                    "each rule and object once");
        }
    }

    /** Production, Traefik, a self-signed issuer; nothing else that can be absent. */
    public static EnvironmentBuilder defaults() {
        return EnvironmentBuilder.builder()
                .purpose(Purpose.PRODUCTION)
                .issuer(new Issuer.SelfSigned())
                .ingress(Ingress.Traefik.defaults().build())
                .telemetry(Telemetry.defaults().build())
                .guards(Guards.defaults().build());
    }

    /**
     * A development environment on a laptop, ready to be used as it is: kind, hosts below {@code localhost}, one disk class
     * {@code local}, one size class {@code small}, one password for everything.
     *
     * @param repository where Argo CD would find the output
     */
    public static EnvironmentBuilder development(Name system, String repository) {
        Name local = Name.of("local");
        Name small = Name.of("small");
        return defaults()
                .system(system)
                .name(Name.of("dev"))
                .owner(system)
                .purpose(Purpose.DEVELOPMENT)
                .cluster(Cluster.defaults().name(system).flavour(Flavour.KIND).build())
                .domain(Host.of("localhost"))
                .gitOps(GitOps.defaults().repository(repository).build())
                .secrets(new Secrets.PlainSecrets("development-only"))
                .mesh(Mesh.defaults().build())
                .monitoring(Monitoring.defaults()
                        .replicas(new Replicas(1))
                        .volume(new Volume(Bytes.gibibytes(5), local))
                        .grafanaVolume(new Volume(Bytes.gibibytes(1), local))
                        .build())
                .podSecurity(Stream.of(
                                Unrestricted.LINKERD_CNI,
                                Unrestricted.LOCAL_PATH_STORAGE,
                                Unrestricted.NODE_EXPORTER,
                                Unrestricted.POSTGRES)
                        .collect(Collectors.toMap(Function.identity(), Unrestricted::exemption)))
                .storageClasses(Map.of(
                        local,
                        StorageClass.defaults()
                                .name(local)
                                .provisioner(StorageClass.LOCAL_PATH)
                                .build()))
                .sizes(Map.of(
                        small,
                        SizeClass.defaults()
                                .name(small)
                                .requests(Amount.of("2", "4Gi"))
                                .limits(Amount.of("8", "8Gi"))
                                .build()));
    }

    /** This environment with one more tenant, or with the one of that id replaced. */
    public Environment with(Tenant tenant) {
        Map<TenantId, Tenant> more = new TreeMap<>(tenants);
        more.put(tenant.id(), tenant);
        return EnvironmentBuilder.builder(this).tenants(more).build();
    }

    /**
     * The secrets that are used and not sealed yet. An environment may be without: they are sealed for what it says. It
     * cannot be rendered so.
     */
    public List<Violation> unsealed() {
        return secrets instanceof Secrets.SealedSecrets ? SealedCredentials.missing(this) : List.of();
    }

    /**
     * Paths between tenants that one of the two did not declare. An environment may have them, since two tenants cannot be
     * said at once. It cannot be rendered so.
     */
    public List<Violation> unanswered() {
        return tenants.values().stream()
                .flatMap(tenant -> CrossTenantPaths.unanswered(tenants, tenant).stream())
                .toList();
    }

    /**
     * Requires that every path of {@code tenant}'s to another is declared by both.
     *
     * @throws InvalidModelException naming each that is not
     */
    public void requireAnswered(Tenant tenant) {
        List<Violation> unanswered = CrossTenantPaths.unanswered(tenants, tenant);
        if (!unanswered.isEmpty()) {
            throw new InvalidModelException(unanswered);
        }
    }

    /** The version of {@code operator} that is installed. */
    public ChartVersion versionOf(Operator operator) {
        return operators.getOrDefault(operator, operator.version());
    }

    /** The namespaces that hold secrets, in order. */
    public SortedSet<String> namespacesWithSecrets() {
        return SecretNamespaces.of(spaces, tenants, postgres, mariaDb, monitoring, telemetry);
    }

    /** What everything is labelled as a part of. */
    public Name whole() {
        return partOf.orElse(system);
    }

    /** Everybody's space: the system's own, then the tenants'. */
    public List<Space> everySpace() {
        return everySpace(spaces, tenants);
    }

    private static List<Space> everySpace(Map<Name, OwnSpace> spaces, Map<TenantId, Tenant> tenants) {
        return Stream.<Space>concat(spaces.values().stream(), tenants.values().stream())
                .toList();
    }

    /** Whether tenants live here, or none yet where nothing else does. */
    public boolean isForTenants() {
        return !tenants.isEmpty() || spaces.isEmpty();
    }

    /** The hosts that {@code tenant} answers: its own domains, or the one below the environment's domain. */
    public List<Host> hostsOf(Tenant tenant) {
        return tenant.domains().isEmpty() ? List.of(domain.below(tenant.id().value())) : tenant.domains();
    }

    /**
     * Whether the platform brings the local-path provisioner: a storage class asks for it, and the cluster has none of
     * its own.
     */
    public boolean installsLocalPath() {
        return unrestricted().contains(Unrestricted.LOCAL_PATH_STORAGE);
    }

    /** What of this platform cannot be restricted. */
    public Set<Unrestricted> unrestricted() {
        return Unrestricted.among(
                cluster.flavour(), postgres, storageClasses, mesh, monitoring, telemetry, guards, secrets);
    }

    private static void requireOwnStorageClasses(
            Requirements requirements, Flavour flavour, Map<Name, StorageClass> storageClasses) {
        for (Name taken : flavour.ownStorageClasses()) {
            requirements.that(
                    !storageClasses.containsKey(taken),
                    "storageClasses." + taken,
                    "the cluster is born with a class '" + taken + "', which cannot be changed",
                    "another name");
        }
    }
}
