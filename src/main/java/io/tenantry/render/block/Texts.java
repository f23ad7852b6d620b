package io.tenantry.render.block;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Texts that ship beside a class, such as scripts: constants of the program that are read better in a file of their own
 * than between quotes.
 */
public final class Texts {

    private Texts() {}

    /**
     * The texts {@code names} in the package of {@code owner}, by name.
     *
     * @throws IllegalArgumentException if one is not there
     */
    public static SortedMap<String, String> beside(Class<?> owner, String... names) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : names) {
            texts.put(name, read(owner, name));
        }
        return Collections.unmodifiableSortedMap(texts);
    }

    /** Short for {@code texts}: other texts, or other names, give another digest. */
    public static String digest(Map<String, String> texts) {
        MessageDigest digest = sha256();
        new TreeMap<>(texts).forEach((name, text) -> {
            update(digest, name);
            update(digest, text);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /** After its length, so that no two lists of texts run into the same one. */
    private static void update(MessageDigest digest, String text) {
        digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Class<?> owner, String name) {
        try (InputStream text = owner.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalArgumentException("there is no " + name + " beside " + owner);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
