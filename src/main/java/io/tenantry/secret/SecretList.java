package io.tenantry.secret;

import io.tenantry.model.SealedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values as they are found, in the order of the overlay. */
final class SecretList {

    private final List<SecretValue> values = new ArrayList<>();

    List<SecretValue> all() {
        return List.copyOf(values);
    }

    /** A value that one Secret holds, sealed at {@code path}. */
    void add(
            List<String> path,
            SecretValue.Maker maker,
            String meaning,
            SecretPlace place,
            String property,
            Optional<SealedValue> sealed) {
        int last = path.size() - 1;
        add(path.subList(0, last), maker, meaning, List.of(new SecretCopy(path.get(last), place, property, sealed)));
    }

    /** A value that several Secrets hold, sealed below {@code path}. */
    void add(List<String> path, SecretValue.Maker maker, String meaning, List<SecretCopy> copies) {
        values.add(new SecretValue(path, maker, meaning, copies));
    }

    static List<String> below(List<String> path, String... further) {
        return Stream.concat(path.stream(), Stream.of(further)).toList();
    }
}
