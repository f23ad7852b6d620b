/** What keeps a space in bounds and its neighbours out: the platform's part of its namespace. */
package io.tenantry.render.space;
