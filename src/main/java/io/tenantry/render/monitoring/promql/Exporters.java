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
