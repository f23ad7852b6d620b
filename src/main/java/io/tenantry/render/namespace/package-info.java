/** The namespaces that a platform's own parts live in. */
package io.tenantry.render.namespace;
