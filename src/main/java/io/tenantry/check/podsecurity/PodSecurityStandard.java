package io.tenantry.check.podsecurity;

import io.tenantry.check.KubernetesVersion;
import io.tenantry.manifest.PodTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A profile as API servers of one release hold it. */
public final class PodSecurityStandard {

    private static final KubernetesVersion HOSTS_OF_PROBES = new KubernetesVersion(34);
    private static final KubernetesVersion USER_NAMESPACES = new KubernetesVersion(35);

    private final List<Control> controls;

    private PodSecurityStandard(List<Control> controls) {
        this.controls = List.copyOf(controls);
    }

    /** The controls of {@code profile} in {@code version}. */
    public static PodSecurityStandard of(PodSecurityProfile profile, KubernetesVersion version) {
        List<Control> controls = new ArrayList<>(List.of(
                new WellFormed(),
                new AppArmorProfile(),
                new HostNamespaces(),
                new HostPorts(),
                new Privileged(),
                new SeLinuxOptions(version),
                new Sysctls(version),
                new WindowsHostProcess()));
        if (version.isAtLeast(HOSTS_OF_PROBES)) {
            controls.add(new HostProbes());
        }
        controls.addAll(
                switch (profile) {
                    case BASELINE -> baseline(version);
                    case RESTRICTED -> restricted(version);
                });
        return new PodSecurityStandard(controls);
    }

    /** What restricted has a stricter control for. */
    private static List<Control> baseline(KubernetesVersion version) {
        return List.of(
                new BaselineCapabilities(),
                new HostPathVolumes(),
                version.isAtLeast(USER_NAMESPACES) ? new UserNamespaceExemption(new ProcMount()) : new ProcMount(),
                new BaselineSeccompProfile());
    }

    private static List<Control> restricted(KubernetesVersion version) {
        boolean exempt = version.isAtLeast(USER_NAMESPACES);
        return List.of(
                new WindowsExemption(new AllowPrivilegeEscalation()),
                new ProcMount(),
                new WindowsExemption(new RestrictedCapabilities()),
                new WindowsExemption(new RestrictedSeccompProfile()),
                new RestrictedVolumes(version),
                exempt ? new UserNamespaceExemption(new RunAsNonRoot()) : new RunAsNonRoot(),
                exempt ? new UserNamespaceExemption(new RunAsUser()) : new RunAsUser());
    }

    /** The controls that the pods of {@code template} break, each once; none where the API server would admit them. */
    public List<Breach> breaches(PodTemplate template) {
        Pod pod = new Pod(template);
        List<Breach> breaches = new ArrayList<>();
        for (Control control : controls) {
            String what = control.breaches(pod).distinct().collect(Collectors.joining(", "));
            if (!what.isEmpty()) {
                breaches.add(new Breach(control.name(), what, control.allowed()));
            }
        }
        return breaches;
    }
}
