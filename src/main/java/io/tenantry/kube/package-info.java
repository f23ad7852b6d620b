/**
 * What two parts of a platform must agree on, once: names, labels, ports, and what an upstream operator calls the things
 * it makes. Knows the Kubernetes model and nothing of ours.
 */
package io.tenantry.kube;
