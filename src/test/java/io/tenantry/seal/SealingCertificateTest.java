package io.tenantry.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** The certificates beside this test hold from 2026-11-21 to 2036-11-18. */
class SealingCertificateTest {

    private static final Instant VALID = Instant.parse("2030-01-01T00:00:00Z");

    private static final String EXPECTED =
            "; expected the certificate that 'kubeseal --fetch-cert' prints: PEM, RSA of 2048 bits or more, valid today";

    @Test
    void aCertificateGivesItsKey() throws IOException {
        assertThat(read(resource("rsa.pem"), VALID).key().getModulus().bitLength())
                .isEqualTo(2048);
    }

    @Test
    void textAroundItIsAComment() throws IOException {
        String commented = "# for demonstration\n" + resource("rsa.pem") + "the end\n";

        assertThat(read(commented, VALID)).isEqualTo(read(resource("rsa.pem"), VALID));
    }

    @Test
    void aBareKeyWillDo() throws GeneralSecurityException {
        KeyPair pair = rsa();

        assertThat(read(pem("PUBLIC KEY", pair.getPublic().getEncoded()), VALID).key())
                .isEqualTo(pair.getPublic());
    }

    @Test
    void oneThatHasEndedIsRefused() throws IOException {
        refused(resource("rsa.pem"), Instant.parse("2040-01-01T00:00:00Z"))
                .hasMessageStartingWith("sealing.pem:1:1: the certificate was valid until 2036-11-18T")
                .hasMessageEndingWith(EXPECTED);
    }

    @Test
    void soIsOneThatHasNotBegun() throws IOException {
        refused(resource("rsa.pem"), Instant.parse("2026-01-01T00:00:00Z"))
                .hasMessageStartingWith("sealing.pem:1:1: the certificate is not valid before 2026-11-21T")
                .hasMessageEndingWith(EXPECTED);
    }

    @Test
    void soIsAnotherKindOfKey() throws IOException {
        refused(resource("ec.pem"), VALID).hasMessage("sealing.pem:1:1: the key is of the kind EC" + EXPECTED);
    }

    @Test
    void soIsAWeakOne() throws IOException {
        refused(resource("small.pem"), VALID).hasMessage("sealing.pem:1:1: the key has only 1024 bits" + EXPECTED);
    }

    @Test
    void soIsWhatIsNone() {
        refused("hello", VALID).hasMessage("sealing.pem:1:1: there is no certificate in it" + EXPECTED);
        refused(pem("CERTIFICATE", new byte[] {1, 2, 3}), VALID)
                .hasMessage("sealing.pem:1:1: the certificate cannot be read" + EXPECTED);
        refused(pem("PUBLIC KEY", new byte[] {1, 2, 3}), VALID)
                .hasMessage("sealing.pem:1:1: the certificate cannot be read" + EXPECTED);
        refused("-----BEGIN CERTIFICATE-----\n=\n-----END CERTIFICATE-----", VALID)
                .hasMessage("sealing.pem:1:1: the certificate cannot be read" + EXPECTED);
        refused(pem("DH PARAMETERS", new byte[] {1, 2, 3}), VALID)
                .hasMessage("sealing.pem:1:1: a DH PARAMETERS is no certificate" + EXPECTED);
    }

    @Test
    void aPrivateKeyIsSentAway() throws GeneralSecurityException {
        refused(pem("PRIVATE KEY", rsa().getPrivate().getEncoded()), VALID)
                .hasMessage("sealing.pem:1:1: this is a private key, and whoever reads it opens every secret; keep it"
                        + " out of the repository; sealing takes the certificate");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(String pem, Instant now) {
        return assertThatThrownBy(() -> read(pem, now)).isInstanceOf(ProblemException.class);
    }

    private static SealingCertificate read(String pem, Instant now) {
        return SealingCertificate.read("sealing.pem", pem, now);
    }

    private static KeyPair rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String pem(String type, byte[] body) {
        return "-----BEGIN %s-----%n%s%n-----END %1$s-----%n"
                .formatted(type, Base64.getMimeEncoder().encodeToString(body));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SealingCertificateTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
