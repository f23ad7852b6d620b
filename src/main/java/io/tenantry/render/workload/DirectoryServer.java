package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.DirectoryNames;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Directory;
import io.tenantry.model.Name;
import io.tenantry.render.block.ContainerPorts;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.DiskClaims;
import io.tenantry.render.block.EnvVars;
import io.tenantry.render.block.MeshAnnotations;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.PodSecurity;
import io.tenantry.render.block.PodVolumes;
import io.tenantry.render.block.RestrictedPod;
import io.tenantry.render.block.SelfSignedCertificate;
import io.tenantry.render.block.VolumeMounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A space's directory: one pod with two disks, the entries that it is born with, and a certificate for LDAP over TLS. It has no
 * disruption budget, since one that keeps its only pod would let no node be drained.
 */
public final class DirectoryServer {

    /** The user that the image is made for; what it writes belongs to the group of the same number as root's. */
    private static final long USER = 1001;

    private static final long GROUP = 0;

    private static final String CERTIFICATE_FOLDER = "/opt/bitnami/openldap/certs";

    private final Directory directory;
    private final String namespace;
    private final String name;
    private final Map<String, String> labels;
    private final Map<String, String> selector;

    private DirectoryServer(Name system, SpaceNames names, Directory directory) {
        this.directory = directory;
        this.namespace = names.namespace();
        this.name = DirectoryNames.server(directory.name().value());
        this.labels = names.labels(system.value(), name, "directory");
        this.selector = names.selector(name);
    }

    /** The objects of {@code directory}. */
    public static List<HasMetadata> render(Name system, SpaceNames names, Directory directory) {
        return new DirectoryServer(system, names, directory).objects(names);
    }

    private List<HasMetadata> objects(SpaceNames names) {
        List<HasMetadata> objects = new ArrayList<>();
        if (!directory.entries().isEmpty()) {
            objects.add(new ConfigMapBuilder()
                    .withMetadata(metadata())
                    .withData(directory.entries())
                    .build());
        }
        objects.addAll(SelfSignedCertificate.of(metadata(), List.of(name, names.host(name))));
        objects.add(statefulSet());
        objects.add(new ServiceBuilder()
                .withMetadata(opaque())
                .withNewSpec()
                .withType("ClusterIP")
                .withSelector(selector)
                .withPorts(
                        servicePort(DirectoryNames.ldap(), DirectoryNames.LDAP),
                        servicePort(DirectoryNames.ldaps(), DirectoryNames.LDAPS))
                .endSpec()
                .build());
        return objects;
    }

    private StatefulSet statefulSet() {
        StatefulSet set = new StatefulSetBuilder()
                .withMetadata(metadata())
                .withNewSpec()
                .withServiceName(name)
                .withReplicas(1)
                .withNewSelector()
                .withMatchLabels(selector)
                .endSelector()
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(labels)
                .withAnnotations(opaque().getAnnotations())
                .endMetadata()
                .withSpec(RestrictedPod.of(name, USER)
                        .withSecurityContext(new PodSecurityContextBuilder(PodSecurity.restricted(USER))
                                .withRunAsGroup(GROUP)
                                .withFsGroupChangePolicy("OnRootMismatch")
                                .build())
                        .withTerminationGracePeriodSeconds(60L)
                        .withContainers(server())
                        .withVolumes(volumes())
                        .build())
                .endTemplate()
                .withVolumeClaimTemplates(
                        DiskClaims.template("data", selector, directory.data()),
                        DiskClaims.template("config", selector, directory.config()))
                .endSpec()
                .build();
        set.getMetadata().setAnnotations(ArgoCd.keep());
        return set;
    }

    /** The image writes below {@code /opt} when it starts, so its root file system is not read-only. */
    private Container server() {
        return new ContainerBuilder()
                .withName("openldap")
                .withImage(directory.image().toString())
                .withImagePullPolicy("IfNotPresent")
                .withEnv(environment())
                .withPorts(ContainerPorts.of(DirectoryNames.ldap()), ContainerPorts.of(DirectoryNames.ldaps()))
                .withStartupProbe(answers(5, 60))
                .withLivenessProbe(answers(20, 3))
                .withReadinessProbe(answers(10, 2))
                .withResources(ContainerResources.of(directory.resources()))
                .withSecurityContext(new SecurityContextBuilder(PodSecurity.restrictedContainer())
                        .withReadOnlyRootFilesystem(false)
                        .build())
                .withVolumeMounts(mounts())
                .build();
    }

    private List<EnvVar> environment() {
        String secret = DirectoryNames.secret(directory.name().value());
        return List.of(
                EnvVars.plain("LDAP_ROOT", directory.baseDn()),
                EnvVars.plain("LDAP_ADMIN_USERNAME", directory.administrator().value()),
                EnvVars.secret("LDAP_ADMIN_PASSWORD", secret, DirectoryNames.PASSWORD),
                EnvVars.plain("LDAP_CONFIG_ADMIN_ENABLED", "yes"),
                EnvVars.plain(
                        "LDAP_CONFIG_ADMIN_USERNAME", directory.administrator().value()),
                EnvVars.secret("LDAP_CONFIG_ADMIN_PASSWORD", secret, DirectoryNames.CONFIG_PASSWORD),
                EnvVars.plain(
                        "LDAP_PORT_NUMBER",
                        Integer.toString(DirectoryNames.ldap().number())),
                EnvVars.plain("LDAP_ENABLE_TLS", "yes"),
                EnvVars.plain(
                        "LDAP_LDAPS_PORT_NUMBER",
                        Integer.toString(DirectoryNames.ldaps().number())),
                EnvVars.plain("LDAP_TLS_CERT_FILE", CERTIFICATE_FOLDER + "/tls.crt"),
                EnvVars.plain("LDAP_TLS_KEY_FILE", CERTIFICATE_FOLDER + "/tls.key"),
                EnvVars.plain("LDAP_TLS_CA_FILE", CERTIFICATE_FOLDER + "/ca.crt"));
    }

    /** Whether it takes connections: asking more would take a password, and a probe's arguments are read by anyone. */
    private static Probe answers(int periodSeconds, int failures) {
        return new ProbeBuilder()
                .withNewTcpSocket()
                .withPort(new IntOrString(DirectoryNames.ldap().name()))
                .endTcpSocket()
                .withPeriodSeconds(periodSeconds)
                .withTimeoutSeconds(3)
                .withFailureThreshold(failures)
                .build();
    }

    /** A folder below each disk: in its root there may be one that the file system made, and the image would find it. */
    private List<VolumeMount> mounts() {
        List<VolumeMount> mounts = new ArrayList<>(List.of(
                disk("data", "/bitnami/openldap/data"),
                disk("config", "/bitnami/openldap/slapd.d"),
                VolumeMounts.readOnly("certificate", CERTIFICATE_FOLDER)));
        if (!directory.entries().isEmpty()) {
            mounts.add(VolumeMounts.readOnly("entries", "/ldifs"));
        }
        return mounts;
    }

    private List<Volume> volumes() {
        List<Volume> volumes = new ArrayList<>();
        volumes.add(PodVolumes.secret("certificate", name));
        if (!directory.entries().isEmpty()) {
            volumes.add(PodVolumes.configMap("entries", name));
        }
        return volumes;
    }

    private static VolumeMount disk(String volume, String folder) {
        return new VolumeMountBuilder()
                .withName(volume)
                .withMountPath(folder)
                .withSubPath(volume)
                .build();
    }

    private static ServicePort servicePort(EndpointPort port, int number) {
        return new ServicePortBuilder()
                .withName(port.name())
                .withPort(number)
                .withTargetPort(new IntOrString(port.name()))
                .withProtocol("TCP")
                .build();
    }

    /** The mesh takes LDAP for no protocol that it knows; of a Service it asks for the Service's ports, of a pod for the pod's. */
    private ObjectMeta opaque() {
        ObjectMeta metadata = metadata();
        metadata.setAnnotations(MeshAnnotations.opaque(DirectoryNames.opaque()));
        return metadata;
    }

    private ObjectMeta metadata() {
        return Metadata.of(namespace, name, labels);
    }
}
