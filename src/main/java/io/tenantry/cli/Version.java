package io.tenantry.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this program, as its archive says. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return new String[] {"tenantry " + (packaged == null ? "(not packaged)" : packaged)};
    }
}
