package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.CORE;

import java.util.stream.Stream;

/** Services that open or close. */
class ServiceExposureTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "a Service that opens",
                        CORE + "Service, spec: {type: ClusterIP}",
                        "ClusterIP",
                        "LoadBalancer",
                        "access-loss service-exposure"),
                ChangeCase.of(
                        "a Service that closes",
                        CORE + "Service, spec: {type: NodePort}",
                        "NodePort",
                        "ClusterIP",
                        "access-loss service-exposure"));
    }
}
