package io.tenantry.seal;

import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import io.tenantry.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public half of a SealedSecrets controller's key: whoever has it can seal, only the controller can open.
 *
 * @param key RSA, 2048 bits or more
 */
public record SealingCertificate(RSAPublicKey key) {

    private static final int FEWEST_BITS = 2048;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (?<type>[A-Z ]+)-----(?<body>[A-Za-z0-9+/=\\s]*)-----END \\k<type>-----");

    /**
     * Reads the first certificate, or the first bare public key, of a PEM file; text around it is a comment.
     *
     * @param file what messages call the file
     * @param pem its content
     * @param now when the certificate has to be valid
     * @throws ProblemException if there is none, it is no RSA key of 2048 bits or more, or it is not valid now
     */
    public static SealingCertificate read(String file, String pem, Instant now) {
        Matcher block = PEM.matcher(pem);
        if (!block.find()) {
            throw problem(file, "there is no certificate in it");
        }
        String type = block.group("type");
        if (type.endsWith("PRIVATE KEY")) {
            throw new ProblemException(List.of(Problem.error(
                    "sealing-certificate",
                    new Location(file, 1, 1),
                    "this is a private key, and whoever reads it opens every secret",
                    "keep it out of the repository; sealing takes the certificate")));
        }
        PublicKey key = publicKey(file, type, block.group("body"), now);
        if (!(key instanceof RSAPublicKey rsa)) {
            throw problem(file, "the key is of the kind " + key.getAlgorithm());
        }
        if (rsa.getModulus().bitLength() < FEWEST_BITS) {
            throw problem(file, "the key has only " + rsa.getModulus().bitLength() + " bits");
        }
        return new SealingCertificate(rsa);
    }

    private static PublicKey publicKey(String file, String type, String body, Instant now) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(body);
            return switch (type) {
                case "CERTIFICATE" -> valid(file, encoded, now).getPublicKey();
                case "PUBLIC KEY" -> KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
                default -> throw problem(file, "a " + type + " is no certificate");
            };
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw problem(file, "the certificate cannot be read");
        }
    }

    private static X509Certificate valid(String file, byte[] encoded, Instant now) throws GeneralSecurityException {
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        Instant begin = certificate.getNotBefore().toInstant();
        Instant end = certificate.getNotAfter().toInstant();
        if (now.isBefore(begin)) {
            throw problem(file, "the certificate is not valid before " + begin);
        }
        if (now.isAfter(end)) {
            throw problem(file, "the certificate was valid until " + end);
        }
        return certificate;
    }

    private static ProblemException problem(String file, String message) {
        return new ProblemException(List.of(Problem.error(
                "sealing-certificate",
                new Location(file, 1, 1),
                message,
                "expected the certificate that 'kubeseal --fetch-cert' prints: PEM, RSA of " + FEWEST_BITS
                        + " bits or more, valid today")));
    }
}
