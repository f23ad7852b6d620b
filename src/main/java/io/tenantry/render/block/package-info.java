/** What several parts are built with: pods that are restricted, metadata, resources, secrets. */
package io.tenantry.render.block;
