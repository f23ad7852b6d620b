package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.HashSet;
import java.util.List;

/** What asks again and again which known vulnerabilities the images of an environment have. */
public sealed interface ImageScan {

    /** How bad a vulnerability is, as those who publish it say; from the least to the worst. */
    enum Severity {
        /** Hard to use, or of little harm. */
        LOW,
        /** Of harm under conditions. */
        MEDIUM,
        /** Of much harm, or easy to use. */
        HIGH,
        /** Both. */
        CRITICAL
    }

    /**
     * Trivy, as a workflow of GitHub's.
     *
     * @param failOn the severities of which a single vulnerability fails the workflow
     */
    @ModelRecord
    record Trivy(List<Severity> failOn) implements ImageScan {

        public Trivy {
            failOn = List.copyOf(failOn);
            new Requirements()
                    .that(!failOn.isEmpty(), "failOn", "nothing fails", "one or more of low, medium, high, critical")
                    .that(
                            new HashSet<>(failOn).size() == failOn.size(),
                            "failOn",
                            "a severity stands twice",
                            "each severity once")
                    .check();
        }

        /** Fails on what is high or critical. */
        public static ImageScanTrivyBuilder defaults() {
            return ImageScanTrivyBuilder.builder().failOn(List.of(Severity.HIGH, Severity.CRITICAL));
        }
    }
}
