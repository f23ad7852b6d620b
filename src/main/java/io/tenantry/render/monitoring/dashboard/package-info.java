/** What Grafana shows: dashboards as records, and as the JSON that Grafana reads. */
package io.tenantry.render.monitoring.dashboard;
