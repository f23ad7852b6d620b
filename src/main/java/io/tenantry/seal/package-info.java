/**
 * Seals secrets as the SealedSecrets controller opens them: small and alone, so that it can be read in one sitting.
 * Randomness and time come in as arguments; what is sealed never goes into a message.
 */
package io.tenantry.seal;
