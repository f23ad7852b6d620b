package io.tenantry.seal;

import io.tenantry.kube.MariaDbNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.SinglePostgresNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Postgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The passwords of a platform's own parts: of each MariaDB cluster's root, of each single PostgreSQL server's superuser and of
 * Grafana's admin; and those of the system's own spaces. What somebody else made, such as the address of a Slack channel, is not
 * among them.
 */
public final class PlatformPasswords {

    private PlatformPasswords() {}

    /** Those that the overlays of {@code environment} do not hold yet, in the order of the overlay. */
    public static List<MissingPassword> missing(Environment environment) {
        List<MissingPassword> missing = new ArrayList<>();
        environment.mariaDb().forEach((name, server) -> {
            if (server.rootPassword().isEmpty()) {
                missing.add(MissingPassword.at(
                        List.of("mariaDb", name.value(), server.engine()),
                        Map.of(
                                "rootPassword",
                                new SecretPlace(Namespaces.MARIADB, MariaDbNames.rootSecret(name.value())))));
            }
        });
        environment.postgres().forEach((name, server) -> {
            if (server instanceof Postgres.Single single
                    && single.superuserPassword().isEmpty()) {
                missing.add(MissingPassword.at(
                        List.of("postgres", name.value(), "single"),
                        Map.of(
                                "superuserPassword",
                                new SecretPlace(
                                        Namespaces.POSTGRES, SinglePostgresNames.superuserSecret(name.value())))));
            }
        });
        if (environment
                .monitoring()
                .map(monitoring -> monitoring.grafanaPassword().isEmpty())
                .orElse(false)) {
            missing.add(MissingPassword.at(
                    List.of("monitoring"),
                    Map.of("grafanaPassword", new SecretPlace(Namespaces.MONITORING, SecretNames.GRAFANA_ADMIN))));
        }
        environment.spaces().values().forEach(space -> missing.addAll(SpacePasswords.missing(space)));
        return List.copyOf(missing);
    }
}
