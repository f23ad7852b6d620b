package io.tenantry.overlay.bind;

import io.tenantry.model.Key;
import io.tenantry.problem.InvalidModelException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What reflection knows of a record. */
final class RecordType {

    private final Class<?> type;
    private final Shapes shapes;
    private final Constructor<?> constructor;
    private Map<String, Component> components;

    RecordType(Class<?> type, Shapes shapes) {
        this.type = type;
        this.shapes = shapes;
        this.constructor = accessible(canonicalConstructor(type));
    }

    private static Constructor<?> canonicalConstructor(Class<?> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type + " is no record", impossible);
        }
    }

    /** The components, in the order of the constructor. */
    Collection<Component> components() {
        return byName().values();
    }

    /** The component of that name. */
    Optional<Component> component(String name) {
        return Optional.ofNullable(byName().get(name));
    }

    /** Found when first asked for, since a record may contain itself. */
    private Map<String, Component> byName() {
        if (components == null) {
            Optional<Object> defaults = defaults();
            Map<String, Component> found = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                found.put(component.getName(), component(component, defaults));
            }
            components = found;
        }
        return components;
    }

    private Component component(RecordComponent component, Optional<Object> defaults) {
        Method accessor = accessible(component.getAccessor());
        return new Component(
                component.getName(),
                shapes.of(component.getGenericType()),
                component.isAnnotationPresent(Key.class),
                defaults.flatMap(builder -> getter(builder, component.getName())),
                record -> call(accessor, record));
    }

    /**
     * Makes a record.
     *
     * @throws InvalidModelException if the record refuses to be
     */
    Object create(List<Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException thrown) {
            throw Refusal.of(thrown);
        } catch (InstantiationException | IllegalAccessException impossible) {
            throw new IllegalStateException(type + " cannot be made", impossible);
        }
    }

    private Optional<Object> defaults() {
        try {
            return Optional.of(call(accessible(type.getDeclaredMethod("defaults")), null));
        } catch (NoSuchMethodException hasNone) {
            return Optional.empty();
        }
    }

    private static Optional<Object> getter(Object builder, String component) {
        try {
            return Optional.ofNullable(call(accessible(builder.getClass().getDeclaredMethod(component)), builder));
        } catch (NoSuchMethodException noGetter) {
            throw new IllegalStateException(builder.getClass() + " has no getter for " + component, noGetter);
        }
    }

    private static Object call(Method method, Object target) {
        try {
            return method.invoke(target);
        } catch (InvocationTargetException | IllegalAccessException failed) {
            throw new IllegalStateException(method + " failed", failed);
        }
    }

    private static <T extends AccessibleObject> T accessible(T member) {
        member.setAccessible(true);
        return member;
    }
}
