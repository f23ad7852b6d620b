package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.problem.InvalidModelException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StorageClassNamesTest {

    @Test
    void aClassThatTheClusterIsBornWithCannotBeAnother() {
        assertThatThrownBy(() -> on(Flavour.KIND, "standard"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("storageClasses.standard: the cluster is born with a class 'standard', which cannot be"
                        + " changed; expected another name");
    }

    @Test
    void elsewhereItsNameIsFree() {
        assertThatCode(() -> on(Flavour.K3S, "standard")).doesNotThrowAnyException();
    }

    private static Environment on(Flavour flavour, String name) {
        Environment environment = Fixtures.environment();
        Map<Name, StorageClass> classes = new TreeMap<>(environment.storageClasses());
        classes.put(
                Name.of(name),
                StorageClass.defaults()
                        .name(Name.of(name))
                        .provisioner(StorageClass.LOCAL_PATH)
                        .build());
        return EnvironmentBuilder.builder(environment)
                .cluster(ClusterBuilder.builder(environment.cluster())
                        .flavour(flavour)
                        .build())
                .storageClasses(classes)
                .build();
    }
}
