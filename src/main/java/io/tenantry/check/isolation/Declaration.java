package io.tenantry.check.isolation;

import io.tenantry.kube.ExceptionAnnotations;
import io.tenantry.manifest.Manifest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * That one of two tenants wants a path between them, as an object of that tenant's namespace says it.
 *
 * @param source the object
 * @param path which path
 * @param reason why
 * @param expires the last day of it
 */
record Declaration(Manifest source, TenantPath path, String reason, LocalDate expires) {

    Declaration {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(expires, "expires");
    }

    /** Whether {@code source} means to declare one, be it right or not. */
    static boolean isMeantBy(Manifest source) {
        return source.annotations().containsKey(ExceptionAnnotations.PATH);
    }

    /** What {@code source} declares; absent where any of it is missing or wrong, which declares nothing. */
    static Optional<Declaration> of(Manifest source) {
        Map<String, String> annotations = source.annotations();
        Optional<TenantPath> path = TenantPath.parse(annotations.getOrDefault(ExceptionAnnotations.PATH, ""))
                .filter(found -> found.otherEnd(source.namespace()).isPresent());
        String reason = annotations.getOrDefault(ExceptionAnnotations.REASON, "");
        Optional<LocalDate> expires = date(annotations.getOrDefault(ExceptionAnnotations.EXPIRES, ""));
        return path.isEmpty() || reason.isBlank() || expires.isEmpty()
                ? Optional.empty()
                : Optional.of(new Declaration(source, path.get(), reason, expires.get()));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
