package io.tenantry.synth;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tenantry.model.Environment;
import io.tenantry.overlay.OverlaidEnvironment;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Environments as earlier synths of the same program rendered and checked them. An environment is a function of its
 * overlays and of the program and nothing else, so one whose overlays are the same to the byte needs neither a second
 * time. Whoever changes the program must empty the folder; the launcher does when it compiles.
 *
 * <p>It holds each environment once, as it was last. What cannot be read is not there, and what cannot be written is
 * not kept: either costs time and nothing else.
 */
public final class RenderCache {

    private static final JsonFactory JSON = new JsonFactory();

    private final Optional<Path> folder;

    private RenderCache(Optional<Path> folder) {
        this.folder = folder;
    }

    /** What is kept below {@code folder}, there or not. */
    public static RenderCache at(Path folder) {
        return new RenderCache(Optional.of(folder));
    }

    /** One that forgets everything. */
    public static RenderCache none() {
        return new RenderCache(Optional.empty());
    }

    /** Whether it surely knows nothing. */
    public boolean isEmpty() {
        return folder.filter(Files::isDirectory).isEmpty();
    }

    /** What was made of an environment; absent when its overlays have changed, or nothing was kept. */
    Optional<RenderedEnvironment> find(OverlaidEnvironment overlaid) {
        return place(overlaid).flatMap(place -> {
            try (JsonParser json = JSON.createParser(place.toFile())) {
                return read(json, overlaid.fingerprint());
            } catch (IOException | IllegalArgumentException unreadable) {
                return Optional.empty();
            }
        });
    }

    /** Keeps what was made of an environment, in place of what was kept of it before. */
    void keep(OverlaidEnvironment overlaid, RenderedEnvironment rendered) {
        place(overlaid).ifPresent(place -> {
            try {
                Files.createDirectories(place.getParent());
                Path fresh = Files.createTempFile(
                        place.getParent(), place.getFileName().toString(), ".new");
                try {
                    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh));
                            JsonGenerator json = JSON.createGenerator(out)) {
                        write(json, overlaid.fingerprint(), rendered);
                    }
                    Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(fresh);
                }
            } catch (IOException unwritable) {
                // Rendered again next time.
            }
        });
    }

    private Optional<Path> place(OverlaidEnvironment overlaid) {
        Environment environment = overlaid.environment();
        return folder.map(below -> below.resolve(environment.system().value())
                .resolve(environment.name().value() + ".json"));
    }

    /** An array: the fingerprint, the remarks, then each file's path and text. */
    private static void write(JsonGenerator json, String fingerprint, RenderedEnvironment rendered) throws IOException {
        json.writeStartArray();
        json.writeString(fingerprint);
        json.writeStartArray();
        for (String remark : rendered.remarks()) {
            json.writeString(remark);
        }
        json.writeEndArray();
        json.writeStartObject();
        for (var file : rendered.files().entrySet()) {
            json.writeStringField(file.getKey(), file.getValue());
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private static Optional<RenderedEnvironment> read(JsonParser json, String fingerprint) throws IOException {
        expect(JsonToken.START_ARRAY, json);
        expect(JsonToken.VALUE_STRING, json);
        if (!json.getText().equals(fingerprint)) {
            return Optional.empty();
        }
        List<String> remarks = new ArrayList<>();
        expect(JsonToken.START_ARRAY, json);
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            remarks.add(json.getText());
        }
        SortedMap<String, String> files = new TreeMap<>();
        expect(JsonToken.START_OBJECT, json);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String path = json.currentName();
            expect(JsonToken.VALUE_STRING, json);
            files.put(path, json.getText());
        }
        expect(JsonToken.END_ARRAY, json);
        return Optional.of(new RenderedEnvironment(files, remarks));
    }

    private static void expect(JsonToken token, JsonParser json) throws IOException {
        if (json.nextToken() != token) {
            throw new JsonParseException(json, "not what is kept here");
        }
    }
}
