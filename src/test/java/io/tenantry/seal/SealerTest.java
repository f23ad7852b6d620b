package io.tenantry.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.model.SealedValue;
import io.tenantry.secret.SecretPlace;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {

    private static final SecretPlace PLACE = new SecretPlace("tenant-acme", "database-main-owner");

    private static KeyPair controller;
    private static Sealer sealer;

    @BeforeAll
    static void aControllerHasAKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        controller = generator.generateKeyPair();
        sealer = new Sealer(new SealingCertificate((RSAPublicKey) controller.getPublic()), new SecureRandom());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s3cret", "pässwört", "a line\nand another"})
    void whatIsSealedOpensAgain(String value) throws GeneralSecurityException {
        assertThat(open(sealed(seal(value)), "tenant-acme/database-main-owner")).isEqualTo(value);
    }

    @Test
    void butNowhereElse() {
        byte[] sealed = sealed(seal("s3cret"));

        assertThatThrownBy(() -> open(sealed, "tenant-globex/database-main-owner"))
                .isInstanceOf(BadPaddingException.class);
        assertThatThrownBy(() -> open(sealed, "tenant-acme/database-main-read-only"))
                .isInstanceOf(BadPaddingException.class);
    }

    @Test
    void andNotWhenOneBitIsAnother() {
        byte[] sealed = sealed(seal("s3cret"));
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> open(sealed, "tenant-acme/database-main-owner"))
                .isInstanceOf(AEADBadTagException.class);
    }

    @Test
    void oneValueNeverLooksTheSameTwice() {
        assertThat(seal("s3cret")).isNotEqualTo(seal("s3cret"));
    }

    private static SealedValue seal(String value) {
        return sealer.seal(PLACE, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sealed(SealedValue value) {
        return Base64.getDecoder().decode(value.value());
    }

    /** As the controller does it. */
    private static String open(byte[] sealed, String label) throws GeneralSecurityException {
        ByteBuffer rest = ByteBuffer.wrap(sealed);
        byte[] sealedKey = new byte[Short.toUnsignedInt(rest.getShort())];
        rest.get(sealedKey);
        byte[] ciphertext = new byte[rest.remaining()];
        rest.get(ciphertext);
        Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
        rsa.init(
                Cipher.DECRYPT_MODE,
                controller.getPrivate(),
                new OAEPParameterSpec(
                        "SHA-256",
                        "MGF1",
                        MGF1ParameterSpec.SHA256,
                        new PSource.PSpecified(label.getBytes(StandardCharsets.UTF_8))));
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(rsa.doFinal(sealedKey), "AES"),
                new GCMParameterSpec(128, new byte[12]));
        return new String(aes.doFinal(ciphertext), StandardCharsets.UTF_8);
    }
}
