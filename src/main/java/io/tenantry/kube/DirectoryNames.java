package io.tenantry.kube;

import java.util.List;

/** What the things of a space's directory are called, in the space's namespace. */
public final class DirectoryNames {

    /** Where clients of the Service come. */
    public static final int LDAP = 389;
    /** Where they come over TLS. */
    public static final int LDAPS = 636;

    /** The key of the administrator's password. */
    public static final String PASSWORD = SecretNames.PASSWORD;
    /** The key of the password of the configuration's administrator. */
    public static final String CONFIG_PASSWORD = "config-password";

    private static final EndpointPort PORT = new EndpointPort("ldap", 1389, EndpointPort.Protocol.OPAQUE);
    private static final EndpointPort TLS_PORT = new EndpointPort("ldaps", 1636, EndpointPort.Protocol.OPAQUE);

    private DirectoryNames() {}

    /** The StatefulSet, the Service, the certificate, the ServiceAccount. */
    public static String server(String directory) {
        return "directory-" + directory;
    }

    /** The Secret with the passwords. */
    public static String secret(String directory) {
        return server(directory) + "-passwords";
    }

    /** Where the server waits; a process that is not root takes no port below 1024. */
    public static EndpointPort ldap() {
        return PORT;
    }

    /** All of them, the Service's and the pod's. */
    public static List<EndpointPort> opaque() {
        return List.of(
                new EndpointPort("ldap", LDAP, EndpointPort.Protocol.OPAQUE),
                new EndpointPort("ldaps", LDAPS, EndpointPort.Protocol.OPAQUE),
                PORT,
                TLS_PORT);
    }

    /** Where it waits for TLS. */
    public static EndpointPort ldaps() {
        return TLS_PORT;
    }
}
