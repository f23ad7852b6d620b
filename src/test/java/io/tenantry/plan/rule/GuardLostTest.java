package io.tenantry.plan.rule;

import java.util.stream.Stream;

/** What Argo CD held, and holds less firmly. */
class GuardLostTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "what was never pruned",
                        "apiVersion: apps/v1, kind: StatefulSet, metadata: {name: x, namespace: n, annotations: {argocd.argoproj.io/sync-options: 'Prune=false'}}",
                        "'Prune=false'",
                        "''",
                        "access-loss guard-lost"),
                ChangeCase.of(
                        "what was never pruned and needs a word now",
                        "apiVersion: apps/v1, kind: StatefulSet, metadata: {name: x, namespace: n, annotations: {argocd.argoproj.io/sync-options: 'Prune=false'}}",
                        "'Prune=false'",
                        "'Prune=confirm'",
                        "access-loss guard-lost"),
                ChangeCase.of(
                        "what was pruned by a word",
                        "apiVersion: apps/v1, kind: StatefulSet, metadata: {name: x, namespace: n, annotations: {argocd.argoproj.io/sync-options: 'PruneLast=true, Prune=confirm'}}",
                        "'PruneLast=true, Prune=confirm'",
                        "'PruneLast=true'",
                        "access-loss guard-lost"),
                ChangeCase.of(
                        "what was never deleted",
                        "apiVersion: apps/v1, kind: StatefulSet, metadata: {name: x, namespace: n, annotations: {argocd.argoproj.io/sync-options: 'Delete=false'}}",
                        "'Delete=false'",
                        "''",
                        "access-loss guard-lost"),
                ChangeCase.of(
                        "what was never deleted nor pruned",
                        "apiVersion: apps/v1, kind: StatefulSet, metadata: {name: x, namespace: n, annotations: {argocd.argoproj.io/sync-options: 'Delete=false,Prune=false'}}",
                        "'Delete=false,Prune=false'",
                        "''",
                        "access-loss guard-lost",
                        "access-loss guard-lost"),
                ChangeCase.of(
                        "what is held more firmly",
                        "apiVersion: apps/v1, kind: StatefulSet, metadata: {name: x, namespace: n, annotations: {argocd.argoproj.io/sync-options: 'Prune=confirm'}}",
                        "'Prune=confirm'",
                        "'Prune=false,Delete=false'"),
                ChangeCase.of(
                        "an Application",
                        "apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: x, namespace: n, annotations: {argocd.argoproj.io/sync-options: 'Prune=false'}}",
                        "'Prune=false'",
                        "''",
                        "access-loss guard-lost"),
                ChangeCase.of(
                        "what holds no data",
                        "apiVersion: apps/v1, kind: Deployment, metadata: {name: x, namespace: n, annotations: {argocd.argoproj.io/sync-options: 'Prune=false'}}",
                        "'Prune=false'",
                        "''"));
    }
}
