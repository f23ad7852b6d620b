package io.tenantry.overlay.bind;

import io.tenantry.model.Derived;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The shapes of types, each found once. */
public final class Shapes {

    private final Map<Type, Shape> known = new HashMap<>();
    private final Map<Class<?>, Vocabulary> vocabularies;

    /** @param vocabularies of the records whose keys are not just their components */
    public Shapes(Map<Class<?>, Vocabulary> vocabularies) {
        this.vocabularies = Map.copyOf(vocabularies);
    }

    /** The shape of a map from {@code key} to {@code value}. */
    public Shape mapOf(Class<?> key, Class<?> value) {
        return new MapShape(of(key), of(value));
    }

    /**
     * What {@code type} looks like in YAML.
     *
     * @throws IllegalStateException if it is of no kind that overlays can hold
     */
    public Shape of(Type type) {
        Shape shape = known.get(type);
        if (shape == null) {
            shape = type instanceof ParameterizedType generic ? generic(generic) : plain((Class<?>) type);
            known.put(type, shape);
        }
        return shape;
    }

    private Shape generic(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return new OptionalShape(of(arguments[0]));
        }
        if (type.getRawType() == List.class) {
            return new ListShape(of(arguments[0]));
        }
        if (type.getRawType() == Map.class) {
            return new MapShape(of(arguments[0]), of(arguments[1]));
        }
        throw new IllegalStateException("overlays cannot hold a " + type);
    }

    private Shape plain(Class<?> type) {
        Optional<ScalarShape> scalar = Scalars.of(type);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (type.isEnum()) {
            return EnumShape.of(type);
        }
        if (type.isRecord()) {
            return new RecordShape(new RecordType(type, this), vocabularies.getOrDefault(type, Vocabulary.PLAIN));
        }
        if (type.isSealed()) {
            return new ChoiceShape(new Alternatives(permitted(type)
                    .filter(record -> !record.isAnnotationPresent(Derived.class))
                    .map(record -> new Alternative(decapitalized(record.getSimpleName()), record, of(record)))
                    .toList()));
        }
        throw new IllegalStateException("overlays cannot hold a " + type);
    }

    private static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** In the order of their names: that of a class file is whichever the compiler came by first. */
    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .sorted(Comparator.comparing(Class::getSimpleName))
                        .flatMap(Shapes::permitted)
                : Stream.of(type);
    }
}
