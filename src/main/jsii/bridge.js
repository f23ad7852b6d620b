"use strict";

const { ApiObject, App, Chart, DependencyGraph } = require("cdk8s");
const { Construct } = require("constructs");

/** Whole charts in one call each way; Java's side of it is io.tenantry.construct.Bridge. */
class Bridge {
  /**
   * Defines objects below a scope. Takes JSON: [{ part: ["a", "b"], objects: [{ id, clusterScoped, manifest }] }].
   * Returns the paths that were taken already.
   */
  static define(scope, definitions) {
    const taken = [];
    for (const { part, objects } of JSON.parse(definitions)) {
      const parent = part.reduce((above, id) => above.node.tryFindChild(id) ?? new Construct(above, id), scope);
      for (const { id, clusterScoped, manifest } of objects) {
        const existing = parent.node.tryFindChild(id);
        if (existing) {
          taken.push(existing.node.path);
          continue;
        }
        const object = new ManifestObject(parent, id, manifest);
        if (clusterScoped) {
          // cdk8s gave it the namespace of the chart.
          object.metadata.namespace = undefined;
        }
      }
    }
    return taken;
  }

  /**
   * Renders a chart and the charts below it to { problems: ["…"] } or { objects: [{ path, manifest }] }, each path
   * relative to the chart.
   */
  static render(chart) {
    // cdk8s validates after it has resolved dependencies; what a validation defines has to be there before.
    const problems = App.of(chart)
      .node.findAll()
      .flatMap((construct) => construct.node.validate().map((message) => `${construct.node.path}: ${message}`));
    if (problems.length > 0) {
      return { problems };
    }
    const charts = chart.node.findAll().filter(Chart.isChart);
    try {
      return { objects: charts.flatMap(synthesize).map(relativeTo(chart)) };
    } catch (error) {
      return { problems: [error.message] };
    }
  }

  /** Takes a tree apart, so that a handle that Java still holds on one construct keeps no other alive. */
  static release(root) {
    for (const construct of root.node.findAll()) {
      construct.node.scope?.node.tryRemoveChild(construct.node.id);
    }
  }
}

/** What every App has: they look for tokens, and a manifest that came as JSON holds none. */
const BUILT_IN_RESOLVERS = new App().resolvers.length;

/**
 * An ApiObject whose manifest came as JSON. cdk8s asks its resolvers about every value of an object, which takes half of
 * a rendering; here they are asked only if they could answer.
 */
class ManifestObject extends ApiObject {
  #manifest;
  #patched = false;

  constructor(scope, id, manifest) {
    super(scope, id, manifest);
    this.#manifest = manifest;
  }

  addJsonPatch(...operations) {
    this.#patched = true;
    super.addJsonPatch(...operations);
  }

  toJson() {
    if (this.#patched || App.of(this).resolvers.length > BUILT_IN_RESOLVERS || process.env.CDK8S_DISABLE_SORT) {
      return super.toJson();
    }
    const { apiVersion, kind, ...rest } = this.#manifest;
    return { apiVersion, kind, metadata: undefined, ...sorted({ ...rest, metadata: this.metadata.toJson() }) };
  }
}

/** A copy with its keys in order and without nulls, as cdk8s renders. */
function sorted(value) {
  if (Array.isArray(value)) {
    return value.map((item) => sorted(item));
  }
  if (typeof value !== "object" || value === null) {
    return value ?? undefined;
  }
  const copy = {};
  for (const key of Object.keys(value).sort()) {
    const child = sorted(value[key]);
    if (child !== undefined) {
      copy[key] = child;
    }
  }
  return copy;
}

/** The manifests of one chart, in the order of their dependencies, beside the objects they came from. */
function synthesize(chart) {
  const manifests = chart.toJson();
  return new DependencyGraph(chart.node)
    .topology()
    .filter((construct) => ApiObject.isApiObject(construct) && Chart.of(construct) === chart)
    .map((object, i) => ({ path: object.node.path, manifest: manifests[i] }));
}

function relativeTo(chart) {
  const prefix = chart.node.path.length + 1;
  return ({ path, manifest }) => ({ path: path.slice(prefix), manifest });
}

module.exports = { Bridge };
