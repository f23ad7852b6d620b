package io.tenantry.imports.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The schemas of all definitions in one file, by version and kind, as {@code acid.zalan.do/v1 postgresql}: JSON is read
 * many times faster than YAML by who checks one object, and nobody checks by a description.
 */
final class SchemaFile {
    static final Path PATH = Path.of("io", "tenantry", "imports", "definitions.json");

    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaFile() {}

    static String of(List<Path> definitions) throws IOException {
        ObjectNode schemas = JSON.createObjectNode();
        for (Path file : definitions) {
            try (var text = Files.newBufferedReader(file)) {
                add(JSON.<JsonNode>valueToTree(new Load(LoadSettings.builder().build()).loadFromReader(text)), schemas);
            }
        }
        return JSON.writeValueAsString(schemas);
    }

    private static void add(JsonNode definition, ObjectNode schemas) {
        var spec = definition.path("spec");
        for (JsonNode version : spec.path("versions")) {
            var key = spec.path("group").asText() + "/" + version.path("name").asText() + " "
                    + spec.at("/names/kind").asText();
            schemas.set(key, version.at("/schema/openAPIV3Schema"));
        }
    }
}
