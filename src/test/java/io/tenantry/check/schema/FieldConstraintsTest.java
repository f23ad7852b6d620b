package io.tenantry.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line is one object with one flaw. */
class FieldConstraintsTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 1000,
            value = {
                "apps/v1, kind: Deployment | /spec is missing; expected a value: it is required",
                "apps/v1, kind: DaemonSet | /spec is missing; expected a value: it is required",
                "batch/v1, kind: CronJob | /spec is missing; expected a value: it is required",
                "apps/v1, kind: Deployment, spec: {template: {}} | /spec/selector is missing; expected a value: it is required",
                "apps/v1, kind: Deployment, spec: {selector: {}} | /spec/template is missing; expected a value: it is required",
                "apps/v1, kind: Deployment, spec: {selector: {}, template: null} | /spec/template is missing; expected a value: it is required",
                "apps/v1, kind: Deployment, spec: {selector: {}, template: {}, replicas: -1} | /spec/replicas is -1; expected at least 0",
                "apps/v1, kind: Deployment, spec: {selector: {}, template: {}, strategy: {type: Rolling}} | /spec/strategy/type is 'Rolling'; expected one of Recreate, RollingUpdate",
                "apps/v1, kind: StatefulSet, spec: {selector: {}, template: {}, podManagementPolicy: None} | /spec/podManagementPolicy is 'None'; expected one of OrderedReady, Parallel",
                "apps/v1, kind: StatefulSet, spec: {selector: {}, template: {}, updateStrategy: {type: Never}} | /spec/updateStrategy/type is 'Never'; expected one of RollingUpdate, OnDelete",
                "apps/v1, kind: DaemonSet, spec: {selector: {}} | /spec/template is missing; expected a value: it is required",
                "apps/v1, kind: ReplicaSet, spec: {replicas: 1} | /spec/selector is missing; expected a value: it is required",
                "batch/v1, kind: Job, spec: {template: {spec: {containers: [], restartPolicy: Never}}, backoffLimit: -1} | /spec/backoffLimit is -1; expected at least 0",
                "batch/v1, kind: Job, spec: {template: {spec: {containers: [], restartPolicy: Never}}, activeDeadlineSeconds: 0} | /spec/activeDeadlineSeconds is 0; expected at least 1",
                "batch/v1, kind: Job, spec: {template: {spec: {containers: [], restartPolicy: Never}}, completionMode: X} | /spec/completionMode is 'X'; expected one of NonIndexed, Indexed",
                "batch/v1, kind: CronJob, spec: {schedule: daily, jobTemplate: {spec: {template: {spec: {containers: [], restartPolicy: Never}}}}} | /spec/schedule is 'daily'; expected five fields, or such as @daily",
                "batch/v1, kind: CronJob, spec: {schedule: '0 3 * * *', concurrencyPolicy: Deny, jobTemplate: {spec: {template: {spec: {containers: [], restartPolicy: Never}}}}} | /spec/concurrencyPolicy is 'Deny'; expected one of Allow, Forbid, Replace",
                "autoscaling/v2, kind: HorizontalPodAutoscaler, spec: {scaleTargetRef: {kind: A, name: a}} | /spec/maxReplicas is missing; expected a value: it is required",
                "autoscaling/v2, kind: HorizontalPodAutoscaler, spec: {maxReplicas: 0, scaleTargetRef: {kind: A, name: a}} | /spec/maxReplicas is 0; expected at least 1",
                "autoscaling/v2, kind: HorizontalPodAutoscaler, spec: {maxReplicas: 1, scaleTargetRef: {kind: A}} | /spec/scaleTargetRef/name is missing; expected a value: it is required",
                "autoscaling/v2, kind: HorizontalPodAutoscaler, spec: {maxReplicas: 1, metrics: [{type: Cpu}], scaleTargetRef: {kind: A, name: a}} | /spec/metrics/0/type is 'Cpu'; expected one of Resource, ContainerResource, Pods, Object, External",
                "v1, kind: Pod, spec: {hostNetwork: true} | /spec/containers is missing; expected a value: it is required",
                "v1, kind: Pod, spec: {containers: [], restartPolicy: Sometimes} | /spec/restartPolicy is 'Sometimes'; expected one of Always, OnFailure, Never",
                "v1, kind: Pod, spec: {containers: [], dnsPolicy: X} | /spec/dnsPolicy is 'X'; expected one of ClusterFirst, ClusterFirstWithHostNet, Default, None",
                "v1, kind: Pod, spec: {containers: [], terminationGracePeriodSeconds: -1} | /spec/terminationGracePeriodSeconds is -1; expected at least 0",
                "v1, kind: Pod, spec: {containers: [{image: x}]} | /spec/containers/0/name is missing; expected a value: it is required",
                "v1, kind: Pod, spec: {containers: [{name: a, imagePullPolicy: X}]} | /spec/containers/0/imagePullPolicy is 'X'; expected one of Always, IfNotPresent, Never",
                "v1, kind: Pod, spec: {containers: [{name: a, ports: [{name: b}]}]} | /spec/containers/0/ports/0/containerPort is missing; expected a value: it is required",
                "v1, kind: Pod, spec: {containers: [{name: a, ports: [{containerPort: 0}]}]} | /spec/containers/0/ports/0/containerPort is 0; expected 1 to 65535",
                "v1, kind: Pod, spec: {containers: [{name: a, ports: [{containerPort: 65536}]}]} | /spec/containers/0/ports/0/containerPort is 65536; expected 1 to 65535",
                "v1, kind: Pod, spec: {containers: [{name: a, ports: [{containerPort: 1, hostPort: -1}]}]} | /spec/containers/0/ports/0/hostPort is -1; expected 0 to 65535",
                "v1, kind: Pod, spec: {containers: [{name: a, ports: [{containerPort: 65535, protocol: tcp}]}]} | /spec/containers/0/ports/0/protocol is 'tcp'; expected one of TCP, UDP, SCTP",
                "v1, kind: Pod, spec: {containers: [{name: a, ports: [{containerPort: 1, name: sixteen-letters-}]}]} | /spec/containers/0/ports/0/name is 'sixteen-letters-'; expected at most 15 lower-case letters, digits and single hyphens, one letter at least",
                "v1, kind: Pod, spec: {containers: [{name: a, ports: [{containerPort: 1, name: '80'}]}]} | /spec/containers/0/ports/0/name is '80'; expected at most 15 lower-case letters, digits and single hyphens, one letter at least",
                "v1, kind: Pod, spec: {containers: [{name: a, env: [{value: x}]}]} | /spec/containers/0/env/0/name is missing; expected a value: it is required",
                "v1, kind: Pod, spec: {containers: [{name: a, env: [{name: a=b}]}]} | /spec/containers/0/env/0/name is 'a=b'; expected a name of at least one character, without =",
                "v1, kind: Pod, spec: {containers: [{name: a, env: [{name: a, valueFrom: {secretKeyRef: {name: x}}}]}]} | /spec/containers/0/env/0/valueFrom/secretKeyRef/key is missing; expected a value: it is required",
                "v1, kind: Pod, spec: {containers: [{name: a, env: [{name: a, valueFrom: {configMapKeyRef: {name: x}}}]}]} | /spec/containers/0/env/0/valueFrom/configMapKeyRef/key is missing; expected a value: it is required",
                "v1, kind: Pod, spec: {containers: [{name: a, volumeMounts: [{name: b}]}]} | /spec/containers/0/volumeMounts/0/mountPath is missing; expected a value: it is required",
                "v1, kind: Pod, spec: {containers: [], volumes: [{emptyDir: {}}]} | /spec/volumes/0/name is missing; expected a value: it is required",
                "v1, kind: Pod, spec: {containers: [], volumes: [{name: a, configMap: {items: [{key: b}]}}]} | /spec/volumes/0/configMap/items/0/path is missing; expected a value: it is required",
                "v1, kind: Pod, spec: {containers: [{name: a, livenessProbe: {periodSeconds: 0}}]} | /spec/containers/0/livenessProbe/periodSeconds is 0; expected at least 1",
                "v1, kind: Pod, spec: {containers: [{name: a, livenessProbe: {initialDelaySeconds: -1}}]} | /spec/containers/0/livenessProbe/initialDelaySeconds is -1; expected at least 0",
                "v1, kind: Pod, spec: {containers: [{name: a, livenessProbe: {httpGet: {path: /}}}]} | /spec/containers/0/livenessProbe/httpGet/port is missing; expected a value: it is required",
                "v1, kind: Pod, spec: {containers: [{name: a, livenessProbe: {httpGet: {port: 1, scheme: http}}}]} | /spec/containers/0/livenessProbe/httpGet/scheme is 'http'; expected one of HTTP, HTTPS",
                "v1, kind: Pod, spec: {containers: [{name: a, livenessProbe: {tcpSocket: {}}}]} | /spec/containers/0/livenessProbe/tcpSocket/port is missing; expected a value: it is required",
                "v1, kind: Pod, spec: {containers: [], securityContext: {seccompProfile: {type: Default}}} | /spec/securityContext/seccompProfile/type is 'Default'; expected one of RuntimeDefault, Localhost, Unconfined",
                "v1, kind: Pod, spec: {containers: [], topologySpreadConstraints: [{maxSkew: 1, topologyKey: a}]} | /spec/topologySpreadConstraints/0/whenUnsatisfiable is missing; expected a value: it is required",
                "v1, kind: Pod, spec: {containers: [], topologySpreadConstraints: [{maxSkew: 0, topologyKey: a, whenUnsatisfiable: DoNotSchedule}]} | /spec/topologySpreadConstraints/0/maxSkew is 0; expected at least 1",
                "v1, kind: Pod, spec: {containers: [], tolerations: [{operator: Is}]} | /spec/tolerations/0/operator is 'Is'; expected one of Exists, Equal, Lt, Gt",
                "v1, kind: Pod, spec: {containers: [], tolerations: [{effect: Never}]} | /spec/tolerations/0/effect is 'Never'; expected one of NoSchedule, PreferNoSchedule, NoExecute",
                "v1, kind: Service, spec: {type: Internal} | /spec/type is 'Internal'; expected one of ClusterIP, NodePort, LoadBalancer, ExternalName",
                "v1, kind: Service, spec: {sessionAffinity: X} | /spec/sessionAffinity is 'X'; expected one of None, ClientIP",
                "v1, kind: Service, spec: {externalTrafficPolicy: X} | /spec/externalTrafficPolicy is 'X'; expected one of Cluster, Local",
                "v1, kind: Service, spec: {internalTrafficPolicy: X} | /spec/internalTrafficPolicy is 'X'; expected one of Cluster, Local",
                "v1, kind: Service, spec: {ports: [{name: a}]} | /spec/ports/0/port is missing; expected a value: it is required",
                "v1, kind: Service, spec: {ports: [{port: 0}]} | /spec/ports/0/port is 0; expected 1 to 65535",
                "v1, kind: Service, spec: {ports: [{port: 1, nodePort: 70000}]} | /spec/ports/0/nodePort is 70000; expected 0 to 65535",
                "networking.k8s.io/v1, kind: Ingress, spec: {rules: [{http: {paths: [{backend: {}}]}}]} | /spec/rules/0/http/paths/0/pathType is missing; expected a value: it is required",
                "networking.k8s.io/v1, kind: Ingress, spec: {rules: [{http: {paths: [{backend: {}, pathType: Regex}]}}]} | /spec/rules/0/http/paths/0/pathType is 'Regex'; expected one of Exact, Prefix, ImplementationSpecific",
                "networking.k8s.io/v1, kind: Ingress, spec: {defaultBackend: {service: {}}} | /spec/defaultBackend/service/name is missing; expected a value: it is required",
                "networking.k8s.io/v1, kind: NetworkPolicy, spec: {podSelector: {}, policyTypes: [Ingress, Out]} | /spec/policyTypes is 'Out'; expected one of Ingress, Egress",
                "networking.k8s.io/v1, kind: NetworkPolicy, spec: {podSelector: {}, egress: [{ports: [{endPort: 0}]}]} | /spec/egress/0/ports/0/endPort is 0; expected 1 to 65535",
                "networking.k8s.io/v1, kind: NetworkPolicy, spec: {podSelector: {}, egress: [{to: [{ipBlock: {}}]}]} | /spec/egress/0/to/0/ipBlock/cidr is missing; expected a value: it is required",
                "networking.k8s.io/v1, kind: NetworkPolicy, spec: {podSelector: {matchExpressions: [{key: a}]}} | /spec/podSelector/matchExpressions/0/operator is missing; expected a value: it is required",
                "networking.k8s.io/v1, kind: NetworkPolicy, spec: {podSelector: {matchExpressions: [{key: a, operator: Is}]}} | /spec/podSelector/matchExpressions/0/operator is 'Is'; expected one of In, NotIn, Exists, DoesNotExist",
                "v1, kind: LimitRange, spec: {limits: [{max: {cpu: 1}}]} | /spec/limits/0/type is missing; expected a value: it is required",
                "v1, kind: PersistentVolumeClaim, spec: {resources: {}} | /spec/accessModes is missing; expected a value: it is required",
                "v1, kind: PersistentVolumeClaim, spec: {resources: {}, accessModes: [RWO]} | /spec/accessModes is 'RWO'; expected one of ReadWriteOnce, ReadOnlyMany, ReadWriteMany, ReadWriteOncePod",
                "v1, kind: PersistentVolumeClaim, spec: {resources: {}, accessModes: [], volumeMode: X} | /spec/volumeMode is 'X'; expected one of Filesystem, Block",
                "rbac.authorization.k8s.io/v1, kind: RoleBinding | /roleRef is missing; expected a value: it is required",
                "rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding | /roleRef is missing; expected a value: it is required",
                "rbac.authorization.k8s.io/v1, kind: RoleBinding, roleRef: {kind: Role, name: a} | /roleRef/apiGroup is missing; expected a value: it is required",
                "rbac.authorization.k8s.io/v1, kind: RoleBinding, roleRef: {apiGroup: a, kind: X, name: a} | /roleRef/kind is 'X'; expected one of Role, ClusterRole",
                "rbac.authorization.k8s.io/v1, kind: RoleBinding, roleRef: {apiGroup: a, kind: Role, name: a}, subjects: [{kind: Robot, name: a}] | /subjects/0/kind is 'Robot'; expected one of ServiceAccount, User, Group",
                "rbac.authorization.k8s.io/v1, kind: Role, rules: [{resources: [pods]}] | /rules/0/verbs is missing; expected a value: it is required",
                "storage.k8s.io/v1, kind: StorageClass | /provisioner is missing; expected a value: it is required",
                "storage.k8s.io/v1, kind: StorageClass, provisioner: a, reclaimPolicy: Recycle | /reclaimPolicy is 'Recycle'; expected one of Delete, Retain",
                "storage.k8s.io/v1, kind: StorageClass, provisioner: a, volumeBindingMode: Later | /volumeBindingMode is 'Later'; expected one of Immediate, WaitForFirstConsumer",
            })
    void refuses(String object, String problem) {
        List<String> problems = Checked.by(new KubernetesSchema(), "{apiVersion: " + object + "}");

        assertThat(problems).singleElement().asString().endsWith(": " + problem);
    }
}
