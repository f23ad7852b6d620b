package io.tenantry.model;

import java.time.LocalDate;

/**
 * An exception to the isolation of tenants: that another tenant may connect to one of this tenant's workloads. It opens
 * nothing until an app of the other tenant has the {@linkplain Connection.ToTenant connection}.
 *
 * @param tenant who may come
 * @param workload to which of this tenant's workloads
 * @param port the name of one of its ports
 * @param reason why, for whoever audits it; one line of at most 200 characters
 * @param expires the last day on which {@code tenantry check --today} takes it
 */
@ModelRecord
public record CrossTenantPath(TenantId tenant, Name workload, Name port, String reason, LocalDate expires) {

    public CrossTenantPath {
        ExceptionTerms.check(reason, expires);
    }

    /** To the port {@code http}. */
    public static CrossTenantPathBuilder defaults() {
        return CrossTenantPathBuilder.builder().port(Name.of("http"));
    }

    /** Whether it is the other half of {@code connection}, which a workload of {@code user} has. */
    boolean answers(TenantId user, Connection.ToTenant connection) {
        return tenant.equals(user) && workload.equals(connection.workload()) && port.equals(connection.port());
    }
}
