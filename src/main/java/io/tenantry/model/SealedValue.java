package io.tenantry.model;

import io.tenantry.problem.InvalidModelException;
import java.util.Base64;

/**
 * A secret sealed for one cluster, one namespace and one name (SealedSecrets' strict scope): safe to commit.
 *
 * @param value base64 of two bytes of length, the RSA part of that length, and the AES-GCM part with its 16-byte tag
 */
public record SealedValue(String value) {

    private static final int TAG = 16;

    public SealedValue {
        byte[] sealed;
        try {
            sealed = Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        int rsa = sealed.length < 2 ? 0 : ((sealed[0] & 0xff) << 8) | (sealed[1] & 0xff);
        if (rsa < 256 || sealed.length < 2 + rsa + TAG) {
            throw invalid();
        }
    }

    /** Reads what {@code tenantry seal} or {@code kubeseal --raw} printed. */
    public static SealedValue of(String value) {
        return new SealedValue(value);
    }

    private static InvalidModelException invalid() {
        return new InvalidModelException(
                "this is no sealed value", "what 'tenantry seal' or 'kubeseal --raw' printed, whole and unchanged");
    }

    @Override
    public String toString() {
        return value;
    }
}
