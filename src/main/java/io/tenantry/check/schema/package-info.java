/** Rules that the API server would take each object: its fields, its names, its hosts. */
package io.tenantry.check.schema;
