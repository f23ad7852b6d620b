package io.tenantry.check;

import io.tenantry.check.capacity.Capacity;
import io.tenantry.check.contradiction.DnsPath;
import io.tenantry.check.contradiction.IngressPath;
import io.tenantry.check.contradiction.LimitRangeBounds;
import io.tenantry.check.contradiction.MeshPath;
import io.tenantry.check.contradiction.PodSecurityAdmission;
import io.tenantry.check.contradiction.ProbePath;
import io.tenantry.check.contradiction.QuotaRoom;
import io.tenantry.check.contradiction.ScrapePath;
import io.tenantry.check.isolation.Isolation;
import io.tenantry.check.isolation.TenantExceptions;
import io.tenantry.check.podsecurity.PodSecurityProfile;
import io.tenantry.check.podsecurity.PodSecurityRule;
import io.tenantry.check.practice.ContainerProbes;
import io.tenantry.check.practice.ContainerResources;
import io.tenantry.check.practice.DisruptionBudget;
import io.tenantry.check.practice.DuplicateObject;
import io.tenantry.check.practice.HostCollision;
import io.tenantry.check.practice.ImageTag;
import io.tenantry.check.practice.OwnServiceAccount;
import io.tenantry.check.practice.PlainSecret;
import io.tenantry.check.practice.PolicyPods;
import io.tenantry.check.practice.ReplicaSpread;
import io.tenantry.check.practice.SecretLikeValue;
import io.tenantry.check.practice.ServiceAccountToken;
import io.tenantry.check.practice.ServiceSelector;
import io.tenantry.check.practice.SharedVolume;
import io.tenantry.check.practice.WorkloadSelector;
import io.tenantry.check.reference.ApplicationProjects;
import io.tenantry.check.reference.CertificateIssuers;
import io.tenantry.check.reference.ConfigKeys;
import io.tenantry.check.reference.DisruptionBudgetPods;
import io.tenantry.check.reference.GoverningService;
import io.tenantry.check.reference.MeshPolicyTargets;
import io.tenantry.check.reference.MonitorTargets;
import io.tenantry.check.reference.PodServiceAccounts;
import io.tenantry.check.reference.RoleReferences;
import io.tenantry.check.reference.RouteBackends;
import io.tenantry.check.reference.RouteMiddlewares;
import io.tenantry.check.reference.ScaleTarget;
import io.tenantry.check.reference.SecretKeys;
import io.tenantry.check.reference.ServicePods;
import io.tenantry.check.reference.StorageClasses;
import io.tenantry.check.reference.VariableReferences;
import io.tenantry.check.reference.VolumeClaims;
import io.tenantry.check.schema.AnnotationSyntax;
import io.tenantry.check.schema.CustomResourceSchema;
import io.tenantry.check.schema.HostSyntax;
import io.tenantry.check.schema.KubernetesSchema;
import io.tenantry.check.schema.LabelSyntax;
import io.tenantry.check.schema.ObjectName;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules there are: the only class that knows each of them. */
public final class Rules {

    private Rules() {}

    /** All of them, sorted by id. */
    public static List<Rule> all(Target target) {
        return Stream.of(
                        podSecurity(target),
                        references(),
                        practice(),
                        schema(),
                        contradictions(target),
                        capacity(target),
                        isolation(target))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }

    private static List<Rule> podSecurity(Target target) {
        return List.of(
                new PodSecurityRule(PodSecurityProfile.BASELINE, target.version()),
                new PodSecurityRule(PodSecurityProfile.RESTRICTED, target.version()));
    }

    private static List<Rule> references() {
        return List.of(
                new ApplicationProjects(),
                new CertificateIssuers(),
                new ConfigKeys(),
                new DisruptionBudgetPods(),
                new GoverningService(),
                new MeshPolicyTargets(),
                new MonitorTargets(),
                new PodServiceAccounts(),
                new RoleReferences(),
                new RouteBackends(),
                new RouteMiddlewares(),
                new ScaleTarget(),
                new SecretKeys(),
                new ServicePods(),
                new StorageClasses(),
                new VariableReferences(),
                new VolumeClaims());
    }

    private static List<Rule> practice() {
        return List.of(
                new ContainerProbes(),
                new ContainerResources(),
                new DisruptionBudget(),
                new DuplicateObject(),
                new HostCollision(),
                new ImageTag(),
                new OwnServiceAccount(),
                new PlainSecret(),
                new PolicyPods(),
                new ReplicaSpread(),
                new SecretLikeValue(),
                new ServiceAccountToken(),
                new ServiceSelector(),
                new SharedVolume(),
                new WorkloadSelector());
    }

    private static List<Rule> schema() {
        return List.of(
                new AnnotationSyntax(),
                new CustomResourceSchema(),
                new HostSyntax(),
                new KubernetesSchema(),
                new LabelSyntax(),
                new ObjectName());
    }

    private static List<Rule> contradictions(Target target) {
        return List.of(
                new DnsPath(),
                new IngressPath(),
                new LimitRangeBounds(),
                new MeshPath(),
                new PodSecurityAdmission(target.version()),
                new ProbePath(),
                new QuotaRoom(),
                new ScrapePath());
    }

    private static List<Rule> isolation(Target target) {
        return List.of(new Isolation(), new TenantExceptions(target.today()));
    }

    private static List<Rule> capacity(Target target) {
        return List.of(new Capacity(target.nodePools()));
    }
}
