package io.tenantry.overlay;

import io.tenantry.model.Environment;
import io.tenantry.model.TenantId;
import io.tenantry.overlay.bind.Place;
import io.tenantry.problem.ComponentPath;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Violation;
import java.util.List;

/** An environment as overlays describe it, and where in them. */
public final class OverlaidEnvironment {

    private final Environment environment;
    private final Sources sources;
    private final Place place;

    OverlaidEnvironment(Environment environment, Sources sources, Place place) {
        this.environment = environment;
        this.sources = sources;
        this.place = place;
    }

    /** The environment. */
    public Environment environment() {
        return environment;
    }

    /**
     * The overlays that describe the environment, as paths from the folder of overlays on, from the bottom up: {@code
     * react-scuba/platform.yaml}, {@code react-scuba/environments/prod.yaml}.
     */
    public List<String> sources() {
        return sources.ofEnvironment();
    }

    /**
     * The overlays that say something of {@code tenant}, as {@link #sources()}.
     *
     * @throws IllegalArgumentException if the environment has no such tenant
     */
    public List<String> sources(TenantId tenant) {
        if (!environment.tenants().containsKey(tenant)) {
            throw new IllegalArgumentException("no tenant '" + tenant + "' in " + environment.name());
        }
        return sources.ofTenant(tenant.value());
    }

    /**
     * Tells whether an overlay it comes from was changed: SHA-256, in hexadecimal, of the platform's overlay, the
     * environment's profile, its own and those of all tenants, with their paths from the folder of overlays on.
     */
    public String fingerprint() {
        return sources.fingerprint();
    }

    /**
     * An invariant that a later check found broken, as a problem at the place in the overlays where the value came from.
     *
     * @param rule the check
     * @param violation its component is a {@link ComponentPath} from the environment down
     */
    public Problem problem(String rule, Violation violation) {
        return Problem.error(
                rule,
                place.locate(ComponentPath.parse(violation.component())),
                violation.component() + ": " + violation.what(),
                "expected " + violation.expected());
    }
}
