package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Optional;

/**
 * A private registry of images. Every pod of the space whose image comes from it shows the credentials.
 *
 * @param name what the space calls it, and its Secret
 * @param host as images begin, such as {@code acme.azurecr.io} or {@code registry.acme.lan:5000}
 * @param credentials the {@code config.json} that {@code docker login} would write, sealed for the space; absent where
 *     secrets are not sealed
 */
@ModelRecord
public record Registry(@Key Name name, String host, Optional<SealedValue> credentials) {

    public Registry {
        new Requirements()
                .that(
                        host.matches("[a-z0-9]+([.-][a-z0-9]+)*(:[0-9]{1,5})?"),
                        "host",
                        "'" + host + "' is no registry",
                        "what images begin with, such as acme.azurecr.io")
                .check();
    }

    /** Whether {@code image} comes from it. */
    public boolean has(Image image) {
        return image.repository().startsWith(host + "/");
    }
}
