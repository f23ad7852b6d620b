/** What is computed once for alerts and dashboards alike, and when somebody is told. */
package io.tenantry.render.monitoring.rule;
