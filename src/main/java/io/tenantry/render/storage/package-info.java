/** The disks that volumes can ask for. */
package io.tenantry.render.storage;
