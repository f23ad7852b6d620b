package io.tenantry.render.monitoring.promql;

import io.tenantry.model.Environment;
import io.tenantry.model.Ingress;
import io.tenantry.model.Postgres;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who there is to be asked. */
public final class Exporters {

    private Exporters() {}

    /** The exporters that {@code environment} has: all of them are asked, and none may ever be missing. */
    public static Set<Exporter> of(Environment environment) {
        Set<Exporter> exporters = EnumSet.allOf(Exporter.class);
        if (!Postgres.anyBy(Postgres.Zalando.class, environment.postgres())) {
            exporters.remove(Exporter.PATRONI);
        }
        if (!Postgres.anyBy(Postgres.Zalando.class, environment.postgres())
                && !Postgres.anyBy(Postgres.Single.class, environment.postgres())) {
            exporters.remove(Exporter.POSTGRES);
        }
        if (!Postgres.anyBy(Postgres.CloudNativePg.class, environment.postgres())) {
            exporters.remove(Exporter.CLOUDNATIVE_PG);
        }
        if (environment.mariaDb().isEmpty()) {
            exporters.remove(Exporter.MARIADB);
        }
        if (environment.mesh().isEmpty()) {
            exporters.remove(Exporter.LINKERD_PROXY);
            exporters.remove(Exporter.LINKERD_CONTROL_PLANE);
        }
        if (!(environment.ingress() instanceof Ingress.Nginx)) {
            exporters.remove(Exporter.NGINX);
        }
        if (environment.ingress() instanceof Ingress.Nginx || environment.ingress() instanceof Ingress.Alb) {
            exporters.remove(Exporter.TRAEFIK);
        }
        return Collections.unmodifiableSet(exporters);
    }
}
