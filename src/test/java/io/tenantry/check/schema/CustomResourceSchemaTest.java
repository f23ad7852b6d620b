package io.tenantry.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects beside the definition of their kind, whose spec has one field {@code x} of a schema. */
class CustomResourceSchemaTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            type: string                                                  | a
            type: string, nullable: true                                  | null
            type: string                                                  | null
            type: integer                                                 | 3.0
            type: number                                                  | 2.5
            type: boolean                                                 | true
            type: array, items: {type: string}                            | [a, b]
            type: object                                                  | {}
            type: object, additionalProperties: true                      | {a: 1}
            type: object, additionalProperties: {type: integer}           | {a: 1}
            type: object, x-kubernetes-preserve-unknown-fields: true      | {a: {b: 1}}
            type: object, x-kubernetes-embedded-resource: true            | {apiVersion: v1, kind: A, metadata: {name: b}}
            type: object, required: [a], properties: {a: {type: string, nullable: true}} | {a: null}
            x-kubernetes-int-or-string: true                              | 80
            x-kubernetes-int-or-string: true                              | http
            x-kubernetes-preserve-unknown-fields: true                    | [1]
            type: string, enum: [a, b]                                    | b
            type: string, pattern: '^a+$'                                 | aa
            type: string, pattern: 'a'                                    | bab
            type: string, pattern: '(('                                   | b
            type: string, pattern: '^(?P<n>a)$'                           | a
            type: string, minLength: 2, maxLength: 2                      | 😀a
            type: integer, minimum: 1, maximum: 1                         | 1
            type: number, exclusiveMinimum: true, minimum: 1              | 1.5
            type: integer, multipleOf: 5                                  | 10
            type: integer, format: int32                                  | 2147483647
            type: integer, format: int32                                  | -2147483648
            type: integer, format: int64                                  | -9223372036854775808
            type: string, format: date-time                               | '2026-01-31t12:00:00z'
            type: string, format: date                                    | '2026-01-31'
            type: string, format: duration                                | 1h30m
            type: string, format: byte                                    | YQ==
            type: string, format: ipv4                                    | 10.0.0.255
            type: string, format: uuid                                    | 123e4567-e89b-12d3-a456-426614174000
            type: string, format: colour                                  | any
            type: array, minItems: 1, maxItems: 1                         | [1]
            type: object, minProperties: 1, additionalProperties: true    | {a: 1}
            type: array, x-kubernetes-list-type: set                      | [a, b]
            type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a] | [{a: 1}, {a: 2}]
            anyOf: [{type: integer}, {type: string}]                      | a
            oneOf: [{required: [a]}, {required: [b]}], type: object, additionalProperties: true | {a: 1}
            not: {required: [a]}, type: object, additionalProperties: true | {b: 1}
            allOf: [{minimum: 1}, {maximum: 3}]                           | 2
            """)
    void isAllowed(String schema, String value) {
        assertThat(problems(schema, value)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            type: string                                        | 1       | /spec/x is 1; expected text; quote what YAML reads as something else
            type: integer                                       | '1'     | /spec/x is "1"; expected a whole number, without quotes
            type: integer                                       | 1.5     | /spec/x is 1.5; expected a whole number, without quotes
            type: number                                        | a       | /spec/x is "a"; expected a number, without quotes
            type: boolean                                       | 'no'    | /spec/x is "no"; expected true or false, without quotes
            type: array                                         | a       | /spec/x is "a"; expected a list
            type: object                                        | [a]     | /spec/x is a list; expected a map
            x-kubernetes-int-or-string: true                    | true    | /spec/x is true; expected a whole number or text
            type: array, items: {type: string}                  | [a, 1]  | /spec/x/1 is 1; expected text; quote what YAML reads as something else
            type: object, additionalProperties: {type: integer} | {a/b: c} | /spec/x/a~1b is "c"; expected a whole number, without quotes
            type: object, required: [a]                         | {}      | /spec/x/a is missing; expected a value: it is required
            type: object, required: [a], properties: {a: {type: string}} | {a: null} | /spec/x/a is missing; expected a value: it is required
            type: object, properties: {b: {}, a: {}}            | {c: 1}  | /spec/x/c is no field of it; expected one of a, b
            type: object                                        | {c: 1}  | /spec/x/c is no field of it; expected no fields
            type: object, additionalProperties: false           | {c: 1}  | /spec/x/c is no field of it; expected no fields
            type: string, enum: [a, b]                          | c       | /spec/x is "c"; expected one of a, b
            type: string, pattern: '^a+$'                       | ab      | /spec/x is "ab"; expected text of the form ^a+$
            type: string, minLength: 2                          | a       | /spec/x has 1 characters; expected at least 2
            type: string, maxLength: 2                          | abc     | /spec/x has 3 characters; expected at most 2
            type: integer, minimum: 1                           | 0       | /spec/x is 0; expected at least 1
            type: integer, maximum: 1                           | 2       | /spec/x is 2; expected at most 1
            type: integer, minimum: 1, exclusiveMinimum: true   | 1       | /spec/x is 1; expected more than 1
            type: integer, maximum: 1, exclusiveMaximum: true   | 1       | /spec/x is 1; expected less than 1
            type: integer, multipleOf: 5                        | 11      | /spec/x is 11; expected a multiple of 5
            type: integer, format: int32                        | 2147483648 | /spec/x is 2147483648; expected a number of 32 bits
            type: integer, format: int32                        | -2147483649 | /spec/x is -2147483649; expected a number of 32 bits
            type: integer, format: int64                        | 9223372036854775808 | /spec/x is 9223372036854775808; expected a number of 64 bits
            type: string, format: date-time                     | today   | /spec/x is "today"; expected a time, as 2026-01-31T12:00:00Z
            type: string, format: date                          | '2026-02-31' | /spec/x is "2026-02-31"; expected a date, as 2026-01-31
            type: string, format: duration                      | 30      | /spec/x is 30; expected text; quote what YAML reads as something else
            type: string, format: duration                      | 30x     | /spec/x is "30x"; expected a duration, as 30s or 1h30m
            type: string, format: byte                          | '?'     | /spec/x is "?"; expected text in base64
            type: string, format: ipv4                          | 10.0.0.256 | /spec/x is "10.0.0.256"; expected an address, as 10.0.0.1
            type: string, format: uuid                          | a       | /spec/x is "a"; expected a UUID
            type: array, minItems: 1                            | []      | /spec/x has 0 items; expected at least 1
            type: array, maxItems: 1                            | [1, 2]  | /spec/x has 2 items; expected at most 1
            type: object, maxProperties: 1, additionalProperties: true | {a: 1, b: 1} | /spec/x has 2 fields; expected at most 1
            type: array, x-kubernetes-list-type: set            | [a, a]  | /spec/x/1 stands in the list twice; expected items that differ
            type: array, uniqueItems: true                      | [a, a]  | /spec/x/1 stands in the list twice; expected items that differ
            type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a, b] | [{a: 1, b: 2}, {a: 1, b: 2, c: 3}] | /spec/x/1 stands in the list twice; expected items that differ by a and b
            anyOf: [{type: integer}, {type: string}]            | true    | /spec/x is true; expected a value that one of 2 forms fits
            oneOf: [{minimum: 1}, {minimum: 2}]                 | 2       | /spec/x is 2; expected a value that exactly one of 2 forms fits
            not: {enum: [a]}                                    | a       | /spec/x is "a"; expected a value that the schema does not rule out
            allOf: [{minimum: 1}, {maximum: 3}]                 | 4       | /spec/x is 4; expected at most 3
            """)
    void isRefused(String schema, String value, String problem) {
        assertThat(problems(schema, value)).containsExactly("Thing.example.com acme/t: " + problem);
    }

    @Test
    void aLongTextIsShownInPartAndMatchedByNoPattern() {
        String text = "a".repeat(5000);

        assertThat(problems("type: string, pattern: b", text)).isEmpty();
        assertThat(problems("type: string, maxLength: 1, enum: [b]", text))
                .contains("Thing.example.com acme/t: /spec/x is \"" + "a".repeat(59) + "…; expected one of b");
    }

    @Test
    void anotherVersionIsNotLookedAt() {
        assertThat(Checked.by(
                        new CustomResourceSchema(),
                        definition("type: string") + object("1").replace("example.com/v1", "example.com/v2")))
                .isEmpty();
    }

    @Test
    void aDefinitionThatKeepsUnknownFieldsLetsThemBe() {
        String keeping = definition("type: object").replace("group:", "preserveUnknownFields: true, group:");

        assertThat(Checked.by(new CustomResourceSchema(), keeping + object("{a: 1}")))
                .isEmpty();
    }

    @Test
    void aDefinitionWithoutASchemaSaysNothing() {
        String bare = "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: t}, spec:"
                + " {group: example.com, names: {kind: Thing}, versions: [{name: v1}]}}\n---\n";

        assertThat(Checked.by(new CustomResourceSchema(), bare + object("1"))).isEmpty();
    }

    private static final String SERVER =
            """
            apiVersion: policy.linkerd.io/v1beta3
            kind: Server
            metadata:
              name: api
              namespace: acme
              labels: {app.kubernetes.io/managed-by: tenantry, app.kubernetes.io/component: mesh}
            spec: {podSelector: {}, port: 80, accessPolicy: 5, colour: red}
            """;

    /** Its colour may come from a patch, and be a field that Tenantry does not write. */
    @Test
    void whatTenantryWroteIsHeldAgainstWhatItWritesItWith() {
        assertThat(Checked.by(new CustomResourceSchema(), SERVER))
                .singleElement()
                .asString()
                .startsWith("Server.policy.linkerd.io acme/api: /spec/accessPolicy is 5; expected text");
    }

    @Test
    void ofWhatOthersWroteTenantryDoesNotKnowTheWhole() {
        assertThat(Checked.by(new CustomResourceSchema(), SERVER.replace(", app.kubernetes.io/component: mesh", "")))
                .isEmpty();
        assertThat(Checked.by(new CustomResourceSchema(), SERVER.replace("v1beta3", "v9")))
                .isEmpty();
    }

    private static List<String> problems(String schema, String value) {
        return Checked.by(new CustomResourceSchema(), definition(schema) + object(value));
    }

    private static String definition(String schema) {
        return "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: t}, spec: {group:"
                + " example.com, names: {kind: Thing}, versions: [{name: v1, schema: {openAPIV3Schema: {type: object,"
                + " properties: {spec: {type: object, properties: {x: {" + schema + "}}}}}}}]}}\n---\n";
    }

    private static String object(String value) {
        return "{apiVersion: example.com/v1, kind: Thing, metadata: {name: t, namespace: acme}, spec: {x: " + value
                + "}}\n";
    }
}
