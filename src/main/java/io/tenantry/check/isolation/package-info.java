/**
 * The proof of isolation: that no tenant reaches another's things, none of the platform's without a declared connection,
 * and nobody from outside comes in but through the ingress; from the final objects alone.
 */
package io.tenantry.check.isolation;
