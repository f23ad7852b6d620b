/** From overlays to folders: the Apps of a platform, the checks of what they render, and the output that is swapped whole. */
package io.tenantry.synth;
