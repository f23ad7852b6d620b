package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.Connection;
import io.tenantry.model.External;
import io.tenantry.render.block.EnvVars;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The environment variables that lead to a server outside of the cluster. */
final class ExternalEnvironment {

    private ExternalEnvironment() {}

    static List<EnvVar> of(Connection.ToExternal to, External external) {
        String variables = to.variables();
        List<EnvVar> environment = new ArrayList<>();
        environment.add(EnvVars.plain(variables + "_HOST", external.host().value()));
        environment.add(EnvVars.plain(variables + "_PORT", external.port().toString()));
        if (external instanceof External.PostgresServer postgres) {
            environment.add(EnvVars.plain(variables + "_NAME", postgres.database()));
            environment.add(EnvVars.plain(variables + "_USER", postgres.user()));
            environment.add(EnvVars.plain(variables + "_SSLMODE", sslMode(postgres.tls())));
        } else if (external instanceof External.RedisServer redis) {
            environment.add(EnvVars.plain(variables + "_TLS", Boolean.toString(redis.tls() != External.Tls.DISABLE)));
        }
        environment.add(EnvVars.password(
                variables + "_PASSWORD", SecretNames.external(external.name().value())));
        to.url().ifPresent(url -> environment.add(EnvVars.plain(url, url(variables, external))));
        return environment;
    }

    /** Kubernetes puts in what stands before it in the list, so that the password shows in no manifest. */
    private static String url(String variables, External external) {
        String server = "$(" + variables + "_PASSWORD)@$(" + variables + "_HOST):$(" + variables + "_PORT)";
        if (external instanceof External.RedisServer redis) {
            return (redis.tls() == External.Tls.DISABLE ? "redis" : "rediss") + "://:" + server;
        }
        return "postgresql://$(" + variables + "_USER):" + server + "/$(" + variables + "_NAME)?sslmode=$(" + variables
                + "_SSLMODE)";
    }

    /** As libpq calls it. */
    private static String sslMode(External.Tls tls) {
        return tls.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
