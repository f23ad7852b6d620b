/**
 * What an environment keeps secret, as one list: which values there are, who makes each, where the overlays keep it sealed
 * and which Secrets hold it. Sealing asks it what is missing, and the page of a store outside what it must hold.
 */
package io.tenantry.secret;
