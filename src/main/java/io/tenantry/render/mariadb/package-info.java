/**
 * MariaDB: the clusters that tenants share, and the provisioning of a tenant's database in one of them.
 *
 * <p>What runs in the pods stands in scripts and SQL beside these classes, the same for every cluster and every tenant;
 * what differs reaches them as configuration.
 */
package io.tenantry.render.mariadb;
