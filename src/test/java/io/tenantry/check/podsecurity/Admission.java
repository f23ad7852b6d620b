package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The standards once more, written another way and without a thought for speed: a pod is flattened to the paths of its
 * fields, and whatever stands at a path that a control names must be in that control's list. Takes pods that the API
 * server could read, and nothing else.
 */
final class Admission {

    private static final String CONTAINER = "(initContainers|containers|ephemeralContainers)/[0-9]+";
    private static final String SECURITY = "(" + CONTAINER + "/)?securityContext";
    private static final Set<String> FALSE = Set.of("false", "null");
    private static final Set<String> CONFINED = Set.of("RuntimeDefault", "Localhost");

    private final Map<String, String> fields = new TreeMap<>();
    private final JsonNode spec;
    private final int minor;
    private final List<String> broken = new ArrayList<>();

    private Admission(JsonNode pod, int minor) {
        this.spec = pod.path("spec");
        this.minor = minor;
        flatten("", spec);
    }

    /** The controls that a pod breaks, sorted. */
    static List<String> broken(JsonNode pod, PodSecurityProfile profile, int minor) {
        Admission admission = new Admission(pod, minor);
        admission.both(pod.path("metadata").path("annotations"));
        if (profile == PodSecurityProfile.BASELINE) {
            admission.baseline();
        } else {
            admission.restricted();
        }
        return admission.broken.stream().sorted().distinct().toList();
    }

    private void flatten(String path, JsonNode node) {
        if (node.isObject()) {
            fields.put(path, "{}");
            node.properties()
                    .forEach(field ->
                            flatten(path.isEmpty() ? field.getKey() : path + "/" + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            fields.put(path, "[]");
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "/" + i, node.get(i));
            }
        } else {
            fields.put(path, node.asText());
        }
    }

    private void both(JsonNode annotations) {
        require("hostNamespaces", "host(Network|PID|IPC)", FALSE);
        require("privileged", CONTAINER + "/securityContext/privileged", FALSE);
        require("hostPorts", CONTAINER + "/ports/[0-9]+/hostPort", Set.of("0", "null"));
        if (spec.path("hostNetwork").asBoolean()) {
            require("hostPorts", CONTAINER + "/ports/[0-9]+/containerPort", Set.of("0", "null"));
        }
        require("windowsHostProcess", SECURITY + "/windowsOptions/hostProcess", FALSE);
        require("seLinuxOptions", SECURITY + "/seLinuxOptions/(user|role)", Set.of("", "null"));
        require(
                "seLinuxOptions",
                SECURITY + "/seLinuxOptions/type",
                minor >= 31
                        ? Set.of("", "null", "container_t", "container_init_t", "container_kvm_t", "container_engine_t")
                        : Set.of("", "null", "container_t", "container_init_t", "container_kvm_t"));
        require("sysctls", "securityContext/sysctls/[0-9]+/name", sysctls());
        requireProfile("appArmorProfile", "appArmorProfile");
        annotations.properties().forEach(annotation -> {
            if (annotation.getKey().startsWith("container.apparmor.security.beta.kubernetes.io/")
                    && !annotation.getValue().asText().matches("|null|runtime/default|localhost/.*")) {
                broken.add("appArmorProfile");
            }
        });
        if (minor >= 34) {
            require(
                    "hostProbesAndHostLifecycle",
                    CONTAINER + "/(livenessProbe|readinessProbe|startupProbe|lifecycle/postStart|lifecycle/preStop)"
                            + "/(httpGet|tcpSocket)/host",
                    Set.of("", "null"));
        }
    }

    private Set<String> sysctls() {
        return minor >= 32
                ? Set.of("kernel.shm_rmid_forced", "net.ipv4.tcp_syncookies", "net.ipv4.tcp_rmem")
                : Set.of("kernel.shm_rmid_forced", "net.ipv4.tcp_syncookies");
    }

    private void baseline() {
        require(
                "capabilities_baseline",
                CONTAINER + "/securityContext/capabilities/add/[0-9]+",
                Set.of("CHOWN", "NET_BIND_SERVICE"));
        require("hostPathVolumes", "volumes/[0-9]+/hostPath", Set.of("null"));
        requireProfile("seccompProfile_baseline", "seccompProfile");
        if (minor < 35 || !isFalse("hostUsers")) {
            require("procMount", CONTAINER + "/securityContext/procMount", Set.of("Default", "null"));
        }
    }

    private void restricted() {
        boolean windows = "windows".equals(fields.get("os/name"));
        boolean relaxed = minor >= 35 && isFalse("hostUsers");
        require("procMount", CONTAINER + "/securityContext/procMount", Set.of("Default", "null"));
        requireVolumes();
        if (!relaxed) {
            requireNotRoot();
        }
        if (!windows) {
            require(
                    "capabilities_restricted",
                    CONTAINER + "/securityContext/capabilities/add/[0-9]+",
                    Set.of("NET_BIND_SERVICE"));
            requireProfile("seccompProfile_restricted", "seccompProfile");
            for (String container : containers()) {
                if (!isFalse(container + "/securityContext/allowPrivilegeEscalation")) {
                    broken.add("allowPrivilegeEscalation");
                }
                if (matching(container + "/securityContext/capabilities/drop/[0-9]+").stream()
                        .noneMatch(path -> fields.get(path).equals("ALL"))) {
                    broken.add("capabilities_restricted");
                }
                if (isUnset(container + "/securityContext/seccompProfile")
                        && !CONFINED.contains(fields.getOrDefault("securityContext/seccompProfile/type", ""))) {
                    broken.add("seccompProfile_restricted");
                }
            }
        }
    }

    private void requireVolumes() {
        for (String path : matching("volumes/[0-9]+/[^/]+")) {
            String type = path.substring(path.lastIndexOf('/') + 1);
            Set<String> allowed =
                    minor >= 33 ? Set.of("name", "emptyDir", "secret", "image") : Set.of("name", "emptyDir", "secret");
            if (!allowed.contains(type) && !isUnset(path)) {
                broken.add("restrictedVolumes");
            }
        }
    }

    private void requireNotRoot() {
        for (String path : matching(SECURITY + "/runAsUser")) {
            if (fields.get(path).equals("0")) {
                broken.add("runAsUser");
            }
        }
        require("runAsNonRoot", SECURITY + "/runAsNonRoot", Set.of("true", "null"));
        for (String container : containers()) {
            if (isUnset(container + "/securityContext/runAsNonRoot")
                    && !"true".equals(fields.get("securityContext/runAsNonRoot"))) {
                broken.add("runAsNonRoot");
            }
        }
    }

    private void requireProfile(String control, String field) {
        for (String path : matching(SECURITY + "/" + field)) {
            if (!isUnset(path) && !CONFINED.contains(fields.getOrDefault(path + "/type", ""))) {
                broken.add(control);
            }
        }
    }

    private void require(String control, String pattern, Set<String> allowed) {
        for (String path : matching(pattern)) {
            if (!allowed.contains(fields.get(path))) {
                broken.add(control);
            }
        }
    }

    private List<String> containers() {
        return matching(CONTAINER);
    }

    private List<String> matching(String pattern) {
        return fields.keySet().stream()
                .filter(Pattern.compile(pattern).asMatchPredicate())
                .toList();
    }

    private boolean isUnset(String path) {
        return !fields.containsKey(path) || fields.get(path).equals("null");
    }

    private boolean isFalse(String path) {
        return "false".equals(fields.get(path));
    }
}
