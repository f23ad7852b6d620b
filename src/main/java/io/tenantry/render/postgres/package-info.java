/**
 * PostgreSQL: the clusters that tenants share, and the provisioning of a tenant's database in one of them.
 *
 * <p>What provisioning does stands in SQL beside these classes, the same for every tenant; which database, roles and
 * limits a tenant has is {@link io.tenantry.render.postgres.ProvisioningSql}'s to say.
 */
package io.tenantry.render.postgres;
