package io.tenantry.kube;

import java.util.Objects;

/**
 * Where a PostgreSQL cluster is found, whoever runs it.
 *
 * @param servers the servers' pods, whichever is the primary
 * @param primaryService the Service that leads to the primary, which is what provisioning connects to
 * @param superuserSecret the Secret with the superuser's {@code username} and {@code password}
 * @param clients the pods that workloads connect to: poolers, or the servers
 * @param clientService the Service that leads to those
 * @param port where servers and poolers take clients
 */
public record PostgresAddress(
        Endpoint servers,
        String primaryService,
        String superuserSecret,
        Endpoint clients,
        String clientService,
        EndpointPort port) {

    public PostgresAddress {
        Objects.requireNonNull(servers, "servers");
        Objects.requireNonNull(primaryService, "primaryService");
        Objects.requireNonNull(superuserSecret, "superuserSecret");
        Objects.requireNonNull(clients, "clients");
        Objects.requireNonNull(clientService, "clientService");
        Objects.requireNonNull(port, "port");
    }
}
