/** A plan written down: for a terminal, a pull request, a machine. */
package io.tenantry.plan.report;
