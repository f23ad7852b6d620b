package io.tenantry.check.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.KubernetesVersion;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each control, case by case, in the newest Kubernetes unless a case is about versions. A case changes one thing in a pod
 * that holds every control and says all that comes of it, {@code -} where nothing does.
 */
class ControlsTest {

    private static final int NEWEST = 36;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        spec      | {}                                                               | -
        spec      | {hostNetwork: false, hostPID: null}                              | -
        spec      | {hostNetwork: true}                                              | hostNamespaces: the pod has hostNetwork true
        spec      | {hostPID: true, hostIPC: true}                                   | hostNamespaces: the pod has hostPID true, the pod has hostIPC true
        spec      | {hostIPC: 'true'}                                                | hostNamespaces: the pod has hostIPC 'true'
        container | {securityContext: {privileged: false}}                           | -
        container | {securityContext: {privileged: null}}                            | -
        container | {securityContext: {privileged: true}}                            | privileged: container 'web' has privileged true
        init      | {securityContext: {privileged: true}}                            | privileged: container 'web' has privileged true
        ephemeral | {securityContext: {privileged: true}}                            | privileged: container 'web' has privileged true
        container | {securityContext: {privileged: [true]}}                          | privileged: container 'web' has privileged a list
        container | {securityContext: {capabilities: {add: null}}}                   | -
        container | {securityContext: {capabilities: {add: [AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD]}}} | -
        container | {securityContext: {capabilities: {add: [NET_BIND_SERVICE, SETFCAP, SETGID, SETPCAP, SETUID, SYS_CHROOT]}}} | -
        container | {securityContext: {capabilities: {add: [NET_RAW]}}}              | capabilities_baseline: container 'web' adds capability 'NET_RAW'
        container | {securityContext: {capabilities: {add: [chown, SYS_ADMIN]}}}     | capabilities_baseline: container 'web' adds capability 'chown', container 'web' adds capability 'SYS_ADMIN'
        container | {securityContext: {capabilities: {add: CHOWN}}}                  | -
        container | {securityContext: {capabilities: {add: {}}}}                     | capabilities_baseline: container 'web' adds capability a map
        container | {securityContext: {capabilities: {add: [5]}}}                    | capabilities_baseline: container 'web' adds capability 5
        ephemeral | {securityContext: {capabilities: {add: [NET_ADMIN]}}}            | capabilities_baseline: container 'web' adds capability 'NET_ADMIN'
        spec      | {volumes: [{name: a, emptyDir: {}}, {name: b, hostPath: null}]}  | -
        spec      | {volumes: [{name: a, nfs: {server: s, path: /}}]}                | -
        spec      | {volumes: [{name: a, hostPath: {path: /}}]}                      | hostPathVolumes: volume 'a' is a hostPath
        container | {ports: [{containerPort: 80}, {hostPort: 0}, {hostPort: null}]}  | -
        container | {ports: [{containerPort: 80, hostPort: 8080}]}                   | hostPorts: container 'web' has hostPort 8080
        init      | {ports: [{hostPort: 1}, {hostPort: 2}]}                          | hostPorts: container 'web' has hostPort 1, container 'web' has hostPort 2
        container | {ports: [{hostPort: '0'}]}                                       | hostPorts: container 'web' has hostPort '0'
        container | {livenessProbe: {httpGet: {port: 80, host: ''}}}                 | -
        container | {livenessProbe: {httpGet: {host: 10.0.0.1}}}                     | hostProbesAndHostLifecycle: container 'web' has livenessProbe with host '10.0.0.1'
        container | {readinessProbe: {tcpSocket: {host: a}}}                         | hostProbesAndHostLifecycle: container 'web' has readinessProbe with host 'a'
        init      | {startupProbe: {httpGet: {host: a}, tcpSocket: {host: b}}}       | hostProbesAndHostLifecycle: container 'web' has startupProbe with host 'a', container 'web' has startupProbe with host 'b'
        container | {lifecycle: {postStart: {httpGet: {host: a}}}}                   | hostProbesAndHostLifecycle: container 'web' has postStart with host 'a'
        ephemeral | {lifecycle: {preStop: {tcpSocket: {host: a}}}}                   | hostProbesAndHostLifecycle: container 'web' has preStop with host 'a'
        container | {livenessProbe: {httpGet: {host: 5}}}                            | hostProbesAndHostLifecycle: container 'web' has livenessProbe with host 5
        spec      | {securityContext: {appArmorProfile: {type: Localhost}}}          | -
        spec      | {securityContext: {appArmorProfile: {type: Unconfined}}}         | appArmorProfile: the pod has appArmorProfile.type 'Unconfined'
        container | {securityContext: {appArmorProfile: {type: RuntimeDefault}}}     | -
        container | {securityContext: {appArmorProfile: {}}}                         | appArmorProfile: container 'web' has appArmorProfile.type ''
        container | {securityContext: {appArmorProfile: null}}                       | -
        pod       | {metadata: {annotations: {container.apparmor.security.beta.kubernetes.io/web: runtime/default}}} | -
        pod       | {metadata: {annotations: {container.apparmor.security.beta.kubernetes.io/web: localhost/mine}}}  | -
        pod       | {metadata: {annotations: {container.apparmor.security.beta.kubernetes.io/web: ''}}}              | -
        pod       | {metadata: {annotations: {container.apparmor.security.beta.kubernetes.io/web: unconfined}}}      | appArmorProfile: the pod has annotation container.apparmor.security.beta.kubernetes.io/web 'unconfined'
        pod       | {metadata: {annotations: {container.apparmor.security.beta.kubernetes.io/web: 5}}}               | appArmorProfile: the pod has annotation container.apparmor.security.beta.kubernetes.io/web 5
        pod       | {metadata: {annotations: {example.com/web: unconfined}}}         | -
        spec      | {securityContext: {seLinuxOptions: {}}}                          | -
        spec      | {securityContext: {seLinuxOptions: {type: container_t, level: s0}}} | -
        container | {securityContext: {seLinuxOptions: {type: container_init_t}}}    | -
        container | {securityContext: {seLinuxOptions: {type: container_kvm_t}}}     | -
        container | {securityContext: {seLinuxOptions: {type: container_engine_t}}}  | -
        container | {securityContext: {seLinuxOptions: {type: '', user: '', role: ''}}} | -
        spec      | {securityContext: {seLinuxOptions: {type: spc_t}}}               | seLinuxOptions: the pod has seLinuxOptions.type 'spc_t'
        container | {securityContext: {seLinuxOptions: {user: container_t}}}         | seLinuxOptions: container 'web' has seLinuxOptions.user 'container_t'
        container | {securityContext: {seLinuxOptions: {role: r, type: 5}}}          | seLinuxOptions: container 'web' has seLinuxOptions.type 5, container 'web' has seLinuxOptions.role 'r'
        container | {securityContext: {procMount: Default}}                          | -
        container | {securityContext: {procMount: Unmasked}}                         | procMount: container 'web' has procMount 'Unmasked'
        container | {securityContext: {procMount: ''}}                               | procMount: container 'web' has procMount ''
        container | {securityContext: {procMount: 5}}                                | procMount: container 'web' has procMount 5
        spec      | {hostUsers: true, containers: [{name: web, securityContext: {procMount: Unmasked}}]}  | procMount: container 'web' has procMount 'Unmasked'
        spec      | {hostUsers: 'false', containers: [{name: web, securityContext: {procMount: Unmasked}}]} | procMount: container 'web' has procMount 'Unmasked'
        spec      | {hostUsers: false, containers: [{name: web, securityContext: {procMount: Unmasked}}]} | -
        spec      | {securityContext: {seccompProfile: null}}                        | -
        spec      | {securityContext: {seccompProfile: {type: Unconfined}}}          | seccompProfile_baseline: the pod has seccompProfile.type 'Unconfined'
        container | {securityContext: {seccompProfile: {type: Localhost}}}           | -
        container | {securityContext: {seccompProfile: {}}}                          | seccompProfile_baseline: container 'web' has seccompProfile.type ''
        container | {securityContext: {seccompProfile: RuntimeDefault}}              | seccompProfile_baseline: container 'web' has seccompProfile.type ''
        spec      | {securityContext: {sysctls: null}}                               | -
        spec      | {securityContext: {sysctls: [{name: kernel.shm_rmid_forced, value: '1'}, {name: net.ipv4.ip_local_port_range}]}}                  | -
        spec      | {securityContext: {sysctls: [{name: net.ipv4.ip_local_reserved_ports}, {name: net.ipv4.ip_unprivileged_port_start}]}}              | -
        spec      | {securityContext: {sysctls: [{name: net.ipv4.ping_group_range}, {name: net.ipv4.tcp_fin_timeout}]}}                                | -
        spec      | {securityContext: {sysctls: [{name: net.ipv4.tcp_keepalive_intvl}, {name: net.ipv4.tcp_keepalive_probes}]}}                        | -
        spec      | {securityContext: {sysctls: [{name: net.ipv4.tcp_keepalive_time}, {name: net.ipv4.tcp_syncookies}]}}                               | -
        spec      | {securityContext: {sysctls: [{name: net.ipv4.tcp_rmem}, {name: net.ipv4.tcp_wmem}]}}                                               | -
        spec      | {securityContext: {sysctls: [{name: kernel.msgmax}, {name: net/ipv4/tcp_rmem}]}} | sysctls: the pod has sysctl 'kernel.msgmax', the pod has sysctl 'net/ipv4/tcp_rmem'
        spec      | {securityContext: {sysctls: kernel.msgmax}}                      | sysctls: the pod has sysctl ''
        spec      | {securityContext: {sysctls: [{name: 5}]}}                        | sysctls: the pod has sysctl 5
        spec      | {securityContext: {windowsOptions: {hostProcess: false}}}        | -
        spec      | {securityContext: {windowsOptions: {hostProcess: true}}}         | windowsHostProcess: the pod has hostProcess true
        container | {securityContext: {windowsOptions: {hostProcess: true}}}         | windowsHostProcess: container 'web' has hostProcess true
        """)
    void baseline(String where, String patch, String expected) {
        assertThat(PodFixture.breaches(PodSecurityProfile.BASELINE, NEWEST, PodFixture.with(where, patch)))
                .isEqualTo(lines(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        spec      | {}                                                               | -
        container | {securityContext: {allowPrivilegeEscalation: null}}              | allowPrivilegeEscalation: container 'web' does not say allowPrivilegeEscalation: false
        container | {securityContext: {allowPrivilegeEscalation: true}}              | allowPrivilegeEscalation: container 'web' does not say allowPrivilegeEscalation: false
        container | {securityContext: {allowPrivilegeEscalation: 'false'}}           | allowPrivilegeEscalation: container 'web' does not say allowPrivilegeEscalation: false
        init      | {securityContext: {allowPrivilegeEscalation: true}}              | allowPrivilegeEscalation: container 'web' does not say allowPrivilegeEscalation: false
        ephemeral | {securityContext: {allowPrivilegeEscalation: true}}              | allowPrivilegeEscalation: container 'web' does not say allowPrivilegeEscalation: false
        container | {securityContext: {capabilities: null}}                          | capabilities_restricted: container 'web' does not drop ALL capabilities
        container | {securityContext: {capabilities: {drop: [NET_RAW, all]}}}        | capabilities_restricted: container 'web' does not drop ALL capabilities
        container | {securityContext: {capabilities: {drop: [NET_RAW, ALL], add: [NET_BIND_SERVICE]}}} | -
        container | {securityContext: {capabilities: {add: [CHOWN]}}}                | capabilities_restricted: container 'web' adds capability 'CHOWN'
        init      | {securityContext: {capabilities: {drop: [], add: [CHOWN]}}}      | capabilities_restricted: container 'web' does not drop ALL capabilities, container 'web' adds capability 'CHOWN'
        container | {securityContext: {procMount: Unmasked}}                         | procMount: container 'web' has procMount 'Unmasked'
        spec      | {hostUsers: false}                                               | -
        spec      | {securityContext: {seccompProfile: null}}                        | seccompProfile_restricted: container 'web' has no seccompProfile
        spec      | {securityContext: {seccompProfile: {type: Unconfined}}}          | seccompProfile_restricted: the pod has seccompProfile.type 'Unconfined', container 'web' has no seccompProfile
        container | {securityContext: {seccompProfile: {type: Localhost}}}           | -
        container | {securityContext: {seccompProfile: {type: Unconfined}}}          | seccompProfile_restricted: container 'web' has seccompProfile.type 'Unconfined'
        spec      | {volumes: [{name: a}, {name: b, configMap: {}}, {name: c, csi: {}}, {name: d, downwardAPI: {}}, {name: e, emptyDir: {}}]}                            | -
        spec      | {volumes: [{name: a, ephemeral: {}}, {name: b, image: {}}, {name: c, persistentVolumeClaim: {}}, {name: d, projected: {}}, {name: e, secret: {}}]} | -
        spec      | {volumes: [{name: a, hostPath: {path: /}}]}                      | restrictedVolumes: volume 'a' is a hostPath
        spec      | {volumes: [{name: a, nfs: {}}, {name: b, gitRepo: {}, secret: {}}]} | restrictedVolumes: volume 'a' is a nfs, volume 'b' is a gitRepo
        spec      | {volumes: [{name: a, nfs: null}]}                                | -
        spec      | {securityContext: {runAsNonRoot: null}}                          | runAsNonRoot: container 'web' does not say runAsNonRoot: true
        spec      | {securityContext: {runAsNonRoot: false}}                         | runAsNonRoot: the pod has runAsNonRoot false, container 'web' does not say runAsNonRoot: true
        spec      | {securityContext: {runAsNonRoot: 'true'}}                        | runAsNonRoot: the pod has runAsNonRoot 'true', container 'web' does not say runAsNonRoot: true
        container | {securityContext: {runAsNonRoot: true}}                          | -
        container | {securityContext: {runAsNonRoot: false}}                         | runAsNonRoot: container 'web' does not say runAsNonRoot: true
        init      | {securityContext: {runAsNonRoot: false}}                         | runAsNonRoot: container 'web' does not say runAsNonRoot: true
        spec      | {hostUsers: false, securityContext: {runAsNonRoot: false, runAsUser: 0}} | -
        spec      | {securityContext: {runAsUser: 1000}}                             | -
        spec      | {securityContext: {runAsUser: 0}}                                | runAsUser: the pod has runAsUser 0
        container | {securityContext: {runAsUser: 0}}                                | runAsUser: container 'web' has runAsUser 0
        ephemeral | {securityContext: {runAsUser: 0}}                                | runAsUser: container 'web' has runAsUser 0
        container | {securityContext: {runAsUser: '1000'}}                           | runAsUser: container 'web' has runAsUser '1000'
        container | {securityContext: {runAsUser: 1.5}}                              | runAsUser: container 'web' has runAsUser 1.5
        spec      | {hostNetwork: true}                                              | hostNamespaces: the pod has hostNetwork true
        """)
    void restricted(String where, String patch, String expected) {
        assertThat(PodFixture.breaches(PodSecurityProfile.RESTRICTED, NEWEST, PodFixture.with(where, patch)))
                .isEqualTo(lines(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        30 | spec      | {securityContext: {seLinuxOptions: {type: container_engine_t}}}          | seLinuxOptions: the pod has seLinuxOptions.type 'container_engine_t'
        31 | spec      | {securityContext: {seLinuxOptions: {type: container_engine_t}}}          | -
        31 | spec      | {securityContext: {sysctls: [{name: net.ipv4.tcp_wmem}]}}                | sysctls: the pod has sysctl 'net.ipv4.tcp_wmem'
        32 | spec      | {securityContext: {sysctls: [{name: net.ipv4.tcp_wmem}]}}                | -
        32 | spec      | {volumes: [{name: a, image: {}}]}                                        | restrictedVolumes: volume 'a' is a image
        33 | spec      | {volumes: [{name: a, image: {}}]}                                        | -
        33 | container | {livenessProbe: {httpGet: {host: a}}}                                    | -
        34 | container | {livenessProbe: {httpGet: {host: a}}}                                    | hostProbesAndHostLifecycle: container 'web' has livenessProbe with host 'a'
        34 | spec      | {hostUsers: false, securityContext: {runAsNonRoot: false}}               | runAsNonRoot: the pod has runAsNonRoot false, container 'web' does not say runAsNonRoot: true
        35 | spec      | {hostUsers: false, securityContext: {runAsNonRoot: false}}               | -
        34 | spec      | {hostUsers: false, securityContext: {runAsUser: 0}}                      | runAsUser: the pod has runAsUser 0
        35 | spec      | {hostUsers: false, securityContext: {runAsUser: 0}}                      | -
        """)
    void versions(int minor, String where, String patch, String expected) {
        assertThat(PodFixture.breaches(PodSecurityProfile.RESTRICTED, minor, PodFixture.with(where, patch)))
                .isEqualTo(lines(expected));
    }

    @ParameterizedTest
    @CsvSource({"BASELINE,34,1", "BASELINE,35,0", "RESTRICTED,34,1", "RESTRICTED,35,1", "RESTRICTED,36,1"})
    void procIsUnmaskedForUsersOfTheirOwnInBaselineAlone(PodSecurityProfile profile, int minor, int breaches) {
        String patch =
                "{hostUsers: false, containers: [{name: web, securityContext: {procMount: Unmasked, capabilities: {drop:"
                        + " [ALL]}, allowPrivilegeEscalation: false}}]}";

        assertThat(PodFixture.breaches(profile, minor, PodFixture.with("spec", patch)))
                .hasSize(breaches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        {os: {name: windows}} | -
        {os: {name: linux}}   | allowPrivilegeEscalation: container 'web' does not say allowPrivilegeEscalation: false; capabilities_restricted: container 'web' does not drop ALL capabilities; seccompProfile_restricted: container 'web' has no seccompProfile
        {os: windows}         | allowPrivilegeEscalation: container 'web' does not say allowPrivilegeEscalation: false; capabilities_restricted: container 'web' does not drop ALL capabilities; seccompProfile_restricted: container 'web' has no seccompProfile
        """)
    void whatOnlyLinuxHasIsNotAskedOfWindows(String os, String expected) {
        String spec = os.substring(0, os.length() - 1)
                + ", securityContext: {runAsNonRoot: true, seccompProfile: null}, containers: [{name: web}]}";

        assertThat(PodFixture.breaches(PodSecurityProfile.RESTRICTED, NEWEST, PodFixture.with("spec", spec)))
                .isEqualTo(lines(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        spec      | {containers: 5}                                  | wellFormed: the pod has a containers that is no list of maps
        spec      | {initContainers: [5]}                            | wellFormed: the pod has a initContainers that is no list of maps; privileged
        spec      | {volumes: {}}                                    | wellFormed: the pod has a volumes that is no list of maps
        pod       | {spec: 5}                                        | wellFormed: the pod has no spec
        container | {ports: 80}                                      | wellFormed: container 'web' has a ports that is no list of maps
        container | {securityContext: {seLinuxOptions: spc_t}}       | wellFormed: container 'web' has a seLinuxOptions that is no map
        container | {startupProbe: {tcpSocket: a}}                   | wellFormed: container 'web' has a tcpSocket that is no map
        """)
    void whatCannotBeReadIsNotAdmitted(String where, String patch, String expected) {
        assertThat(PodFixture.breaches(PodSecurityProfile.BASELINE, NEWEST, PodFixture.with(where, patch)))
                .first()
                .isEqualTo(lines(expected).get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        BASELINE   | spec      | {containers: 5}                                           | a pod that the API server can read
        BASELINE   | spec      | {securityContext: {appArmorProfile: {}}}                  | securityContext.appArmorProfile.type RuntimeDefault or Localhost, annotations runtime/default or localhost/*, or neither
        BASELINE   | spec      | {hostPID: true}                                           | hostNetwork, hostPID and hostIPC false
        BASELINE   | container | {ports: [{hostPort: 1}]}                                  | ports without hostPort
        BASELINE   | container | {securityContext: {privileged: true}}                     | securityContext.privileged false
        BASELINE   | container | {securityContext: {seLinuxOptions: {user: u}}}            | securityContext.seLinuxOptions without user and role, of type container_engine_t, container_init_t, container_kvm_t, container_t
        BASELINE   | spec      | {securityContext: {windowsOptions: {hostProcess: true}}}  | securityContext.windowsOptions.hostProcess false
        BASELINE   | container | {livenessProbe: {httpGet: {host: a}}}                     | probes and lifecycle hooks without host
        BASELINE   | container | {securityContext: {capabilities: {add: [NET_RAW]}}}       | securityContext.capabilities.add of AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE, SETFCAP, SETGID, SETPCAP, SETUID, SYS_CHROOT only
        BASELINE   | spec      | {volumes: [{name: a, hostPath: {}}]}                      | volumes without hostPath
        BASELINE   | container | {securityContext: {procMount: Unmasked}}                  | securityContext.procMount Default, or hostUsers false
        BASELINE   | container | {securityContext: {seccompProfile: {}}}                   | securityContext.seccompProfile.type RuntimeDefault or Localhost, or no seccompProfile
        RESTRICTED | container | {securityContext: {procMount: Unmasked}}                  | securityContext.procMount Default
        RESTRICTED | container | {securityContext: {allowPrivilegeEscalation: true}}       | securityContext.allowPrivilegeEscalation false in each container
        RESTRICTED | container | {securityContext: {capabilities: {drop: []}}}             | securityContext.capabilities.drop [ALL], and add of NET_BIND_SERVICE only
        RESTRICTED | container | {securityContext: {seccompProfile: {}}}                   | securityContext.seccompProfile.type RuntimeDefault or Localhost in the pod or in each container
        RESTRICTED | spec      | {volumes: [{name: a, nfs: {}}]}                           | volumes of type configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected, secret
        RESTRICTED | container | {securityContext: {runAsNonRoot: false}}                  | securityContext.runAsNonRoot true in the pod or in each container, and false in none, or hostUsers false
        RESTRICTED | container | {securityContext: {runAsUser: 0}}                         | securityContext.runAsUser that is not 0, or hostUsers false
        """)
    void whoBreaksAControlIsToldWhatItAllows(PodSecurityProfile profile, String where, String patch, String allowed) {
        assertThat(PodSecurityStandard.of(profile, new KubernetesVersion(NEWEST))
                        .breaches(PodFixture.with(where, patch)))
                .singleElement()
                .extracting(Breach::allowed)
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"31,10", "32,12"})
    void whoBreaksSysctlsIsToldWhichAreSafe(int minor, int safe) {
        String patch = "{securityContext: {sysctls: [{name: kernel.sem}]}}";

        assertThat(PodSecurityStandard.of(PodSecurityProfile.BASELINE, new KubernetesVersion(minor))
                        .breaches(PodFixture.with("spec", patch)))
                .singleElement()
                .satisfies(breach -> assertThat(breach.allowed())
                        .startsWith("securityContext.sysctls of kernel.shm_rmid_forced, net.ipv4.ip_local_port_range, ")
                        .endsWith(" only")
                        .satisfies(text -> assertThat(text.split(", ")).hasSize(safe)));
    }

    private static List<String> lines(String expected) {
        return expected.equals("-") ? List.of() : List.of(expected.split("; "));
    }
}
