package io.tenantry.construct;

import io.tenantry.problem.InvalidModelException;
import io.tenantry.problem.Problem;
import io.tenantry.problem.ProblemException;
import io.tenantry.problem.Violation;
import io.tenantry.render.Part;
import java.util.List;
import java.util.function.Supplier;
import org.cdk8s.ApiObject;
import software.constructs.Construct;
import software.constructs.IValidation;

/**
 * Defines a construct's objects once, as late as can be: in the validation that is part of every synth, since
 * connections are made after the constructor, or earlier when somebody asks for an object.
 */
final class Definition implements IValidation {

    private final Construct scope;
    private final Supplier<Blueprint> blueprint;
    private boolean open;
    private boolean done;

    private Definition(Construct scope, Supplier<Blueprint> blueprint, boolean open) {
        this.scope = scope;
        this.blueprint = blueprint;
        this.open = open;
        scope.getNode().addValidation(this);
    }

    /** Of parts that are known only in the end. */
    static Definition of(Construct scope, Supplier<List<Part>> parts) {
        return new Definition(scope, () -> Blueprint.of(parts.get()), true);
    }

    /** Of what is known already and takes no change. */
    static Definition of(Construct scope, Blueprint blueprint) {
        return new Definition(scope, () -> blueprint, false);
    }

    /** What the parts refuse is told as cdk8s tells it: an exception would cross Node and lose its words. */
    @Override
    public List<String> validate() {
        try {
            define();
            return List.of();
        } catch (ProblemException refused) {
            return refused.problems().stream().map(Problem::toString).toList();
        } catch (InvalidModelException refused) {
            return refused.violations().stream().map(Violation::toString).toList();
        }
    }

    void define() {
        if (!done) {
            done = true;
            open = false;
            Bridge.define(scope, blueprint.get());
        }
    }

    /**
     * @throws IllegalStateException if the objects are there already, and so would not show the change
     */
    void requireOpen() {
        if (!open) {
            throw new IllegalStateException(scope.getNode().getPath()
                    + " is defined already: make every change before the first look at its objects");
        }
    }

    ApiObject object(String part, String id) {
        define();
        Construct found = scope;
        for (String step : part.split("/", -1)) {
            found = child(found, step);
        }
        return (ApiObject) child(found, id);
    }

    private static Construct child(Construct parent, String id) {
        if (parent.getNode().tryFindChild(id) == null) {
            List<String> there = parent.getNode().getChildren().stream()
                    .map(construct -> construct.getNode().getId())
                    .sorted()
                    .toList();
            throw new IllegalArgumentException(
                    "there is no '" + id + "' below " + parent.getNode().getPath() + "; there are " + there);
        }
        return (Construct) parent.getNode().findChild(id);
    }
}
