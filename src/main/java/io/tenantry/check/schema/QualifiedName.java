package io.tenantry.check.schema;

import java.util.regex.Pattern;

/**
 * The form of the keys of labels and annotations: a name, after a prefix and a slash if it is somebody's.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/">syntax and character set</a>
 */
final class QualifiedName {

    static final String WORDS =
            "at most 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?");

    private QualifiedName() {}

    static boolean isKey(String key) {
        int slash = key.indexOf('/');
        String prefix = slash < 0 ? "prefix" : key.substring(0, slash);
        return prefix.length() <= 253
                && NameForm.SUBDOMAIN.takes(prefix)
                && NAME.matcher(key.substring(slash + 1)).matches();
    }

    static boolean isLabelValue(String value) {
        return value.isEmpty() || NAME.matcher(value).matches();
    }
}
