/**
 * How the types of the model read from overlay trees.
 *
 * <p>A {@link io.tenantry.overlay.bind.Shape} is what is known of one type, found once by reflection: what it looks like
 * in YAML, how a value of it is made, and where in a tree a part of it stands.
 */
package io.tenantry.overlay.bind;
