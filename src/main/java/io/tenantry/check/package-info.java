/** Rules over rendered objects, ours or not, and what to do about each that is broken. */
package io.tenantry.check;
