package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where an OpenTelemetry Collector sends traces. */
public sealed interface TraceDestination permits TraceDestination.Log, TraceDestination.OtlpServer {

    /** Its own log, a line for each batch: shows that spans arrive, and keeps none. */
    @ModelRecord
    record Log() implements TraceDestination {}

    /**
     * A server outside of the cluster that takes OTLP over gRPC, such as a tracing service's.
     *
     * @param otlp where the server is found
     * @param port 4317 unless it says otherwise
     * @param addresses where it can be, without the cluster's own ranges in it; when empty every address outside of the
     *     cluster, since a network policy knows no host names
     * @param tls how the connection is protected
     * @param header what tells the server whose traces these are; absent when it does not ask
     */
    @ModelRecord
    record OtlpServer(Host otlp, PortNumber port, List<Cidr> addresses, External.Tls tls, Optional<Header> header)
            implements TraceDestination {

        public OtlpServer {
            addresses = List.copyOf(addresses);
            new Requirements()
                    .that(
                            header.isEmpty() || tls != External.Tls.DISABLE,
                            "tls",
                            "a header that nobody may read goes over the network in the clear",
                            "require or verify-full, or no header")
                    .check();
        }

        /** Port 4317, a certificate that is checked. */
        public static TraceDestinationOtlpServerBuilder defaults() {
            return TraceDestinationOtlpServerBuilder.builder()
                    .port(new PortNumber(4317))
                    .tls(External.Tls.VERIFY_FULL);
        }
    }

    /**
     * A header that every call bears.
     *
     * @param name such as {@code x-api-key}; gRPC has them in small letters
     * @param value sealed for the namespace {@code tracing}; absent where secrets are not sealed
     */
    @ModelRecord
    record Header(String name, Optional<SealedValue> value) {

        private static final Pattern NAME = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,62}");

        public Header {
            new Requirements()
                    .that(
                            NAME.matcher(name).matches(),
                            "name",
                            "'" + name + "' is no header",
                            "small letters, digits and dashes, such as x-api-key")
                    .check();
        }

        /** {@code authorization}. */
        public static TraceDestinationHeaderBuilder defaults() {
            return TraceDestinationHeaderBuilder.builder().name("authorization");
        }
    }

    /** A key of somebody else's server is nobody's development password. */
    static void check(Requirements requirements, Secrets secrets, Telemetry telemetry) {
        requirements.that(
                !(secrets instanceof Secrets.PlainSecrets)
                        || telemetry.traceHeader().isEmpty(),
                "telemetry.traces.openTelemetry.to.header",
                "plain secrets hold no key of somebody else's server",
                "no header here, sealedSecrets, externalSecrets or keyVault");
    }
}
