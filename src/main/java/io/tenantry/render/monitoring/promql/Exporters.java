package io.tenantry.render.monitoring.promql;

import io.tenantry.model.Environment;
import io.tenantry.model.Ingress;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who there is to be asked. */
public final class Exporters {

    private Exporters() {}

    /** The exporters that {@code environment} has: all of them are asked, and none may ever be missing. */
    public static Set<Exporter> of(Environment environment) {
        Set<Exporter> exporters = EnumSet.allOf(Exporter.class);
        if (environment.postgres().isEmpty()) {
            exporters.remove(Exporter.POSTGRES);
            exporters.remove(Exporter.PATRONI);
        }
        if (environment.mariaDb().isEmpty()) {
            exporters.remove(Exporter.MARIADB);
        }
        exporters.remove(environment.ingress() instanceof Ingress.Nginx ? Exporter.TRAEFIK : Exporter.NGINX);
        return Collections.unmodifiableSet(exporters);
    }
}
