package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.problem.InvalidModelException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PodSecurityExemptionsTest {

    @Test
    void whatCannotBeRestrictedHasToBeSaid() {
        assertThatThrownBy(() -> with(Map.of()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage(
                        """
                        podSecurity: the namespace 'linkerd-cni' cannot be restricted, and nothing says that it may; \
                        expected linkerd-cni: {enforce: privileged, reason: \
                        "the CNI plugin writes to the node's network configuration"}
                        podSecurity: the namespace 'node-exporter' cannot be restricted, and nothing says that it may; \
                        expected node-exporter: {enforce: privileged, reason: \
                        "node-exporter reads the node's files, processes and network"}
                        podSecurity: the namespace 'postgres' cannot be restricted, and nothing says that it may; \
                        expected postgres: {enforce: baseline, reason: \
                        "the operator gives Spilo, its PostgreSQL, and the pooler no restricted security context"}""");
    }

    @Test
    void noneMayBeMoreOpenThanItHasToBe() {
        assertThatThrownBy(() -> withPostgres(new PodSecurityExemption(PodSecurityLevel.PRIVILEGED, "it is easier")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("podSecurity.postgres.enforce: 'postgres' cannot be privileged, or need not be so open;"
                        + " expected baseline");
    }

    @Test
    void norMoreClosedThanItCanHold() {
        assertThatThrownBy(() -> withPostgres(new PodSecurityExemption(PodSecurityLevel.RESTRICTED, "one may hope")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageStartingWith("podSecurity.postgres.enforce");
    }

    @Test
    void aReasonIsOneLine() {
        assertThatThrownBy(() -> new PodSecurityExemption(PodSecurityLevel.BASELINE, " "))
                .isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> new PodSecurityExemption(PodSecurityLevel.BASELINE, "one\ntwo"))
                .isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> new PodSecurityExemption(PodSecurityLevel.BASELINE, "a".repeat(201)))
                .isInstanceOf(InvalidModelException.class);
        assertThat(new PodSecurityExemption(PodSecurityLevel.BASELINE, "a".repeat(200)).reason())
                .hasSize(200);
    }

    @Test
    void withoutPostgresNobodyHasToSayAnythingOfIt() {
        Environment without = EnvironmentBuilder.builder(Fixtures.environment())
                .postgres(Map.of())
                .build();

        assertThat(without.unrestricted()).containsExactly(Unrestricted.LINKERD_CNI, Unrestricted.NODE_EXPORTER);
    }

    @Test
    void theLocalPathProvisionerIsBroughtWhereTheClusterHasNone() {
        assertThat(Fixtures.environment().installsLocalPath()).isFalse();
        assertThat(onEks("rancher.io/local-path").installsLocalPath()).isTrue();
        assertThat(onEks("ebs.csi.aws.com").installsLocalPath()).isFalse();
    }

    private static Environment onEks(String provisioner) {
        Environment environment = Fixtures.environment();
        Map<Unrestricted, PodSecurityExemption> exemptions = new TreeMap<>(environment.podSecurity());
        exemptions.put(
                Unrestricted.LOCAL_PATH_STORAGE,
                new PodSecurityExemption(PodSecurityLevel.PRIVILEGED, "makes folders on the node"));
        return EnvironmentBuilder.builder(environment)
                .podSecurity(exemptions)
                .cluster(ClusterBuilder.builder(environment.cluster())
                        .flavour(Flavour.EKS)
                        .build())
                .storageClasses(Map.of(
                        Name.of("fast-ssd"),
                        StorageClass.defaults()
                                .name(Name.of("fast-ssd"))
                                .provisioner(provisioner)
                                .build()))
                .build();
    }

    private static Environment withPostgres(PodSecurityExemption exemption) {
        Map<Unrestricted, PodSecurityExemption> exemptions =
                new TreeMap<>(Fixtures.environment().podSecurity());
        exemptions.put(Unrestricted.POSTGRES, exemption);
        return with(exemptions);
    }

    private static Environment with(Map<Unrestricted, PodSecurityExemption> exemptions) {
        return EnvironmentBuilder.builder(Fixtures.environment())
                .podSecurity(exemptions)
                .build();
    }
}
