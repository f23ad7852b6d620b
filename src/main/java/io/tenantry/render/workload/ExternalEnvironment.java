package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.Connection;
import io.tenantry.model.ConnectionDetail;
import io.tenantry.model.External;
import io.tenantry.render.block.EnvVars;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The environment variables that lead to a server outside of the cluster. */
final class ExternalEnvironment {

    private ExternalEnvironment() {}

    static List<EnvVar> of(Connection.ToExternal to, External external) {
        List<EnvVar> environment = new ArrayList<>();
        environment.add(EnvVars.plain(
                to.variable(ConnectionDetail.HOST), external.host().value()));
        environment.add(EnvVars.plain(
                to.variable(ConnectionDetail.PORT), external.port().toString()));
        if (external instanceof External.PostgresServer postgres) {
            environment.add(EnvVars.plain(to.variable(ConnectionDetail.NAME), postgres.database()));
            environment.add(EnvVars.plain(to.variable(ConnectionDetail.USER), postgres.user()));
            environment.add(EnvVars.plain(to.variable(ConnectionDetail.SSLMODE), sslMode(postgres.tls())));
        } else if (external instanceof External.RedisServer redis) {
            environment.add(tls(to, redis.tls()));
        } else if (external instanceof External.OtherServer other) {
            other.login()
                    .ifPresent(
                            login -> environment.add(EnvVars.plain(to.variable(ConnectionDetail.USER), login.user())));
            other.tls().ifPresent(tls -> environment.add(tls(to, tls)));
        }
        if (external.asksForPassword()) {
            environment.add(EnvVars.password(
                    to.variable(ConnectionDetail.PASSWORD),
                    SecretNames.external(external.name().value())));
        }
        url(to, external).ifPresent(environment::add);
        return environment;
    }

    private static Optional<EnvVar> url(Connection.ToExternal to, External external) {
        if (external instanceof External.RedisServer redis) {
            return redis.tls() == External.Tls.DISABLE ? ConnectionUrl.redis(to) : ConnectionUrl.rediss(to);
        }
        return external instanceof External.PostgresServer ? ConnectionUrl.postgres(to) : Optional.empty();
    }

    private static EnvVar tls(Connection.ToExternal to, External.Tls tls) {
        return EnvVars.plain(to.variable(ConnectionDetail.TLS), Boolean.toString(tls != External.Tls.DISABLE));
    }

    /** As libpq calls it. */
    private static String sslMode(External.Tls tls) {
        return tls.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
