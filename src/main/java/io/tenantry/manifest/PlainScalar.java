package io.tenantry.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * What a scalar means to kubectl and Argo CD, which read YAML 1.1: a plain {@code no} is false and {@code 0777} is
 * octal. A single {@code y} or {@code n} stays the letter, though YAML 1.1 has it otherwise: as a name of something it is
 * common, and its readers disagree.
 */
final class PlainScalar {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE = Set.of("no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Pattern INTEGER = Pattern.compile(
            "([-+]?)(?:0b(?<binary>[01_]+)|0x(?<hex>[0-9a-fA-F_]+)|0o?(?<octal>[0-7_]+)|(?<decimal>0|[1-9][0-9_]*))");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,4})?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlainScalar() {}

    static JsonNode of(ScalarEvent scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain() || isTaggedText(scalar)) {
            return JSON.textNode(text);
        }
        if (NULLS.contains(text)) {
            return JSON.nullNode();
        }
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return JSON.booleanNode(TRUE.contains(text));
        }
        return mayBeNumber(text) ? number(text) : JSON.textNode(text);
    }

    private static boolean isTaggedText(ScalarEvent scalar) {
        return scalar.getTag().map("tag:yaml.org,2002:str"::equals).orElse(false);
    }

    /** Most scalars are words, which the first character tells. */
    private static boolean mayBeNumber(String text) {
        char first = text.charAt(0);
        return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
    }

    private static JsonNode number(String text) {
        Matcher integer = INTEGER.matcher(text);
        if (integer.matches()) {
            return integer(integer.group(1), integer);
        }
        return FLOAT.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
    }

    private static JsonNode integer(String sign, Matcher integer) {
        BigInteger value;
        if (integer.group("binary") != null) {
            value = digits(integer.group("binary"), 2);
        } else if (integer.group("hex") != null) {
            value = digits(integer.group("hex"), 16);
        } else if (integer.group("octal") != null) {
            value = digits(integer.group("octal"), 8);
        } else {
            value = digits(integer.group("decimal"), 10);
        }
        BigInteger signed = sign.equals("-") ? value.negate() : value;
        return signed.bitLength() < 64 ? JSON.numberNode(signed.longValue()) : JSON.numberNode(signed);
    }

    private static BigInteger digits(String text, int radix) {
        String digits = text.replace("_", "");
        return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits, radix);
    }
}
