package io.tenantry.synth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.tenantry.manifest.Images;
import io.tenantry.manifest.Manifests;

/** The images of an environment, as a file for programs that look after them. */
final class ImageList {

    /** Its place below the environment's folder. */
    static final String PATH = "bootstrap/images.json";

    private static final ObjectWriter LINES =
            new ObjectMapper().writer(new DefaultPrettyPrinter().withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private ImageList() {}

    /** An array of JSON, a line for each image. */
    static String write(Manifests manifests) {
        try {
            return LINES.writeValueAsString(Images.of(manifests)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are JSON", e);
        }
    }
}
