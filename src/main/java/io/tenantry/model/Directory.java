package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A directory of people and groups that speaks LDAP: one OpenLDAP server of one space, with its data on one disk and its
 * configuration on another. It is born with the entries that are declared, and from then on belongs to whoever writes to it.
 *
 * <p>The image is the one that <a href="https://github.com/jp-gouin/helm-openldap">helm-openldap</a> keeps: it runs as any
 * user, so {@code restricted}, is built of current releases of OpenLDAP, and starts from environment and LDIF files.
 * {@code osixia/openldap}, which starts as root, has had no release since 2021; Bitnami's images were withdrawn in 2025.
 *
 * @param name what the space calls it
 * @param image OpenLDAP
 * @param baseDn below which all entries stand, such as {@code dc=acme,dc=example}
 * @param administrator whose name stands before {@link #baseDn} in {@link #bindDn()}
 * @param entries LDIF by file, in whose order they are read, once: when the directory is made. When there are some, one of
 *     them makes {@link #baseDn} itself; when there are none it is made with nothing in it
 * @param data the disk of the entries
 * @param config the disk of the configuration
 * @param resources of the server
 * @param password the administrator's, sealed for the space's namespace; absent where secrets are not sealed
 * @param configPassword that of the administrator of the configuration, likewise
 */
@ModelRecord
public record Directory(
        @Key Name name,
        Image image,
        String baseDn,
        Name administrator,
        Map<String, String> entries,
        Volume data,
        Volume config,
        Resources resources,
        Optional<SealedValue> password,
        Optional<SealedValue> configPassword) {

    private static final Pattern BASE = Pattern.compile("[a-z]+=[A-Za-z0-9-]+(,[a-z]+=[A-Za-z0-9-]+)*");
    private static final Pattern FILE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?\\.ldif");

    public Directory {
        entries = Sorted.copyOf(entries);
        Requirements requirements = new Requirements()
                .that(
                        BASE.matcher(baseDn).matches(),
                        "baseDn",
                        "'" + baseDn + "' is no base",
                        "attributes and values without spaces, such as dc=acme,dc=example");
        entries.keySet()
                .forEach(file -> requirements.that(
                        FILE.matcher(file).matches(),
                        "entries." + file,
                        "'" + file + "' is no LDIF file",
                        "lower-case letters, digits and dashes, and .ldif behind them"));
        requirements
                .that(
                        entries.isEmpty() || entries.values().stream().anyMatch(ldif -> makes(ldif, baseDn)),
                        "entries",
                        "no entry makes " + baseDn + ", below which the others stand",
                        "'dn: " + baseDn + "' and its attributes, in the first file")
                .check();
    }

    /** OpenLDAP 2.6, the administrator {@code admin}, 256 MiB, no entries. */
    public static DirectoryBuilder defaults() {
        return DirectoryBuilder.builder()
                .image(Image.of("docker.io/jpgouin/openldap:2.6.9-fix"))
                .administrator(Name.of("admin"))
                .resources(Resources.of("100m", "256Mi", "500m", "256Mi"));
    }

    /** As whom a workload comes. */
    public String bindDn() {
        return "cn=" + administrator + "," + baseDn;
    }

    private static boolean makes(String ldif, String dn) {
        return ldif.lines().anyMatch(line -> line.strip().equalsIgnoreCase("dn: " + dn));
    }
}
