/** What keeps a tenant in bounds and its neighbours out: the platform's part of its namespace. */
package io.tenantry.render.tenant;
