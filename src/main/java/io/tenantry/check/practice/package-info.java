/** Rules that every careful team has, whatever runs in its cluster. */
package io.tenantry.check.practice;
