package io.tenantry.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.plan.Planned;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One object before and after, with one thing changed, and what that does. */
class RulesTest {

    private static final String APPS = "apiVersion: apps/v1, metadata: {name: x, namespace: n}, kind: ";
    private static final String CORE = "apiVersion: v1, metadata: {name: x, namespace: n}, kind: ";
    private static final String ARGO = "apiVersion: argoproj.io/v1alpha1, metadata: {name: x, namespace: n}, kind: ";
    private static final String RBAC =
            "apiVersion: rbac.authorization.k8s.io/v1, metadata: {name: x, namespace: n}, kind: ";
    private static final String MESH =
            "apiVersion: policy.linkerd.io/v1beta3, metadata: {name: x, namespace: n}, kind: ";
    private static final String ZALANDO =
            "apiVersion: acid.zalan.do/v1, metadata: {name: x, namespace: n}, kind: postgresql";
    private static final String CNPG =
            "apiVersion: postgresql.cnpg.io/v1, metadata: {name: x, namespace: n}, kind: Cluster";
    private static final String CLAIM = "volumeClaimTemplates: [{metadata: {name: data}, spec: ";
    private static final String NONE = "";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void tellsWhatAChangeDoes(String title, String was, String now, List<String> expected) {
        assertThat(Planned.effects(object(was), object(now))).as(title).containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> tellsWhatAChangeDoes() {
        return Stream.of(
                        workloads(),
                        images(),
                        replicas(),
                        volumes(),
                        services(),
                        access(),
                        settings(),
                        argo(),
                        databases())
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> workloads() {
        return Stream.of(
                of(
                        "a Deployment's pods",
                        APPS + "Deployment, spec: {template: {spec: {a: 1}}}",
                        "a: 1",
                        "a: 2",
                        "restart pods-replaced"),
                of(
                        "a DaemonSet's pods",
                        APPS + "DaemonSet, spec: {template: {spec: {a: 1}}}",
                        "a: 1",
                        "a: 2",
                        "restart pods-replaced"),
                of(
                        "pods that wait for a deletion",
                        APPS + "StatefulSet, spec: {updateStrategy: {type: OnDelete}, template: {spec: {a: 1}}}",
                        "a: 1",
                        "a: 2",
                        "safe pods-replaced"),
                of(
                        "a ReplicaSet's pods",
                        APPS + "ReplicaSet, spec: {template: {spec: {a: 1}}}",
                        "a: 1",
                        "a: 2",
                        "safe pods-replaced"),
                of(
                        "a CronJob's next run",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: CronJob, spec: {jobTemplate: {spec: {template: {spec: {a: 1}}}}}",
                        "a: 1",
                        "a: 2",
                        "safe pods-replaced"),
                of(
                        "a Job",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {template: {spec: {a: 1}}}",
                        "a: 1",
                        "a: 2",
                        "restart field-immutable"),
                of(
                        "a Job of each sync",
                        "apiVersion: batch/v1, metadata: {name: x, annotations: {argocd.argoproj.io/hook: Sync}}, kind: Job, spec: {template: {spec: {a: 1}}}",
                        "a: 1",
                        "a: 2",
                        "safe field-immutable"),
                of(
                        "a Job that no sync replaces",
                        "apiVersion: batch/v1, metadata: {name: x, annotations: {argocd.argoproj.io/hook: Sync, argocd.argoproj.io/hook-delete-policy: HookSucceeded}}, kind: Job, spec: {template: {spec: {a: 1}}}",
                        "a: 1",
                        "a: 2",
                        "restart field-immutable"),
                of("a Pod", CORE + "Pod, spec: {restartPolicy: Never}", "Never", "Always", "restart field-immutable"),
                of("a Pod's image", CORE + "Pod, spec: {containers: [{name: a, image: 'a:1'}]}", "a:1", "a:2"),
                of("a Pod's toleration", CORE + "Pod, spec: {tolerations: [{key: a}]}", "key: a", "key: b"),
                of(
                        "pods' ServiceAccount",
                        APPS + "Deployment, spec: {template: {spec: {serviceAccountName: a}}}",
                        "Name: a",
                        "Name: b",
                        "access-loss pod-identity",
                        "restart pods-replaced"),
                of(
                        "pods' ServiceAccount by its old name",
                        APPS + "Deployment, spec: {template: {spec: {serviceAccount: a}}}",
                        "serviceAccount",
                        "serviceAccountName",
                        "restart pods-replaced"),
                of(
                        "pods' default ServiceAccount",
                        APPS + "Deployment, spec: {template: {spec: {}}}",
                        "{}",
                        "{serviceAccountName: default}",
                        "restart pods-replaced"),
                of(
                        "a Deployment's selector",
                        APPS + "Deployment, spec: {selector: {matchLabels: {a: b}}}",
                        "a: b",
                        "a: c",
                        "access-loss field-immutable"),
                of(
                        "a StatefulSet's selector",
                        APPS + "StatefulSet, spec: {selector: {matchLabels: {a: b}}}",
                        "a: b",
                        "a: c",
                        "access-loss field-immutable"),
                of(
                        "a StatefulSet's Service",
                        APPS + "StatefulSet, spec: {serviceName: a}",
                        "Name: a",
                        "Name: b",
                        "access-loss field-immutable"),
                of(
                        "a StatefulSet's order",
                        APPS + "StatefulSet, spec: {podManagementPolicy: Parallel}",
                        "Parallel",
                        "OrderedReady",
                        "restart field-immutable"),
                of(
                        "a StatefulSet's default order",
                        APPS + "StatefulSet, spec: {a: {podManagementPolicy: OrderedReady}}",
                        "a: {podManagementPolicy: OrderedReady}",
                        "podManagementPolicy: OrderedReady, a: {podManagementPolicy: OrderedReady}"),
                of("what a StatefulSet may change", APPS + "StatefulSet, spec: {minReadySeconds: 1}", "1", "2"));
    }

    private static Stream<Arguments> images() {
        return Stream.of(
                of(
                        "MariaDB's next series",
                        APPS
                                + "StatefulSet, spec: {replicas: 3, template: {spec: {containers: [{name: a, image: 'docker.io/library/mariadb:10.11.9'}]}}}",
                        "10.11.9",
                        "11.4.2",
                        "access-loss database-version",
                        "restart pods-replaced"),
                of(
                        "MariaDB's next patch",
                        APPS
                                + "StatefulSet, spec: {replicas: 3, template: {spec: {containers: [{name: a, image: 'mariadb:11.4.2'}]}}}",
                        "11.4.2",
                        "11.4.3",
                        "restart pods-replaced"),
                of(
                        "MariaDB's last series",
                        APPS
                                + "StatefulSet, spec: {replicas: 3, template: {spec: {containers: [{name: a, image: 'mariadb:11.4@sha256:00'}]}}}",
                        "11.4",
                        "10.11",
                        "data-loss database-version",
                        "restart pods-replaced"),
                of(
                        "PostgreSQL's next release",
                        APPS
                                + "StatefulSet, spec: {template: {spec: {containers: [{name: a, image: 'localhost:5000/postgres:16.1-alpine'}]}}}",
                        "16.1",
                        "17.0",
                        "access-loss database-version",
                        "restart pods-replaced"),
                of(
                        "PostgreSQL's next patch",
                        APPS
                                + "StatefulSet, spec: {template: {spec: {containers: [{name: a, image: 'postgres:16.1'}]}}}",
                        "16.1",
                        "16.2",
                        "restart pods-replaced"),
                of(
                        "another server",
                        APPS + "StatefulSet, spec: {template: {spec: {containers: [{name: a, image: 'mysql:8.0'}]}}}",
                        "mysql",
                        "mariadb",
                        "data-loss database-version",
                        "restart pods-replaced"),
                of(
                        "an image that is no server",
                        APPS + "StatefulSet, spec: {template: {spec: {containers: [{name: a, image: 'app:1'}]}}}",
                        "app:1",
                        "app:2",
                        "restart pods-replaced"),
                of(
                        "a tag that is no version",
                        APPS
                                + "StatefulSet, spec: {template: {spec: {containers: [{name: a, image: 'postgres:latest'}]}}}",
                        "latest",
                        "17",
                        "restart pods-replaced"),
                of(
                        "Zalando's next PostgreSQL",
                        ZALANDO + ", spec: {postgresql: {version: '16'}}",
                        "'16'",
                        "'17'",
                        "access-loss database-version",
                        "restart operated-pods"),
                of(
                        "Zalando's last PostgreSQL",
                        ZALANDO + ", spec: {postgresql: {version: '17'}}",
                        "'17'",
                        "'16'",
                        "data-loss database-version",
                        "restart operated-pods"),
                of(
                        "CloudNativePG's next PostgreSQL",
                        CNPG + ", spec: {imageName: 'ghcr.io/cloudnative-pg/postgresql:16.4'}",
                        "16.4",
                        "17.0",
                        "access-loss database-version",
                        "restart operated-pods"));
    }

    private static Stream<Arguments> replicas() {
        return Stream.of(
                of("three of five", APPS + "StatefulSet, spec: {replicas: 5}", "5", "3", "safe replicas-reduced"),
                of("two of five", APPS + "StatefulSet, spec: {replicas: 5}", "5", "2", "access-loss replicas-reduced"),
                of("two of three", APPS + "StatefulSet, spec: {replicas: 3}", "3", "2", "safe replicas-reduced"),
                of("one of three", APPS + "StatefulSet, spec: {replicas: 3}", "3", "1", "access-loss replicas-reduced"),
                of("one of two", APPS + "StatefulSet, spec: {replicas: 2}", "2", "1", "access-loss replicas-reduced"),
                of("none", APPS + "Deployment, spec: {replicas: 2}", "2", "0", "access-loss replicas-reduced"),
                of(
                        "none instead of the default",
                        APPS + "Deployment, spec: {b: 0}",
                        "b:",
                        "replicas:",
                        "access-loss replicas-reduced"),
                of(
                        "one of three that are alike",
                        APPS + "Deployment, spec: {replicas: 3}",
                        "3",
                        "1",
                        "safe replicas-reduced"),
                of("more", APPS + "StatefulSet, spec: {replicas: 3}", "3", "5"),
                of(
                        "volumes that go with their pods",
                        APPS
                                + "StatefulSet, spec: {replicas: 3, persistentVolumeClaimRetentionPolicy: {whenScaled: Delete}}",
                        "3",
                        "2",
                        "data-loss replicas-reduced"),
                of(
                        "Zalando's instances",
                        ZALANDO + ", spec: {numberOfInstances: 3}",
                        "3",
                        "1",
                        "access-loss replicas-reduced"),
                of(
                        "an autoscaler below what always ran",
                        "apiVersion: autoscaling/v2, metadata: {name: x}, kind: HorizontalPodAutoscaler, spec: {minReplicas: 3, maxReplicas: 9}",
                        "9",
                        "2",
                        "access-loss autoscaler-reduced"),
                of(
                        "an autoscaler that runs less",
                        "apiVersion: autoscaling/v2, metadata: {name: x}, kind: HorizontalPodAutoscaler, spec: {minReplicas: 3, maxReplicas: 9}",
                        "9",
                        "3",
                        "restart autoscaler-reduced"),
                of(
                        "an autoscaler that runs more",
                        "apiVersion: autoscaling/v2, metadata: {name: x}, kind: HorizontalPodAutoscaler, spec: {minReplicas: 3, maxReplicas: 9}",
                        "9",
                        "10"));
    }

    private static Stream<Arguments> volumes() {
        return Stream.of(
                of(
                        "a claim that shrinks",
                        CORE + "PersistentVolumeClaim, spec: {resources: {requests: {storage: 10Gi}}}",
                        "10Gi",
                        "10G",
                        "data-loss volume-shrinks"),
                of(
                        "a claim that grows",
                        CORE + "PersistentVolumeClaim, spec: {resources: {requests: {storage: 10Gi}}}",
                        "10Gi",
                        "11Gi",
                        "safe volume-shrinks"),
                of(
                        "a claim of the same size",
                        CORE + "PersistentVolumeClaim, spec: {resources: {requests: {storage: 1Gi}}}",
                        "1Gi",
                        "1024Mi"),
                of(
                        "a claim of another class",
                        CORE + "PersistentVolumeClaim, spec: {storageClassName: a}",
                        "Name: a",
                        "Name: b",
                        "data-loss field-immutable"),
                of(
                        "a claim's attributes",
                        CORE + "PersistentVolumeClaim, spec: {volumeAttributesClassName: a}",
                        "Name: a",
                        "Name: b"),
                of(
                        "a volume's source",
                        CORE + "PersistentVolume, spec: {nfs: {path: /a}}",
                        "/a",
                        "/b",
                        "data-loss field-immutable"),
                of("a volume's class", CORE + "PersistentVolume, spec: {storageClassName: a}", "Name: a", "Name: b"),
                of(
                        "a claim template that shrinks",
                        APPS + "StatefulSet, spec: {" + CLAIM + "{resources: {requests: {storage: 10Gi}}}}]}",
                        "10Gi",
                        "5Gi",
                        "data-loss claim-template"),
                of(
                        "a claim template that grows",
                        APPS + "StatefulSet, spec: {" + CLAIM + "{resources: {requests: {storage: 10Gi}}}}]}",
                        "10Gi",
                        "20Gi",
                        "restart claim-template"),
                of(
                        "a claim template of another class",
                        APPS + "StatefulSet, spec: {" + CLAIM + "{storageClassName: a}}]}",
                        "Name: a",
                        "Name: b",
                        "data-loss claim-template"),
                of(
                        "a claim template under a new name",
                        APPS + "StatefulSet, spec: {" + CLAIM + "{}}]}",
                        "name: data",
                        "name: log",
                        "data-loss claim-template",
                        "restart claim-template"),
                of(
                        "Zalando's volume",
                        ZALANDO + ", spec: {volume: {size: 10Gi}}",
                        "10Gi",
                        "5Gi",
                        "data-loss volume-shrinks"),
                of(
                        "Zalando's class",
                        ZALANDO + ", spec: {volume: {storageClass: a}}",
                        "Class: a",
                        "Class: b",
                        "data-loss volume-shrinks"),
                of(
                        "CloudNativePG's volume",
                        CNPG + ", spec: {storage: {size: 10Gi}}",
                        "10Gi",
                        "5Gi",
                        "data-loss volume-shrinks"),
                of(
                        "Prometheus' volume",
                        "apiVersion: monitoring.coreos.com/v1, metadata: {name: x}, kind: Prometheus, spec: {storage: {volumeClaimTemplate: {spec: {resources: {requests: {storage: 10Gi}}}}}}",
                        "10Gi",
                        "5Gi",
                        "data-loss volume-shrinks",
                        "restart operated-pods"));
    }

    private static Stream<Arguments> services() {
        return Stream.of(
                of(
                        "a Service's selector",
                        CORE + "Service, spec: {selector: {a: b}}",
                        "a: b",
                        "a: c",
                        "access-loss service-target"),
                of(
                        "a Service's port",
                        CORE + "Service, spec: {ports: [{port: 80}]}",
                        "80",
                        "81",
                        "access-loss service-target"),
                of("a Service's target port", CORE + "Service, spec: {ports: [{port: 80, targetPort: 1}]}", "1}", "2}"),
                of(
                        "a Service that opens",
                        CORE + "Service, spec: {type: ClusterIP}",
                        "ClusterIP",
                        "LoadBalancer",
                        "access-loss service-exposure"),
                of(
                        "a Service that closes",
                        CORE + "Service, spec: {type: NodePort}",
                        "NodePort",
                        "ClusterIP",
                        "access-loss service-exposure"),
                of(
                        "a Service that gets no address",
                        CORE + "Service, spec: {b: None}",
                        "b:",
                        "clusterIP:",
                        "access-loss field-immutable"),
                of(
                        "a host",
                        "apiVersion: networking.k8s.io/v1, metadata: {name: x}, kind: Ingress, spec: {rules: [{host: a.example}]}",
                        "a.ex",
                        "b.ex",
                        "access-loss host-removed"),
                of(
                        "a host's certificate",
                        "apiVersion: cert-manager.io/v1, metadata: {name: x}, kind: Certificate, spec: {dnsNames: [a.example]}",
                        "a.ex",
                        "b.ex",
                        "access-loss host-removed"),
                of(
                        "a route's host",
                        "apiVersion: gateway.networking.k8s.io/v1, metadata: {name: x}, kind: HTTPRoute, spec: {hostnames: [a.example]}",
                        "a.ex",
                        "b.ex",
                        "access-loss host-removed"),
                of(
                        "a route's host in Traefik",
                        "apiVersion: traefik.io/v1alpha1, metadata: {name: x}, kind: IngressRoute, spec: {routes: [{match: 'Host(`a.example`, `c.example`) && Path(`/b`)'}]}",
                        "a.ex",
                        "b.ex",
                        "access-loss host-removed"),
                of(
                        "a route's path in Traefik",
                        "apiVersion: traefik.io/v1alpha1, metadata: {name: x}, kind: IngressRoute, spec: {routes: [{match: 'Host(`a.example`) && Path(`/b`)'}]}",
                        "/b",
                        "/c"),
                of(
                        "TLS of a host",
                        "apiVersion: networking.k8s.io/v1, metadata: {name: x}, kind: Ingress, spec: {tls: [{hosts: [a.example]}]}",
                        "a.ex",
                        "b.ex",
                        "access-loss host-removed"));
    }

    private static Stream<Arguments> access() {
        return Stream.of(
                of(
                        "a verb that goes",
                        RBAC + "Role, rules: [{apiGroups: [''], resources: [pods], verbs: [get, list]}]",
                        ", list",
                        NONE,
                        "access-loss rbac-reduced"),
                of(
                        "a verb that comes",
                        RBAC + "Role, rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]",
                        "get",
                        "get, list",
                        "safe rbac-reduced"),
                of(
                        "all verbs instead of one",
                        RBAC + "Role, rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]",
                        "get",
                        "'*'",
                        "safe rbac-reduced"),
                of(
                        "one name only",
                        RBAC + "Role, rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]",
                        "verbs",
                        "resourceNames: [a], verbs",
                        "access-loss rbac-reduced"),
                of(
                        "the same rules told otherwise",
                        RBAC + "ClusterRole, rules: [{apiGroups: [''], resources: [pods], verbs: [get, list]}]",
                        "verbs: [get, list]}",
                        "verbs: [list]}, {apiGroups: [''], resources: [pods], verbs: [get]}"),
                of(
                        "a path that is no resource",
                        RBAC + "ClusterRole, rules: [{nonResourceURLs: [/metrics], verbs: [get]}]",
                        "/metrics",
                        "/healthz",
                        "access-loss rbac-reduced",
                        "safe rbac-reduced"),
                of(
                        "every path below",
                        RBAC + "ClusterRole, rules: [{nonResourceURLs: [/metrics/a], verbs: [get]}]",
                        "/metrics/a",
                        "/metrics/*",
                        "safe rbac-reduced"),
                of(
                        "a subject",
                        RBAC + "RoleBinding, subjects: [{kind: Group, name: a}]",
                        "name: a",
                        "name: b",
                        "access-loss rbac-reduced",
                        "safe rbac-reduced"),
                of(
                        "another role",
                        RBAC + "RoleBinding, roleRef: {kind: Role, name: a}",
                        "name: a",
                        "name: b",
                        "access-loss field-immutable"),
                of(
                        "who is let in",
                        MESH + "MeshTLSAuthentication, spec: {identities: [a, b]}",
                        ", b",
                        NONE,
                        "access-loss mesh-access"),
                of(
                        "who is also let in",
                        MESH + "MeshTLSAuthentication, spec: {identities: [a]}",
                        "[a]",
                        "[a, b]",
                        "safe mesh-access"),
                of(
                        "what lets in",
                        MESH + "AuthorizationPolicy, spec: {targetRef: {name: a}}",
                        "name: a",
                        "name: b",
                        "access-loss mesh-access"),
                of(
                        "networks that are let in",
                        MESH + "NetworkAuthentication, spec: {networks: [{cidr: 10.0.0.0/8}]}",
                        "10.",
                        "11.",
                        "access-loss mesh-access",
                        "safe mesh-access"));
    }

    private static Stream<Arguments> settings() {
        String namespace = "apiVersion: v1, kind: Namespace, metadata: {name: x, ";
        return Stream.of(
                of(
                        "stricter pods",
                        namespace + "labels: {pod-security.kubernetes.io/enforce: baseline}}",
                        "baseline",
                        "restricted",
                        "access-loss namespace-guard"),
                of(
                        "any pods",
                        namespace + "labels: {pod-security.kubernetes.io/enforce: baseline}}",
                        "baseline",
                        "privileged",
                        "access-loss namespace-guard"),
                of(
                        "proxies",
                        namespace + "annotations: {linkerd.io/inject: enabled}}",
                        "enabled",
                        "disabled",
                        "restart namespace-guard"),
                of("another label", namespace + "labels: {a: b}}", "a: b", "a: c"),
                of("a Secret's value", CORE + "Secret, data: {a: eA==}", "eA", "eQ", "restart value-changed"),
                of("a Secret's key", CORE + "Secret, data: {a: eA==}", "a: eA", "b: eA", "access-loss value-changed"),
                of("a Secret's type", CORE + "Secret, type: a", "type: a", "type: b", "access-loss field-immutable"),
                of("a Secret's default type", CORE + "Secret, a: Opaque", "a: Opaque", "type: Opaque, a: Opaque"),
                of("a ConfigMap's value", CORE + "ConfigMap, data: {a: b}", "a: b", "a: c", "safe value-changed"),
                of("a ConfigMap's key", CORE + "ConfigMap, data: {a: b}", "a: b", "b: b", "safe value-changed"),
                of(
                        "a frozen ConfigMap",
                        CORE + "ConfigMap, immutable: true, data: {a: b}",
                        "a: b",
                        "a: c",
                        "restart data-frozen",
                        "safe value-changed"),
                of(
                        "a frozen ConfigMap that thaws",
                        CORE + "ConfigMap, immutable: true",
                        "true",
                        "false",
                        "restart data-frozen"),
                of("a ConfigMap that freezes", CORE + "ConfigMap, immutable: false", "false", "true"),
                of(
                        "a value sealed anew",
                        "apiVersion: bitnami.com/v1alpha1, metadata: {name: x}, kind: SealedSecret, spec: {encryptedData: {a: AgA}}",
                        "AgA",
                        "AgB",
                        "restart value-changed"),
                of(
                        "a quota that is enough",
                        CORE + "ResourceQuota, spec: {hard: {pods: '9'}}",
                        "9",
                        "8",
                        "safe quota-reduced"),
                of(
                        "a version that is not served",
                        "apiVersion: apiextensions.k8s.io/v1, metadata: {name: x}, kind: CustomResourceDefinition, spec: {versions: [{name: v1, served: true}]}",
                        "true",
                        "false",
                        "access-loss version-removed"));
    }

    private static Stream<Arguments> argo() {
        String app = ARGO
                + "Application, spec: {source: {path: a, targetRevision: v1}, destination: {namespace: n}, project: p, syncPolicy: {automated: {prune: true, allowEmpty: false}}}";
        String set = ARGO
                + "ApplicationSet, spec: {syncPolicy: {applicationsSync: create-update, preserveResourcesOnDeletion: false}, generators: [{git: {directories: [{path: a}, {path: b}]}}], template: {metadata: {name: c}}}";
        String project = ARGO
                + "AppProject, spec: {destinations: [{namespace: n}], sourceRepos: [r], namespaceResourceBlacklist: []}";
        return Stream.of(
                of("an Application's folder", app, "path: a", "path: b", "access-loss application-source"),
                of(
                        "an Application's folder, without pruning",
                        app.replace("prune: true", "prune: false"),
                        "path: a",
                        "path: b",
                        "restart application-source"),
                of("an Application's version", app, "v1", "v2", "restart application-source"),
                of(
                        "an Application's namespace",
                        app,
                        "namespace: n}, project",
                        "namespace: m}, project",
                        "data-loss application-source"),
                of("an Application's project", app, "project: p", "project: q", "access-loss application-source"),
                of(
                        "an Application that may empty",
                        app,
                        "allowEmpty: false",
                        "allowEmpty: true",
                        "access-loss application-source"),
                of(
                        "an Application that prunes",
                        app.replace("prune: true", "prune: false"),
                        "prune: false",
                        "prune: true",
                        "access-loss application-source"),
                of("an ApplicationSet that deletes", set, "create-update", "sync", "data-loss application-set"),
                of(
                        "an ApplicationSet that says nothing",
                        set,
                        "applicationsSync: create-update, ",
                        NONE,
                        "data-loss application-set"),
                of(
                        "an ApplicationSet that deletes and preserves",
                        set.replace("Deletion: false", "Deletion: true"),
                        "create-update",
                        "create-delete",
                        "access-loss application-set"),
                of(
                        "an ApplicationSet that does not preserve",
                        set.replace("Deletion: false", "Deletion: true"),
                        "Deletion: true",
                        "Deletion: false",
                        "access-loss application-set"),
                of("a folder that goes", set, ", {path: b}", NONE, "safe application-set"),
                of(
                        "a folder that goes, and all in it",
                        set.replace("create-update", "sync"),
                        ", {path: b}",
                        NONE,
                        "data-loss application-set"),
                of("Applications' names", set, "name: c", "name: d", "access-loss application-set"),
                of("a project's destination", project, "[{namespace: n}]", "[]", "access-loss project-reduced"),
                of("a project's source", project, "[r]", "[s]", "access-loss project-reduced"),
                of(
                        "a project that forbids",
                        project,
                        "Blacklist: []",
                        "Blacklist: [{kind: Secret}]",
                        "access-loss project-reduced"),
                of("a project that allows more", project, "[r]", "[r, s]"));
    }

    private static Stream<Arguments> databases() {
        String settings =
                "apiVersion: v1, kind: ConfigMap, metadata: {name: x, labels: {tenant: t, app.kubernetes.io/component: provisioning}}, data: {settings.sql: \"SET tenantry.database = 'a';\\nSET tenantry.logins = '{}';\\n\"}";
        return Stream.of(
                of(
                        "Zalando's database",
                        ZALANDO + ", spec: {databases: {a: o}}",
                        "a: o",
                        NONE,
                        "data-loss database-entry"),
                of("Zalando's user", ZALANDO + ", spec: {users: {a: []}}", "a: []", NONE, "access-loss database-entry"),
                of("Zalando's new user", ZALANDO + ", spec: {users: {}}", "{}", "{a: []}"),
                of(
                        "Zalando's parameters",
                        ZALANDO + ", spec: {postgresql: {parameters: {a: b}}}",
                        "a: b",
                        "a: c",
                        "restart operated-pods"),
                of(
                        "CloudNativePG's role",
                        CNPG + ", spec: {managed: {roles: [{name: a}]}}",
                        "{name: a}",
                        NONE,
                        "access-loss database-entry"),
                of(
                        "a tenant's database",
                        settings,
                        "= 'a'",
                        "= 'b'",
                        "data-loss tenant-database",
                        "safe value-changed"),
                of(
                        "a tenant's login",
                        settings.replace("'{}'", "'{\\\"u\\\":\\\"owner\\\"}'"),
                        "owner",
                        "read",
                        "access-loss tenant-database",
                        "safe value-changed"));
    }

    private static String object(String flow) {
        return "{" + flow + "}";
    }

    private static Arguments of(String title, String object, String was, String now, String... effects) {
        assertThat(object).as(title).contains(was);
        String changed = object.replace(was, now);
        String key = Planned.manifests(object(object)).all().get(0).key().toString();
        return Arguments.of(
                title,
                object,
                changed,
                Arrays.stream(effects).map(effect -> effect + " " + key).toList());
    }
}
