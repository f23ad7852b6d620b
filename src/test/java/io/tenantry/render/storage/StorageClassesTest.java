package io.tenantry.render.storage;

import io.tenantry.Golden;
import io.tenantry.model.Name;
import io.tenantry.model.StorageClass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StorageClassesTest {

    @Test
    void eachIsWrittenAsItIsSaid() {
        StorageClass local = StorageClass.defaults()
                .name(Name.of("fast-ssd"))
                .provisioner(StorageClass.LOCAL_PATH)
                .build();
        StorageClass cloud = StorageClass.defaults()
                .name(Name.of("shared"))
                .provisioner("ebs.csi.aws.com")
                .binding(StorageClass.Binding.IMMEDIATE)
                .reclaim(StorageClass.Reclaim.DELETE)
                .expandable(true)
                .parameters(Map.of("type", "gp3", "encrypted", "true"))
                .build();

        Golden.of(getClass()).matches("classes.yaml", StorageClasses.render(Name.of("shop"), List.of(local, cloud)));
    }
}
