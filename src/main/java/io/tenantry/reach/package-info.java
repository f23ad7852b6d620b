/**
 * Who can open a connection to whom, by the NetworkPolicies of any manifests: exact, for every pair of pods, every
 * protocol and port, and every address outside of the cluster.
 *
 * <p>Pods that no policy tells apart are one {@link io.tenantry.reach.PodGroup}; only groups are compared.
 */
package io.tenantry.reach;
