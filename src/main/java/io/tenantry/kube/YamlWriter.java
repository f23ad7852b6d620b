package io.tenantry.kube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON as YAML that every reader reads as that JSON, be it of YAML 1.1 as kubectl and Argo CD are, or of 1.2. The
 * same tree gives the same text everywhere: keys in the order given, two spaces a level, lists indented below their
 * key, no line folded.
 */
public final class YamlWriter {

    private static final int LEVEL = 2;

    /** Readers look for the colon after a key within 1,024 characters, unless the key is announced. */
    private static final int LONGEST_PLAIN_KEY = 1_000;

    private final StringBuilder yaml = new StringBuilder();

    private YamlWriter() {}

    /**
     * One document, ended by a line end.
     *
     * @throws IllegalArgumentException if the tree holds what JSON text cannot: half a surrogate pair, NaN, bytes
     */
    public static String write(JsonNode document) {
        YamlWriter writer = new YamlWriter();
        writer.document(document);
        return writer.yaml.toString();
    }

    /**
     * A file: a comment in its first line, then the documents, {@code ---} between them.
     *
     * @throws IllegalArgumentException if the comment is no single visible line, or a document is no JSON
     */
    public static String write(String comment, List<? extends JsonNode> documents) {
        if (comment.codePoints().anyMatch(Invisible::matches)) {
            throw new IllegalArgumentException("a comment is one line of visible text, not: " + comment);
        }
        YamlWriter writer = new YamlWriter();
        writer.yaml.append("# ").append(comment).append('\n');
        String separator = "";
        for (JsonNode document : documents) {
            writer.yaml.append(separator);
            writer.document(document);
            separator = "---\n";
        }
        return writer.yaml.toString();
    }

    private void document(JsonNode document) {
        node(document, 0);
        yaml.append('\n');
    }

    /** Writes a node where the line stands, at column {@code indent} if it is a mapping or a list. */
    private void node(JsonNode node, int indent) {
        if (node instanceof ObjectNode mapping && !mapping.isEmpty()) {
            mapping(mapping, indent);
        } else if (node instanceof ArrayNode list && !list.isEmpty()) {
            list(list, indent);
        } else {
            scalar(node, Math.max(indent, LEVEL));
        }
    }

    private void mapping(ObjectNode mapping, int indent) {
        boolean first = true;
        for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
            if (!first) {
                newLine(indent);
            }
            first = false;
            key(entry.getKey(), indent);
            if (entry.getValue().isContainerNode() && !entry.getValue().isEmpty()) {
                newLine(indent + LEVEL);
            } else {
                yaml.append(' ');
            }
            node(entry.getValue(), indent + LEVEL);
        }
    }

    private void key(String key, int indent) {
        int start = yaml.length();
        YamlText.writeOnOneLine(key, yaml);
        if (yaml.length() - start > LONGEST_PLAIN_KEY) {
            yaml.insert(start, "? ");
            newLine(indent);
        }
        yaml.append(':');
    }

    private void list(ArrayNode list, int indent) {
        boolean first = true;
        for (JsonNode item : list) {
            if (!first) {
                newLine(indent);
            }
            first = false;
            yaml.append("- ");
            node(item, indent + LEVEL);
        }
    }

    private void scalar(JsonNode node, int indent) {
        switch (node.getNodeType()) {
            case STRING -> YamlText.write(node.textValue(), indent, yaml);
            case NUMBER -> yaml.append(number(node));
            case BOOLEAN, NULL -> yaml.append(node.asText());
            case OBJECT -> yaml.append("{}");
            case ARRAY -> yaml.append("[]");
            default -> throw new IllegalArgumentException("no JSON: " + node.getNodeType());
        }
    }

    /** A fraction has a point and a signed exponent, without which readers of 1.1 take it for text. */
    private static String number(JsonNode number) {
        if (number.isIntegralNumber()) {
            return number.asText();
        }
        if (number.isFloatingPointNumber() && !Double.isFinite(number.doubleValue()) && !number.isBigDecimal()) {
            throw new IllegalArgumentException("no JSON: " + number);
        }
        BigDecimal value = number.decimalValue().stripTrailingZeros();
        if (value.scale() <= 0 && value.precision() - value.scale() <= 15) {
            return value.toBigIntegerExact().toString();
        }
        String text = value.toString();
        int exponent = text.indexOf('E');
        return exponent < 0 || text.indexOf('.') >= 0
                ? text
                : text.substring(0, exponent) + ".0" + text.substring(exponent);
    }

    private void newLine(int indent) {
        yaml.append('\n');
        for (int i = 0; i < indent; i++) {
            yaml.append(' ');
        }
    }
}
