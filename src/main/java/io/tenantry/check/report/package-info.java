/** What a check found, told to people and to machines. */
package io.tenantry.check.report;
