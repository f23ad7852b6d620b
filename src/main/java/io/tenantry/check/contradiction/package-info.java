/** Rules that objects do not forbid each other: what one asks for, another allows. */
package io.tenantry.check.contradiction;
