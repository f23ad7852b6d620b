/** What replaces pods when a Secret changes that they read: what it may do, and what it looks at. */
package io.tenantry.render.reloader;
