/**
 * How requests from outside get in. Whatever the engine, all of a tenant's hosts stand in the controller's namespace: the
 * keys of their certificates are out of the tenant's reach, and so is the right to claim another's host.
 */
package io.tenantry.render.ingress;
