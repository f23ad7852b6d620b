/**
 * The Pod Security Standards as the API server's admission holds them, control by control.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">the standards</a>
 * @see <a href="https://github.com/kubernetes/kubernetes/tree/master/staging/src/k8s.io/pod-security-admission/policy">the
 *     admission's checks</a>
 */
package io.tenantry.check.podsecurity;
