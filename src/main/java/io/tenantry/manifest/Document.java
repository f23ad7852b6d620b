package io.tenantry.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** One YAML document, and where its content begins. */
record Document(JsonNode content, Mark mark) {}
