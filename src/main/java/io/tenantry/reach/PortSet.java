package io.tenantry.reach;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Ports at which connections can be opened, by protocol.
 *
 * @param byProtocol ports from 1 to 65535; no protocol without a port
 */
public record PortSet(Map<Protocol, Intervals> byProtocol) {

    private static final Intervals EVERY_PORT = Intervals.of(1, 65_535);
    private static final PortSet NONE = new PortSet(Map.of());
    private static final PortSet ALL =
            every(Protocol.TCP).or(every(Protocol.UDP)).or(every(Protocol.SCTP));

    public PortSet {
        Map<Protocol, Intervals> ordered = new EnumMap<>(Protocol.class);
        byProtocol.forEach((protocol, ports) -> {
            if (!ports.isEmpty()) {
                ordered.put(protocol, ports);
            }
        });
        byProtocol = Collections.unmodifiableMap(ordered);
    }

    /** Nothing is open. */
    public static PortSet none() {
        return NONE;
    }

    /** Nothing is closed. */
    public static PortSet all() {
        return ALL;
    }

    /** Every port of a protocol. */
    public static PortSet every(Protocol protocol) {
        return of(protocol, EVERY_PORT);
    }

    /** One port of a protocol. */
    public static PortSet at(Protocol protocol, int port) {
        return of(protocol, Intervals.of(port, port));
    }

    /** Some ports of a protocol. */
    public static PortSet of(Protocol protocol, Intervals ports) {
        return new PortSet(Map.of(protocol, ports.and(EVERY_PORT)));
    }

    /** Whether nothing is open. */
    public boolean isEmpty() {
        return byProtocol.isEmpty();
    }

    /** Whether nothing is closed. */
    public boolean isAll() {
        return equals(ALL);
    }

    /** Whether a connection to {@code port} can be opened. */
    public boolean contains(Protocol protocol, int port) {
        return of(protocol).contains(port);
    }

    /** The ports of one protocol. */
    public Intervals of(Protocol protocol) {
        return byProtocol.getOrDefault(protocol, Intervals.none());
    }

    /** What is open in either. */
    public PortSet or(PortSet other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        Map<Protocol, Intervals> either = new EnumMap<>(Protocol.class);
        for (Protocol protocol : Protocol.values()) {
            either.put(protocol, of(protocol).or(other.of(protocol)));
        }
        return new PortSet(either);
    }

    /** What is open in both. */
    public PortSet and(PortSet other) {
        if (isAll()) {
            return other;
        }
        Map<Protocol, Intervals> both = new EnumMap<>(Protocol.class);
        byProtocol.forEach((protocol, ports) -> both.put(protocol, ports.and(other.of(protocol))));
        return new PortSet(both);
    }

    /** What is open here and not in {@code other}. */
    public PortSet without(PortSet other) {
        Map<Protocol, Intervals> rest = new EnumMap<>(Protocol.class);
        byProtocol.forEach((protocol, ports) -> rest.put(protocol, ports.without(other.of(protocol))));
        return new PortSet(rest);
    }

    /** {@code All Connections}, {@code No Connections}, or as {@code TCP 80,8080-8090,UDP 53}. */
    @Override
    public String toString() {
        if (isAll()) {
            return "All Connections";
        }
        if (isEmpty()) {
            return "No Connections";
        }
        StringJoiner text = new StringJoiner(",");
        byProtocol.forEach((protocol, ports) -> text.add(protocol + " "
                + ports.ranges().stream().map(Intervals.Range::toString).collect(Collectors.joining(","))));
        return text.toString();
    }
}
