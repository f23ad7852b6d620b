/** Figures, alerts and pictures: Prometheus, Alertmanager and Grafana. */
package io.tenantry.render.monitoring;
