/**
 * The plan: what the difference of two renderings does to those who use what is rendered, before anything is applied. It
 * reads manifests, ours or anybody's, and knows no renderer.
 */
package io.tenantry.plan;
