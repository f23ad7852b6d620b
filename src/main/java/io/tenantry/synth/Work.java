package io.tenantry.synth;

import io.tenantry.construct.Blueprint;
import io.tenantry.construct.Bridge;
import io.tenantry.construct.PlatformChart;
import io.tenantry.construct.Rendered;
import io.tenantry.construct.SpaceChart;
import io.tenantry.construct.TenantChart;
import io.tenantry.model.Environment;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.Tenant;
import io.tenantry.overlay.OverlaidEnvironment;
import io.tenantry.render.PlatformParts;
import java.util.ArrayList;
import java.util.List;
import org.cdk8s.App;
import org.cdk8s.Chart;

/** One chart that has to be made: what of it can be done ahead, what only with Node, and what comes after. */
sealed interface Work {

    /** Whose it is. */
    OverlaidEnvironment overlaid();

    /** What is told of it while it is done. */
    String name();

    /** Renders it; any thread may. */
    Blueprint prepare();

    /** Its chart, below an App that holds nothing else. */
    Chart chart(App app, Blueprint blueprint);

    /** Puts what was rendered where it belongs. */
    void write(List<Rendered> rendered, EnvironmentFiles files);

    /** Defines and renders it in cdk8s, in an App of its own, so that none pays for the others; one thread only. */
    default List<Rendered> render(Blueprint blueprint) {
        App app = new App();
        List<Rendered> rendered = Bridge.render(chart(app, blueprint));
        Bridge.release(app);
        return rendered;
    }

    /** All of an environment, in order. */
    static List<Work> of(OverlaidEnvironment overlaid) {
        List<Work> work = new ArrayList<>();
        work.add(new OfPlatform(overlaid));
        for (OwnSpace space : overlaid.environment().spaces().values()) {
            work.add(new OfSpace(overlaid, space));
        }
        for (Tenant tenant : overlaid.environment().tenants().values()) {
            work.add(new OfTenant(overlaid, tenant));
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
        public Chart chart(App app, Blueprint blueprint) {
            return new PlatformChart(app, overlaid.environment(), blueprint);
        }

        @Override
        public void write(List<Rendered> rendered, EnvironmentFiles files) {
            Environment environment = overlaid.environment();
            files.add(rendered, OutputPaths.ofPlatform(environment), overlaid.sources());
            PlatformParts.texts(environment)
                    .forEach((path, text) -> files.add(OutputPaths.folder(environment) + path, text));
        }
    }

    /** One of the system's own spaces. */
    record OfSpace(OverlaidEnvironment overlaid, OwnSpace space) implements Work {

        @Override
        public String name() {
            return OutputPaths.folder(overlaid.environment()) + "spaces/" + space.name();
        }

        @Override
        public Blueprint prepare() {
            return Blueprint.ofSpace(overlaid.environment(), space);
        }

        @Override
        public Chart chart(App app, Blueprint blueprint) {
            return new SpaceChart(app, overlaid.environment(), space, blueprint);
        }

        @Override
        public void write(List<Rendered> rendered, EnvironmentFiles files) {
            files.add(rendered, OutputPaths.ofSpace(overlaid.environment(), space.name()), overlaid.sources());
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
        public Chart chart(App app, Blueprint blueprint) {
            return new TenantChart(app, overlaid.environment(), tenant, blueprint);
        }

        @Override
        public void write(List<Rendered> rendered, EnvironmentFiles files) {
            files.add(
                    rendered, OutputPaths.ofTenant(overlaid.environment(), tenant.id()), overlaid.sources(tenant.id()));
        }
    }
}
