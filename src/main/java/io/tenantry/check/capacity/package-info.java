/** The rule that all of it fits the nodes there are. */
package io.tenantry.check.capacity;
