package io.tenantry.model;

import java.util.Optional;

/**
 * A setting that nobody may read.
 *
 * @param name the variable
 * @param sealed sealed for the space; absent where secrets are not sealed
 */
@ModelRecord
public record SecretVariable(@Key String name, Optional<SealedValue> sealed) {}
