/**
 * What a platform is, as Kubernetes objects: one class a part, each a pure function of what it needs. No part knows
 * another; only {@link io.tenantry.render.PlatformParts} and {@link io.tenantry.render.SpaceParts} know all of them and
 * their order. What several parts build with stands in {@code render.block}.
 */
package io.tenantry.render;
