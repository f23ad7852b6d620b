/**
 * Linkerd: who every pod is, and who may ask whom for what. Everything is closed by the namespaces' own annotation; what
 * stands here opens it.
 */
package io.tenantry.render.mesh;
