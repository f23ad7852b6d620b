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
        const object = new ApiObject(parent, id, manifest);
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
