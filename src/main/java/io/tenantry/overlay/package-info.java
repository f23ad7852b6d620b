/**
 * Reads a folder of overlays into the model: finds the files, merges what they say of each environment and tenant, and
 * tells all that is wrong with them by file, line and column.
 */
package io.tenantry.overlay;
