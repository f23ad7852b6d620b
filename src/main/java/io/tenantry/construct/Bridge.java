package io.tenantry.construct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.problem.Problem;
import io.tenantry.problem.ProblemException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cdk8s.App;
import org.cdk8s.Chart;
import software.amazon.jsii.JsiiEngine;
import software.constructs.Construct;

/**
 * The way between typed objects in Java and the cdk8s tree, which lives in a Node process. A call to Node costs about
 * as much as ten objects do, so a whole chart is defined in one and rendered in one.
 *
 * <p>What is defined here is an ordinary {@code ApiObject} at {@code <scope>/<part>/<id>}, with the id
 * {@code <kind>[.<group>]:[<namespace>:]<name>}, as {@code Deployment.apps:acme:api}: it can be found, patched and
 * depended on, and shows in {@code Testing.synth} and {@code app.synth()} as in {@link #render}.
 *
 * <p>jsii knows one thread: neither this class nor any construct may be used by two at once.
 */
public final class Bridge {

    private static final String CLASS = "tenantry-bridge.Bridge";

    private Bridge() {}

    /**
     * Starts Node and loads cdk8s beside other work, as reading overlays; once, however often it is asked for. Without
     * it both happen at the first construct.
     *
     * @return done when the first construct may be made; none may be made before. Fails with a {@link ProblemException}
     *     if there is no Node
     */
    public static CompletableFuture<Void> start() {
        return Start.STARTED;
    }

    /** Begins what {@link #start} waits for; should it fail, {@link #start} says so. */
    public static void warmUp() {
        start().isDone();
    }

    /**
     * Defines all objects of {@code blueprint} below {@code scope}. A namespaced object that names no namespace gets that of
     * the chart; a cluster-scoped one gets none.
     *
     * @throws ProblemException naming every object that is defined already
     */
    static void define(Construct scope, Blueprint blueprint) {
        JsonNode taken = call("define", reference(scope), JsonNodeFactory.instance.textNode(blueprint.json()));
        refuse(taken, "duplicate-object", " is defined twice", "define each object once, in one part");
    }

    /**
     * Renders a chart, and the charts below it, to what {@code Testing.synth} returns, with paths: every validation
     * of the App has run and what it defined is there, as are patches, dependencies and the objects of others.
     *
     * @throws ProblemException naming all that validations report, or the first object that cannot be rendered, or
     *     every object that is there twice
     */
    public static List<Rendered> render(Chart chart) {
        JsonNode answer = call("render", reference(chart));
        refuse(answer.path("problems"), "invalid-construct", "", "correct what this construct was given");
        List<Rendered> rendered = new ArrayList<>();
        for (JsonNode object : answer.path("objects")) {
            rendered.add(
                    new Rendered(object.path("path").asText(), ReadingOrder.of((ObjectNode) object.path("manifest"))));
        }
        Duplicates.refuse(rendered);
        return rendered;
    }

    /**
     * Takes the tree of an App apart, so that Node can forget it; jsii itself never forgets what it handed to Java.
     * Neither the App nor any of its constructs may be used afterwards.
     */
    public static void release(App app) {
        call("release", reference(app));
    }

    private static void refuse(JsonNode messages, String rule, String suffix, String fix) {
        List<Problem> problems = new ArrayList<>();
        for (JsonNode message : messages) {
            problems.add(Problem.error(rule, message.asText() + suffix, fix));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private static JsonNode call(String method, JsonNode... arguments) {
        load();
        ArrayNode list = JsonNodeFactory.instance.arrayNode(arguments.length);
        list.addAll(List.of(arguments));
        JsonNode answer = JsiiEngine.getInstance().getClient().callStaticMethod(CLASS, method, list);
        return answer == null ? JsonNodeFactory.instance.missingNode() : answer;
    }

    private static JsonNode reference(Construct construct) {
        return JsiiEngine.getInstance().nativeToObjRef(construct).toJson();
    }

    private static void load() {
        try {
            JsiiEngine.getInstance().loadModule(BridgeModule.class);
        } catch (UncheckedIOException e) {
            throw new ProblemException(List.of(Problem.error(
                    "node-missing",
                    "cannot start Node, in which cdk8s runs: " + e.getCause().getMessage(),
                    "install Node 20 or later and have it on the PATH")));
        }
    }

    /** Holds what begins when this class is first looked at. */
    private static final class Start {

        private static final CompletableFuture<Void> STARTED = CompletableFuture.runAsync(Bridge::load);
    }
}
