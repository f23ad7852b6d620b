/** Rules that what an object refers to is there. What counts as missing is {@code check.cluster}'s to say. */
package io.tenantry.check.reference;
