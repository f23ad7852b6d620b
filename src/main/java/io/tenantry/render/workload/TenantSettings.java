package io.tenantry.render.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.WorkloadNames;
import io.tenantry.model.Name;
import io.tenantry.model.Settings;
import io.tenantry.model.TenantId;
import io.tenantry.render.block.Metadata;
import java.util.List;
import java.util.Map;

/** What all apps of a tenant read about it, as one JSON file in a ConfigMap. */
public final class TenantSettings {

    /** The ConfigMap's one key, and so the name of the file. */
    static final String FILE = "settings.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private TenantSettings() {}

    /** The settings of {@code tenant}. */
    public static List<HasMetadata> render(Name system, TenantId tenant, Settings settings) {
        String namespace = Namespaces.ofTenant(tenant.value());
        Map<String, String> labels =
                Labels.ofTenant(system.value(), tenant.value(), WorkloadNames.SETTINGS, "settings");
        return List.of(new ConfigMapBuilder()
                .withMetadata(Metadata.of(namespace, WorkloadNames.SETTINGS, labels))
                .editMetadata()
                .withAnnotations(ArgoCd.wave(Waves.SETTINGS))
                .endMetadata()
                .addToData(FILE, json(settings))
                .build());
    }

    /** The file itself. */
    static String json(Settings settings) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", settings.name());
        ObjectNode theme = json.putObject("theme");
        settings.theme().forEach((key, value) -> theme.put(key.value(), value));
        ObjectNode features = json.putObject("features");
        settings.features().forEach((key, on) -> features.put(key.value(), on));
        return pretty(json) + "\n";
    }

    /** Jackson ends lines as the machine does unless told. */
    private static String pretty(ObjectNode json) {
        try {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(indenter))
                    .writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of text and booleans is always JSON", e);
        }
    }
}
