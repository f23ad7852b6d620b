package io.tenantry;

import io.tenantry.model.Access;
import io.tenantry.model.Amount;
import io.tenantry.model.AzureId;
import io.tenantry.model.Backup;
import io.tenantry.model.BackupBuilder;
import io.tenantry.model.Bytes;
import io.tenantry.model.Cidr;
import io.tenantry.model.Cluster;
import io.tenantry.model.Connection;
import io.tenantry.model.Database;
import io.tenantry.model.Directory;
import io.tenantry.model.DirectoryBuilder;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Flavour;
import io.tenantry.model.GitOps;
import io.tenantry.model.Host;
import io.tenantry.model.Image;
import io.tenantry.model.MariaDb;
import io.tenantry.model.MariaDbSingleBuilder;
import io.tenantry.model.Mesh;
import io.tenantry.model.Monitoring;
import io.tenantry.model.Name;
import io.tenantry.model.PodSecurityExemption;
import io.tenantry.model.PodSecurityLevel;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Postgres;
import io.tenantry.model.PostgresCloudNativePgBuilder;
import io.tenantry.model.PostgresSingleBuilder;
import io.tenantry.model.Probes;
import io.tenantry.model.Purpose;
import io.tenantry.model.Resources;
import io.tenantry.model.SealedValue;
import io.tenantry.model.Secrets;
import io.tenantry.model.SizeClass;
import io.tenantry.model.StorageClass;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantBuilder;
import io.tenantry.model.TenantId;
import io.tenantry.model.Unrestricted;
import io.tenantry.model.Volume;
import io.tenantry.model.Workload;
import io.tenantry.model.WorkloadBuilder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The smallest platform that tests begin from; each test names the one thing it changes. */
public final class Fixtures {

    private Fixtures() {}

    /** The same environment, its PostgreSQL cluster {@code shared} run by CloudNativePG. */
    public static EnvironmentBuilder cloudNativePg() {
        Environment environment = environment();
        Map<Unrestricted, PodSecurityExemption> exemptions = new TreeMap<>(environment.podSecurity());
        exemptions.remove(Unrestricted.POSTGRES);
        return EnvironmentBuilder.builder(environment)
                .postgres(Map.of(Name.of("shared"), cluster().build()))
                .podSecurity(exemptions);
    }

    /** CloudNativePG's cluster {@code shared} of three servers with 8 GiB each. */
    public static PostgresCloudNativePgBuilder cluster() {
        return Postgres.CloudNativePg.defaults()
                .name(Name.of("shared"))
                .volume(Volume.of("50Gi", "fast-ssd"))
                .resources(Resources.of("1", "8Gi", "4", "8Gi"));
    }

    /** The same environment, its PostgreSQL cluster {@code shared} a single server. */
    public static EnvironmentBuilder single() {
        return cloudNativePg().postgres(Map.of(Name.of("shared"), server().build()));
    }

    /** The single server {@code shared} with 4 GiB. */
    public static PostgresSingleBuilder server() {
        return Postgres.Single.defaults()
                .name(Name.of("shared"))
                .volume(Volume.of("500Gi", "fast-ssd"))
                .resources(Resources.of("500m", "4Gi", "2", "4Gi"))
                .superuserPassword(sealed());
    }

    /** The single MariaDB server {@code shared} with 20 GiB. */
    public static MariaDbSingleBuilder mariaDbServer() {
        return MariaDb.Single.defaults()
                .name(Name.of("shared"))
                .volume(Volume.of("20Gi", "fast-ssd"))
                .rootPassword(sealed());
    }

    /** Backups in Backblaze's B2. */
    public static BackupBuilder backup() {
        return Backup.defaults()
                .bucket("shop-backups")
                .folder(Name.of("shared"))
                .endpoint(Host.of("s3.us-west-004.backblazeb2.com"))
                .accessKeyId(sealed())
                .secretAccessKey(sealed());
    }

    /** A development environment {@code shop/dev} with one cluster of each database and no tenant. */
    public static Environment environment() {
        return Environment.defaults()
                .system(Name.of("shop"))
                .name(Name.of("dev"))
                .owner(Name.of("platform-team"))
                .purpose(Purpose.DEVELOPMENT)
                .cluster(Cluster.defaults()
                        .name(Name.of("shop-dev"))
                        .flavour(Flavour.KIND)
                        .nodes(List.of(Cidr.of("172.18.0.0/16")))
                        .build())
                .domain(Host.of("localhost"))
                .gitOps(GitOps.defaults()
                        .repository("https://git.example.com/shop/platform.git")
                        .build())
                .secrets(new Secrets.PlainSecrets("development"))
                .mesh(Mesh.defaults().build())
                .monitoring(Monitoring.defaults()
                        .volume(Volume.of("50Gi", "fast-ssd"))
                        .grafanaVolume(Volume.of("10Gi", "fast-ssd"))
                        .build())
                .podSecurity(Map.of(
                        Unrestricted.LINKERD_CNI,
                        new PodSecurityExemption(PodSecurityLevel.PRIVILEGED, "writes to the node's network"),
                        Unrestricted.NODE_EXPORTER,
                        new PodSecurityExemption(PodSecurityLevel.PRIVILEGED, "reads the node's files"),
                        Unrestricted.POSTGRES,
                        new PodSecurityExemption(PodSecurityLevel.BASELINE, "Spilo starts as root")))
                .storageClasses(Map.of(
                        Name.of("fast-ssd"),
                        StorageClass.defaults()
                                .name(Name.of("fast-ssd"))
                                .provisioner(StorageClass.LOCAL_PATH)
                                .build()))
                .postgres(Map.of(
                        Name.of("shared"),
                        Postgres.Zalando.defaults()
                                .name(Name.of("shared"))
                                .volume(Volume.of("30Gi", "fast-ssd"))
                                .build()))
                .mariaDb(Map.of(
                        Name.of("shared"),
                        MariaDb.Galera.defaults()
                                .name(Name.of("shared"))
                                .volume(Volume.of("15Gi", "fast-ssd"))
                                .build()))
                .sizes(Map.of(
                        Name.of("small"),
                        SizeClass.defaults()
                                .name(Name.of("small"))
                                .requests(Amount.of("4", "8Gi"))
                                .limits(Amount.of("16", "16Gi"))
                                .storage(Bytes.gibibytes(20))
                                .build()))
                .build();
    }

    /** Tenant {@code acme} with the database {@code main} in PostgreSQL and no app. */
    public static TenantBuilder tenant() {
        return Tenant.defaults()
                .id(TenantId.of("acme"))
                .group("acme-developers")
                .databases(Map.of(
                        Name.of("main"),
                        Database.InPostgres.defaults()
                                .name(Name.of("main"))
                                .postgres(Name.of("shared"))
                                .suffix("scuba_db")
                                .build()));
    }

    /** The service {@code api} on port 3000, probed at {@code /health}, with no connection. */
    public static WorkloadBuilder api() {
        return Workload.defaults()
                .name(Name.of("api"))
                .component(Name.of("api"))
                .image(Image.of("ghcr.io/shop/api:1.4.2"))
                .ports(Map.of(Name.of("http"), new PortNumber(3000)))
                .probes(Probes.at("/health"));
    }

    /** A connection to the database {@code main} as its owner. */
    public static Connection toMain() {
        return Connection.ToDatabase.defaults()
                .database(Name.of("main"))
                .access(Access.OWNER)
                .build();
    }

    /** The directory {@code people}, born with one unit. */
    public static DirectoryBuilder directory() {
        return Directory.defaults()
                .name(Name.of("people"))
                .baseDn("dc=acme,dc=example")
                .entries(
                        Map.of(
                                "base.ldif",
                                """
                        dn: dc=acme,dc=example
                        objectClass: dcObject
                        objectClass: organization
                        dc: acme
                        o: Acme

                        dn: ou=people,dc=acme,dc=example
                        objectClass: organizationalUnit
                        ou: people
                        """))
                .data(Volume.of("10Gi", "fast-ssd"))
                .config(Volume.of("5Gi", "fast-ssd"));
    }

    /** Azure's vault {@code shop-prod}, which identities of the namespaces {@code namespaces} read. */
    public static Secrets.KeyVault vault(String... namespaces) {
        AzureId id = AzureId.of("0c1e5d2a-6b7f-4c39-9d84-2f6a1b3c4d5e");
        Map<Name, AzureId> identities = new TreeMap<>();
        for (String namespace : namespaces) {
            identities.put(Name.of(namespace), AzureId.of("7d2f8e1b-3a4c-4b5d-8e6f-9a0b1c2d3e4f"));
        }
        return Secrets.KeyVault.defaults()
                .vault(Name.of("shop-prod"))
                .tenant(id)
                .identities(identities)
                .build();
    }

    /** A value of the right form that no key opens. */
    public static SealedValue sealed() {
        byte[] value = new byte[2 + 256 + 16];
        value[0] = 1;
        return SealedValue.of(Base64.getEncoder().encodeToString(value));
    }
}
