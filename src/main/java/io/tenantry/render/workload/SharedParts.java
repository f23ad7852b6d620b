package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Name;
import io.tenantry.model.Space;
import io.tenantry.render.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the programs of a space share: ConfigMaps, and disks. */
public final class SharedParts {

    private SharedParts() {}

    /** Those of {@code space}. */
    public static List<HasMetadata> render(Name system, Space space) {
        SpaceNames names = Spaces.names(space);
        List<HasMetadata> objects = new ArrayList<>();
        space.configs()
                .keySet()
                .forEach(name -> objects.add(MountedConfig.shared(space, name)
                        .configMap(names.namespace(), labels(names, system, name, "config"))));
        space.disks()
                .forEach((name, disk) -> objects.add(
                        ProgramVolumes.shared(names.namespace(), disk, labels(names, system, name, "storage"))));
        return objects;
    }

    private static Map<String, String> labels(SpaceNames names, Name system, Name name, String component) {
        return names.labels(system.value(), name.value(), component);
    }
}
