package io.tenantry.synth;

import io.tenantry.construct.Blueprint;
import io.tenantry.construct.PlatformChart;
import io.tenantry.construct.TenantChart;
import io.tenantry.model.Environment;
import io.tenantry.model.Tenant;
import io.tenantry.overlay.OverlaidEnvironment;
import io.tenantry.render.PlatformParts;
import java.util.ArrayList;
import java.util.List;

/** One chart that has to be made: what of it can be done ahead, and what only with Node. */
sealed interface Work {

    /** Whose it is. */
    OverlaidEnvironment overlaid();

    /** What is told of it while it is done. */
    String name();

    /** Renders it; any thread may. */
    Blueprint prepare();

    /** Defines and renders it in cdk8s; one thread only. */
    void finish(Blueprint blueprint, EnvironmentFiles files);

    /** All that {@code selection} names of an environment, in order. */
    static List<Work> of(OverlaidEnvironment overlaid, Selection selection) {
        List<Work> work = new ArrayList<>();
        if (selection.includesPlatform()) {
            work.add(new OfPlatform(overlaid));
        }
        for (Tenant tenant : overlaid.environment().tenants().values()) {
            if (selection.includes(tenant.id())) {
                work.add(new OfTenant(overlaid, tenant));
            }
        }
        return work;
    }

    /** What all tenants of an environment share. */
    record OfPlatform(OverlaidEnvironment overlaid) implements Work {

        @Override
        public String name() {
            return OutputPaths.folder(overlaid.environment()) + "platform";
        }

        @Override
        public Blueprint prepare() {
            return Blueprint.ofPlatform(overlaid.environment());
        }

        @Override
        public void finish(Blueprint blueprint, EnvironmentFiles files) {
            Environment environment = overlaid.environment();
            files.add(
                    app -> new PlatformChart(app, environment, blueprint),
                    OutputPaths.ofPlatform(environment),
                    overlaid.sources());
            PlatformParts.bootstrap(environment)
                    .forEach((path, text) -> files.add(OutputPaths.folder(environment) + path, text));
        }
    }

    /** One tenant of an environment. */
    record OfTenant(OverlaidEnvironment overlaid, Tenant tenant) implements Work {

        @Override
        public String name() {
            return OutputPaths.folder(overlaid.environment()) + "tenants/" + tenant.id();
        }

        @Override
        public Blueprint prepare() {
            return Blueprint.ofTenant(overlaid.environment(), tenant);
        }

        @Override
        public void finish(Blueprint blueprint, EnvironmentFiles files) {
            files.add(
                    app -> new TenantChart(app, overlaid.environment(), tenant, blueprint),
                    OutputPaths.ofTenant(overlaid.environment(), tenant.id()),
                    overlaid.sources(tenant.id()));
        }
    }
}
