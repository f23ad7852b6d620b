/** Rendered objects, ours or anybody's, as checks and plans read them: nothing here knows how they came about. */
package io.tenantry.manifest;
