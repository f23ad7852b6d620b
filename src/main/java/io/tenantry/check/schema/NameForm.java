package io.tenantry.check.schema;

import io.tenantry.manifest.Manifest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The forms that names of objects have.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/names/">names</a>
 */
enum NameForm {
    /** What a host may be called: the form of most names. */
    SUBDOMAIN(
            "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*",
            253,
            "lower-case letters, digits, hyphens and dots, beginning and ending with a letter or digit"),
    /** One part of a host's name. */
    LABEL(
            "[a-z0-9]([a-z0-9-]*[a-z0-9])?",
            63,
            "lower-case letters, digits and hyphens, beginning and ending with a letter or digit"),
    /** One part of a host's name, as older DNS had it: what a Service's name has to be. */
    OLD_LABEL(
            "[a-z]([a-z0-9-]*[a-z0-9])?",
            63,
            "lower-case letters, digits and hyphens, beginning with a letter and ending with a letter or digit"),
    /** A part of a path, which may hold anything else: what the names of roles are. */
    PATH_SEGMENT("(?!\\.{1,2}$)[^/%]+", 253, "anything but / and %, and not . or ..");

    private static final Map<String, NameForm> OF_KIND = Map.of(
            "Namespace", LABEL,
            "Service", OLD_LABEL,
            "Role.rbac.authorization.k8s.io", PATH_SEGMENT,
            "RoleBinding.rbac.authorization.k8s.io", PATH_SEGMENT,
            "ClusterRole.rbac.authorization.k8s.io", PATH_SEGMENT,
            "ClusterRoleBinding.rbac.authorization.k8s.io", PATH_SEGMENT);

    /** Names become a label of pods, and the start of their names: longer ones break them. */
    private static final Set<String> MAKERS_OF_PODS =
            Set.of("Deployment.apps", "StatefulSet.apps", "DaemonSet.apps", "ReplicaSet.apps", "Job.batch");

    /** A CronJob adds eleven characters to the name of each Job. */
    private static final int CRON_JOB = 52;

    private final Pattern pattern;
    private final int longest;
    private final String words;

    NameForm(String pattern, int longest, String words) {
        this.pattern = Pattern.compile(pattern);
        this.longest = longest;
        this.words = words;
    }

    static NameForm of(Manifest manifest) {
        return OF_KIND.getOrDefault(manifest.key().qualifiedKind(), SUBDOMAIN);
    }

    /** How long a name of an object may be. */
    static int longest(Manifest manifest) {
        String kind = manifest.key().qualifiedKind();
        return kind.equals("CronJob.batch")
                ? CRON_JOB
                : MAKERS_OF_PODS.contains(kind) ? LABEL.longest : of(manifest).longest;
    }

    boolean takes(String name) {
        return pattern.matcher(name).matches();
    }

    String words() {
        return words;
    }
}
