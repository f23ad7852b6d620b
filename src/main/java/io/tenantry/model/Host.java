package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.regex.Pattern;

/**
 * A DNS host name, without wildcard or trailing dot; an internationalized name is written in its {@code xn--} form.
 *
 * @param value at most 253 characters, labels of 1 to 63 (RFC 1123)
 */
public record Host(String value) implements Comparable<Host> {

    private static final Pattern HOST =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*");

    public Host {
        new Requirements()
                .that(
                        HOST.matcher(value).matches(),
                        "",
                        "'" + value + "' is no host name",
                        "lower-case labels of letters, digits and dashes, joined by dots, such as shop.example.com")
                .check();
    }

    /** Reads a host name. */
    public static Host of(String value) {
        return new Host(value);
    }

    /** The host one level below: {@code Host.of("example.com").below("acme")} is {@code acme.example.com}. */
    public Host below(String label) {
        return new Host(label + "." + value);
    }

    /** Whether this host is {@code parent} or stands below it. */
    public boolean isWithin(Host parent) {
        return value.equals(parent.value) || value.endsWith("." + parent.value);
    }

    @Override
    public int compareTo(Host other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
