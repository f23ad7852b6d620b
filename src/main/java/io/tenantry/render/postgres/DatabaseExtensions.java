package io.tenantry.render.postgres;

import io.tenantry.imports.cnpg.Database;
import io.tenantry.imports.cnpg.DatabaseSpec;
import io.tenantry.imports.cnpg.databasespec.Cluster;
import io.tenantry.imports.cnpg.databasespec.Extensions;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.SpaceId;
import io.tenantry.render.block.Metadata;
import java.util.Map;
import java.util.TreeMap;

/**
 * The extensions of a space's database, which only a superuser may make: CloudNativePG's operator does, in a database that
 * provisioning has made and closed, and that it is told to leave alone when this leaves.
 *
 * @see <a href="https://cloudnative-pg.io/docs/1.30/declarative_database_management/">database management</a>
 */
final class DatabaseExtensions {

    /** The superuser owns the database, as provisioning made it. */
    private static final String OWNER = "postgres";

    private DatabaseExtensions() {}

    static Database render(
            String name, Map<String, String> labels, SpaceId space, io.tenantry.model.Database.InPostgres database) {
        Map<String, String> annotations = new TreeMap<>(ArgoCd.keep());
        annotations.putAll(ArgoCd.wave(PsqlJob.WAVE + 1));
        Database extended = new Database()
                .withMetadata(Metadata.of(Namespaces.POSTGRES, name, labels))
                .withSpec(new DatabaseSpec()
                        .withCluster(new Cluster().withName(database.postgres().value()))
                        .withName(database.databaseOf(space))
                        .withOwner(OWNER)
                        .withDatabaseReclaimPolicy(DatabaseSpec.DatabaseReclaimPolicy.RETAIN)
                        .withExtensions(database.extensions().stream()
                                .sorted()
                                .map(extension -> new Extensions().withName(extension))
                                .toList()));
        extended.getMetadata().setAnnotations(annotations);
        return extended;
    }
}
