package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Pods that the API server could read, each broken in few places, so that what is wrong in one does not hide what is wrong
 * in another.
 */
final class RandomPod {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;

    /** One in how many fields that may be wrong is there at all. */
    private final int rarity;

    RandomPod(Random random) {
        this.random = random;
        this.rarity = 2 + random.nextInt(30);
    }

    ObjectNode pod() {
        ObjectNode pod = JSON.objectNode().put("apiVersion", "v1").put("kind", "Pod");
        ObjectNode annotations = pod.putObject("metadata").putObject("annotations");
        maybe(
                annotations,
                "container.apparmor.security.beta.kubernetes.io/web",
                () -> text("runtime/default", "localhost/mine", "unconfined", ""));
        ObjectNode spec = pod.putObject("spec");
        maybe(spec, "hostNetwork", this::truth);
        maybe(spec, "hostPID", this::truth);
        maybe(spec, "hostIPC", this::truth);
        often(spec, "hostUsers", this::truth);
        often(spec, "os", () -> map("name", text("windows", "linux")));
        often(spec, "securityContext", () -> {
            ObjectNode context = securityContext();
            maybe(context, "sysctls", () -> list(this::sysctl));
            return context;
        });
        often(spec, "volumes", () -> list(this::volume));
        often(spec, "initContainers", () -> list(this::container));
        spec.set("containers", list(this::container));
        often(spec, "ephemeralContainers", () -> list(this::container));
        return pod;
    }

    private ObjectNode container() {
        ObjectNode container = JSON.objectNode().put("name", "web");
        often(
                container,
                "ports",
                () -> list(() -> {
                    ObjectNode port = map("containerPort", JSON.numberNode(80));
                    maybe(port, "hostPort", () -> JSON.numberNode(random.nextBoolean() ? 0 : 80));
                    return port;
                }));
        maybe(container, "livenessProbe", this::handler);
        maybe(container, "readinessProbe", this::handler);
        maybe(container, "startupProbe", this::handler);
        maybe(container, "lifecycle", () -> map(random.nextBoolean() ? "postStart" : "preStop", handler()));
        if (random.nextInt(rarity) > 0) {
            ObjectNode context = securityContext();
            container.set("securityContext", context);
            often(context, "allowPrivilegeEscalation", () -> JSON.booleanNode(false));
            maybe(context, "allowPrivilegeEscalation", this::truth);
            maybe(context, "privileged", this::truth);
            maybe(context, "procMount", () -> text("Default", "Unmasked"));
            often(context, "capabilities", this::capabilities);
        }
        return container;
    }

    private ObjectNode capabilities() {
        ObjectNode capabilities = JSON.objectNode();
        often(capabilities, "drop", () -> list(() -> text("ALL")));
        maybe(capabilities, "drop", () -> list(() -> text("ALL", "NET_RAW")));
        maybe(capabilities, "add", () -> list(() -> text("CHOWN", "NET_BIND_SERVICE", "NET_RAW")));
        return capabilities;
    }

    private ObjectNode securityContext() {
        ObjectNode context = JSON.objectNode();
        often(context, "runAsNonRoot", () -> JSON.booleanNode(true));
        maybe(context, "runAsNonRoot", this::truth);
        maybe(context, "runAsUser", () -> JSON.numberNode(random.nextBoolean() ? 0 : 1000));
        often(context, "seccompProfile", () -> map("type", text("RuntimeDefault", "Localhost")));
        maybe(context, "seccompProfile", this::profile);
        maybe(context, "appArmorProfile", this::profile);
        maybe(
                context,
                "seLinuxOptions",
                () -> map(
                        text("type", "user", "role").asText(), text("", "container_t", "container_engine_t", "spc_t")));
        maybe(context, "windowsOptions", () -> map("hostProcess", truth()));
        return context;
    }

    private ObjectNode profile() {
        return random.nextInt(4) == 0 ? JSON.objectNode() : map("type", text("RuntimeDefault", "Unconfined"));
    }

    private ObjectNode handler() {
        return map(text("httpGet", "tcpSocket", "exec").asText(), map("host", text("", "a")));
    }

    private ObjectNode sysctl() {
        return map(
                "name", text("kernel.shm_rmid_forced", "net.ipv4.tcp_syncookies", "net.ipv4.tcp_rmem", "kernel.sem"));
    }

    private ObjectNode volume() {
        ObjectNode volume = JSON.objectNode().put("name", "data");
        often(volume, text("emptyDir", "secret").asText(), JSON::objectNode);
        maybe(volume, text("image", "hostPath", "nfs").asText(), JSON::objectNode);
        return volume;
    }

    private void often(ObjectNode object, String key, Supplier<? extends JsonNode> value) {
        if (random.nextInt(8) > 0) {
            object.set(key, value.get());
        }
    }

    private void maybe(ObjectNode object, String key, Supplier<? extends JsonNode> value) {
        if (random.nextInt(rarity) == 0) {
            object.set(key, random.nextInt(8) == 0 ? JSON.nullNode() : value.get());
        }
    }

    private ArrayNode list(Supplier<? extends JsonNode> item) {
        ArrayNode list = JSON.arrayNode();
        for (int i = random.nextInt(3); i >= 0; i--) {
            list.add(item.get());
        }
        return list;
    }

    private static ObjectNode map(String key, JsonNode value) {
        ObjectNode map = JSON.objectNode();
        map.set(key, value);
        return map;
    }

    private JsonNode text(String... texts) {
        return JSON.textNode(texts[random.nextInt(texts.length)]);
    }

    private JsonNode truth() {
        return JSON.booleanNode(random.nextBoolean());
    }
}
