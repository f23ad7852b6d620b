package io.tenantry.check.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.check.KubernetesVersion;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.PodTemplate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The controls name the same breaches as {@link Admission}, which shares no code with them. */
class PodSecurityPropertyTest {

    @Property(seed = "1", tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void bothNameTheSameControls(
            @ForAll("pods") ObjectNode pod,
            @ForAll PodSecurityProfile profile,
            @ForAll @IntRange(min = 30, max = 36) int minor) {
        PodTemplate template = PodTemplate.of(Manifest.of(pod)).orElseThrow();

        assertThat(PodSecurityStandard.of(profile, new KubernetesVersion(minor)).breaches(template).stream()
                        .map(Breach::control)
                        .sorted()
                        .toList())
                .isEqualTo(Admission.broken(pod, profile, minor));
    }

    @Property(seed = "1", tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void whatRestrictedAdmitsBaselineAdmits(@ForAll("pods") ObjectNode pod) {
        pod.withObject("/spec").remove("os"); // restricted asks nothing of Windows that only Linux has, baseline does
        PodTemplate template = PodTemplate.of(Manifest.of(pod)).orElseThrow();

        if (breaches(PodSecurityProfile.RESTRICTED, template).isEmpty()) {
            assertThat(breaches(PodSecurityProfile.BASELINE, template)).isEmpty();
        }
    }

    private static List<Breach> breaches(PodSecurityProfile profile, PodTemplate template) {
        return PodSecurityStandard.of(profile, KubernetesVersion.NEWEST).breaches(template);
    }

    @Provide
    Arbitrary<ObjectNode> pods() {
        return Arbitraries.randomValue(random -> new RandomPod(random).pod());
    }
}
