package io.tenantry.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A key and a certificate that a server signed itself, on an elliptic curve, which is quick to make. A MariaDB that is
 * given none makes itself an RSA key of 4096 bits at every first start, which takes seconds.
 */
record ServerCertificate(Path key, Path certificate) {

    private static final String PASSWORD = "changeit";

    /** Those in {@code folder}, made now unless they are there. */
    static ServerCertificate in(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        var pair = new ServerCertificate(folder.resolve("server-key.pem"), folder.resolve("server-cert.pem"));
        if (Files.notExists(pair.certificate)) {
            pair.make(folder.resolve("server.p12"));
        }
        return pair;
    }

    private void make(Path store) throws IOException, GeneralSecurityException, InterruptedException {
        Files.deleteIfExists(store);
        var call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        Map.of(
                        "-alias", "server",
                        "-keyalg", "EC",
                        "-groupname", "secp256r1",
                        "-dname", "CN=localhost",
                        "-validity", "3650",
                        "-storetype", "PKCS12",
                        "-storepass", PASSWORD,
                        "-keystore", store.toString())
                .forEach((option, value) -> call.addAll(List.of(option, value)));
        var process = new ProcessBuilder(call).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool makes no key: " + output);
        }
        var pair = KeyStore.getInstance("PKCS12");
        pair.load(new ByteArrayInputStream(Files.readAllBytes(store)), PASSWORD.toCharArray());
        Key secret = pair.getKey("server", PASSWORD.toCharArray());
        Files.writeString(key, pem("PRIVATE KEY", secret.getEncoded()));
        Files.writeString(
                certificate, pem("CERTIFICATE", pair.getCertificate("server").getEncoded()));
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(content), what);
    }
}
