package io.tenantry.reach;

import java.util.Objects;

/** A port, or ports, of a policy's rule. */
public sealed interface PolicyPort {

    /** What it opens at {@code pod}. */
    PortSet at(Pod pod);

    /** What it opens at an address that is no pod's. */
    PortSet atAddress();

    /** Ports by their numbers. */
    record Numbered(PortSet ports) implements PolicyPort {
        public Numbered {
            Objects.requireNonNull(ports, "ports");
        }

        @Override
        public PortSet at(Pod pod) {
            return ports;
        }

        @Override
        public PortSet atAddress() {
            return ports;
        }
    }

    /** A port by the name that the containers of the destination give it; none where they do not. */
    record Named(Protocol protocol, String name) implements PolicyPort {
        public Named {
            Objects.requireNonNull(protocol, "protocol");
            Objects.requireNonNull(name, "name");
        }

        @Override
        public PortSet at(Pod pod) {
            return pod.namedPorts().getOrDefault(name, PortSet.none()).and(PortSet.every(protocol));
        }

        @Override
        public PortSet atAddress() {
            return PortSet.none();
        }
    }
}
