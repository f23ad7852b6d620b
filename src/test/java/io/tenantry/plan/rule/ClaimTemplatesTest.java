package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.APPS;

import java.util.stream.Stream;

/** A StatefulSet's claims that change. */
class ClaimTemplatesTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        String claim = "volumeClaimTemplates: [{metadata: {name: data}, spec: ";
        return Stream.of(
                ChangeCase.of(
                        "a claim template that shrinks",
                        APPS + "StatefulSet, spec: {" + claim + "{resources: {requests: {storage: 10Gi}}}}]}",
                        "10Gi",
                        "5Gi",
                        "data-loss claim-template"),
                ChangeCase.of(
                        "a claim template that grows",
                        APPS + "StatefulSet, spec: {" + claim + "{resources: {requests: {storage: 10Gi}}}}]}",
                        "10Gi",
                        "20Gi",
                        "restart claim-template"),
                ChangeCase.of(
                        "a claim template of another class",
                        APPS + "StatefulSet, spec: {" + claim + "{storageClassName: a}}]}",
                        "Name: a",
                        "Name: b",
                        "data-loss claim-template"),
                ChangeCase.of(
                        "a claim template under a new name",
                        APPS + "StatefulSet, spec: {" + claim + "{}}]}",
                        "name: data",
                        "name: log",
                        "data-loss claim-template",
                        "restart claim-template"));
    }
}
