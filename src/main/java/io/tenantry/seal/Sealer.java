package io.tenantry.seal;

import io.tenantry.model.SealedValue;
import io.tenantry.secret.SecretPlace;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals values: a fresh AES-256 key encrypts the value, RSA-OAEP encrypts that key and binds it to the place.
 *
 * @param certificate of the controller that is to open what is sealed
 * @param random makes the keys
 * @see <a href="https://github.com/bitnami-labs/sealed-secrets/blob/main/docs/developer/crypto.md">the format</a>
 */
public record Sealer(SealingCertificate certificate, SecureRandom random) {

    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;

    /** Each key encrypts one value only, so its nonce can be the same for all. */
    private static final byte[] NONCE = new byte[12];

    /**
     * What the encryption binds a value to: the controller opens it under this namespace and name only, which is
     * SealedSecrets' strict scope.
     */
    private static byte[] label(SecretPlace place) {
        return (place.namespace() + "/" + place.name()).getBytes(StandardCharsets.UTF_8);
    }

    /** {@code value}, for {@code place} and nowhere else; never the same twice. */
    public SealedValue seal(SecretPlace place, byte[] value) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            byte[] sealedKey = sealKey(place, key);
            ByteArrayOutputStream sealed = new ByteArrayOutputStream();
            sealed.write(sealedKey.length >>> 8);
            sealed.write(sealedKey.length);
            sealed.writeBytes(sealedKey);
            sealed.writeBytes(encrypt(key, value));
            return SealedValue.of(Base64.getEncoder().encodeToString(sealed.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA-OAEP and AES-GCM", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** SHA-256 twice, said aloud: Java's own choice for the mask is SHA-1, which the controller does not open. */
    private byte[] sealKey(SecretPlace place, byte[] key) throws GeneralSecurityException {
        Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
        rsa.init(
                Cipher.ENCRYPT_MODE,
                certificate.key(),
                new OAEPParameterSpec(
                        "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, new PSource.PSpecified(label(place))),
                random);
        return rsa.doFinal(key);
    }

    private static byte[] encrypt(byte[] key, byte[] value) throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, NONCE));
        return aes.doFinal(value);
    }
}
