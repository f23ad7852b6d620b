/** The command line: takes its streams, returns an exit code. */
package io.tenantry.cli;
