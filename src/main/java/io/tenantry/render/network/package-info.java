/** Who may open a connection to whom: network policies, both ends, from links and a little that every pod needs. */
package io.tenantry.render.network;
