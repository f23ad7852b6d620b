/** What is asked of Prometheus: expressions that are read and checked here, before Prometheus would refuse them. */
package io.tenantry.render.monitoring.promql;
