/** Whom Prometheus asks, and which labels the answers get. */
package io.tenantry.render.monitoring.scrape;
