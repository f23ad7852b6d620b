package io.tenantry.seal;

import java.security.SecureRandom;

/** Makes passwords that nobody has to remember or type: 190 bits, and nothing that SQL, a shell or a URL would read. */
public final class Passwords {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 32;

    private final SecureRandom random;

    /** Makes them from {@code random}. */
    public Passwords(SecureRandom random) {
        this.random = random;
    }

    /** Another one, in ASCII; the caller wipes it. */
    public byte[] next() {
        byte[] password = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            password[i] = (byte) ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        }
        return password;
    }
}
