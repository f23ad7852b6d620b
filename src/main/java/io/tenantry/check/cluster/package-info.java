/** What a set of manifests comes to in a cluster: its pods, what exists and who else makes things there. */
package io.tenantry.check.cluster;
