package io.tenantry.imports.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The SHA-256 of everything that decides what is generated: the definitions and the generator itself. */
final class InputDigest {
    private static final List<Class<?>> GENERATOR = List.of(
            CustomResourceGenerator.class,
            KnownTypes.class,
            FluentClass.class,
            SchemaFile.class,
            SourceFolder.class,
            InputDigest.class);

    private InputDigest() {}

    static String of(List<Path> definitions) throws IOException {
        var digest = sha256();
        for (Class<?> type : GENERATOR) {
            try (var bytes = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                digest.update(bytes.readAllBytes());
            }
        }
        for (Path file : definitions) {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
