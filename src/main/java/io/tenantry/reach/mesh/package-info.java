/** What the mesh lets through where a policy opens the port of its proxies, which stands for every port of a pod. */
package io.tenantry.reach.mesh;
