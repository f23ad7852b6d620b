/**
 * What a platform is, as immutable records that refuse to be wrong: the props of the constructs and the target of the
 * overlay reader.
 *
 * <p>A record checks itself in its compact constructor and names the component at fault, so that a reader of overlays
 * can point at the key. What has defaults offers them in a static {@code defaults()}, a builder: the one home of every
 * default, for Java and for YAML alike.
 */
package io.tenantry.model;
