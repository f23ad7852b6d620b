package io.tenantry.construct;

import io.tenantry.model.Environment;
import io.tenantry.model.OwnSpace;
import io.tenantry.render.SpaceParts;
import org.cdk8s.ApiObject;
import software.constructs.Construct;

/** A namespace of the system's own: its guard rails and workloads. */
public final class SystemSpace extends Construct {

    private final Definition definition;

    /** {@code space}, all of it said, of {@code environment}. */
    public SystemSpace(Construct scope, String id, Environment environment, OwnSpace space) {
        super(scope, id);
        this.definition = Definition.of(this, () -> SpaceParts.of(environment, space));
    }

    /** A space whose rendering is in {@code blueprint}. */
    SystemSpace(Construct scope, String id, Blueprint blueprint) {
        super(scope, id);
        this.definition = Definition.of(this, blueprint);
    }

    /**
     * One of the space's objects, to be patched: everything is defined now.
     *
     * @param part the part that holds it, as {@code workloads/api}
     * @param id kind, group, namespace and name, as {@code Deployment.apps:shop:api}
     * @throws IllegalArgumentException if there is none, naming those that are
     */
    public ApiObject object(String part, String id) {
        return definition.object(part, id);
    }
}
