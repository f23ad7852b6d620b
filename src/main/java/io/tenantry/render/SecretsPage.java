package io.tenantry.render;

import io.tenantry.model.Environment;
import io.tenantry.secret.OpenValue;
import io.tenantry.secret.SecretCopy;
import io.tenantry.secret.SecretPlace;
import io.tenantry.secret.SecretValue;
import io.tenantry.secret.SecretValues;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * For whoever fills the store outside that secrets come from: every value that it has to hold, what it is, which are the same,
 * and who reads them.
 */
final class SecretsPage {

    /** Its path below the environment's folder. */
    static final String PATH = "secrets.md";

    private final SecretShelf shelf;
    private final SortedMap<String, SortedMap<String, String>> rows = new TreeMap<>();

    private SecretsPage(SecretShelf shelf) {
        this.shelf = shelf;
    }

    /** The page; absent where no store outside holds any. */
    static Optional<String> of(Environment environment) {
        return SecretShelf.of(environment)
                .map(shelf -> new SecretsPage(shelf).rows(environment))
                .filter(page -> !page.rows.isEmpty())
                .map(SecretsPage::text);
    }

    private SecretsPage rows(Environment environment) {
        SecretValues.ofAll(environment).forEach(this::add);
        if (shelf.holdsOpenValues()) {
            SecretValues.openOf(environment).forEach(this::add);
        }
        return this;
    }

    private void add(SecretValue value) {
        value.copies()
                .forEach(copy ->
                        add(copy.place(), copy.property(), value.meaning(), maker(value.maker()), others(value, copy)));
    }

    private String others(SecretValue value, SecretCopy copy) {
        return value.copies().stream()
                .filter(other -> !other.equals(copy))
                .map(other -> shelf.reference(other.place(), other.property()))
                .collect(Collectors.joining(", "));
    }

    private void add(OpenValue value) {
        add(value.place(), value.property(), "`" + value.text() + "`, which is no secret", "", "");
    }

    private void add(SecretPlace place, String property, String meaning, String maker, String others) {
        rows.computeIfAbsent(place.namespace(), unused -> new TreeMap<>())
                .put(
                        place.name() + " " + property,
                        "| " + String.join(" | ", shelf.cells(place, property), meaning, maker, others) + " |\n");
    }

    private static String maker(SecretValue.Maker maker) {
        return maker == SecretValue.Maker.ANYBODY ? "you: 32 letters and digits" : "its owner";
    }

    private String text() {
        StringBuilder text = new StringBuilder(shelf.head());
        rows.forEach((namespace, values) -> text.append("\n## ")
                .append(namespace)
                .append("\n\nRead by ")
                .append(shelf.reader(namespace))
                .append(", and by nobody else.\n\n")
                .append(shelf.columns())
                .append(String.join("", values.values())));
        return text.toString();
    }
}
