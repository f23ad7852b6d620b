package io.tenantry.secret;

import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Tenant;
import java.util.ArrayList;
import java.util.List;

/** All values of a platform that nobody may read, sealed in the overlays or not. */
public final class SecretValues {

    private SecretValues() {}

    /** Those of {@code environment} and of its own spaces, in the order of the overlay; tenants have {@linkplain #of(Tenant) theirs}. */
    public static List<SecretValue> of(Environment environment) {
        List<SecretValue> values = new ArrayList<>(PlatformSecrets.of(environment));
        environment
                .spaces()
                .forEach((name, space) -> values.addAll(
                        SpaceSecrets.of(List.of("spaces", name.value()), SpaceNames.ofSystem(name.value()), space)));
        return List.copyOf(values);
    }

    /** Those of {@code tenant}, in the order of the overlay. */
    public static List<SecretValue> of(Tenant tenant) {
        return SpaceSecrets.of(List.of(), SpaceNames.ofTenant(tenant.id().value()), tenant);
    }

    /** All of them, the platform's and every space's. */
    public static List<SecretValue> ofAll(Environment environment) {
        List<SecretValue> values = new ArrayList<>(of(environment));
        environment.tenants().values().forEach(tenant -> values.addAll(of(tenant)));
        return List.copyOf(values);
    }

    /** What stands beside them and is no secret. */
    public static List<OpenValue> openOf(Environment environment) {
        return PlatformSecrets.openOf(environment);
    }
}
