package io.tenantry.reach;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IPv4 and IPv6: how addresses of either are written, and which numbers stand for them here. */
enum AddressFamily {
    /** {@code 0.0.0.0} to {@code 255.255.255.255}. */
    V4(
            "((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?=[0-9])|(?=/))){4}",
            "3[0-2]|[12]?[0-9]", 32, BigInteger.ZERO),
    /** {@code ::} to {@code ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff}. */
    V6(
            "(?=[^/]*:)[0-9a-fA-F:][0-9a-fA-F:.]{1,44}",
            "12[0-8]|1[01][0-9]|[1-9]?[0-9]",
            128,
            BigInteger.ONE.shiftLeft(33));

    /** The longest row of zeros that is worth leaving out: two groups or more (RFC 5952, 4.2). */
    private static final Pattern ZEROS = Pattern.compile("(?<![0-9a-f])0(:0)+(?![0-9a-f])");

    private final Pattern block;
    private final int bits;
    private final BigInteger first;

    AddressFamily(String address, String prefix, int bits, BigInteger first) {
        this.block = Pattern.compile("(?<address>" + address + ")/(?<prefix>" + prefix + ")");
        this.bits = bits;
        this.first = first;
    }

    /** Whose addresses are in {@code range}. */
    static AddressFamily of(Intervals.Range range) {
        return range.first().compareTo(V6.first) < 0 ? V4 : V6;
    }

    /** All addresses of it. */
    Intervals.Range all() {
        return new Intervals.Range(first, first.add(size(bits)).subtract(BigInteger.ONE));
    }

    /** The addresses of a block; absent where {@code text} is none of this family's. */
    Optional<Intervals.Range> block(String text) {
        Matcher matcher = block.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigInteger size = size(bits - Integer.parseInt(matcher.group("prefix")));
        return number(matcher.group("address"))
                .map(address -> first.add(address.divide(size).multiply(size)))
                .map(lowest -> new Intervals.Range(lowest, lowest.add(size).subtract(BigInteger.ONE)));
    }

    /** A literal is never asked of a name server; one of IPv4 in IPv6's clothes is none of either. */
    private Optional<BigInteger> number(String literal) {
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            return Optional.of(bytes)
                    .filter(read -> read.length * Byte.SIZE == bits)
                    .map(read -> new BigInteger(1, read));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    private static BigInteger size(int hostBits) {
        return BigInteger.ONE.shiftLeft(hostBits);
    }

    /** An address as people write it. */
    String text(BigInteger number) {
        byte[] address = new byte[bits / Byte.SIZE];
        byte[] digits = number.subtract(first).toByteArray();
        int length = Math.min(digits.length, address.length);
        System.arraycopy(digits, digits.length - length, address, address.length - length, length);
        try {
            return this == V4
                    ? InetAddress.getByAddress(address).getHostAddress()
                    : shortened(Inet6Address.getByAddress(null, address, -1).getHostAddress());
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }

    private static String shortened(String groups) {
        return ZEROS.matcher(groups)
                .results()
                .max((a, b) -> a.group().length() == b.group().length()
                        ? Integer.compare(b.start(), a.start())
                        : Integer.compare(a.group().length(), b.group().length()))
                .map(zeros -> strip(groups.substring(0, zeros.start())) + "::" + strip(groups.substring(zeros.end())))
                .orElse(groups);
    }

    private static String strip(String groups) {
        return groups.replaceAll("^:|:$", "");
    }
}
