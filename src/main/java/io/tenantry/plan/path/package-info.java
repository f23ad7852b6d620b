/** Which connections between workloads a change opens or closes, computed from who can reach whom before and after. */
package io.tenantry.plan.path;
