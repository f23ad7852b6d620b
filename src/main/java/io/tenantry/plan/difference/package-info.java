/** What is not as it was: objects by identity, items of lists by their merge keys, fields by path. */
package io.tenantry.plan.difference;
