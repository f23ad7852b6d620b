package io.tenantry.plan.rule;

import java.util.List;

/** Every rule of a plan. */
public final class Rules {

    private static final List<Rule> ALL = List.of(
            new ApplicationRemoved(),
            new ApplicationSets(),
            new ApplicationSource(),
            new AutoscalerReduced(),
            new Buckets(),
            new ClaimTemplates(),
            new ConfigMissing(),
            new DatabaseEntries(),
            new DatabaseVersion(),
            new DrainBlocked(),
            new ForeignPolicies(),
            new FrozenData(),
            new GuardLost(),
            new HostsRemoved(),
            new ImmutableFields(),
            new ImmutableSpecs(),
            new JobFields(),
            new LimitRangeReduced(),
            new MeshAccess(),
            new NamespaceGuards(),
            new ObjectRemoved(),
            new OperatedPods(),
            new PathsChanged(),
            new PodIdentity(),
            new PodSpecs(),
            new PodsReplaced(),
            new ProjectsReduced(),
            new QuotaReduced(),
            new Replicas(),
            new RetentionLost(),
            new RolesReduced(),
            new ServiceExposure(),
            new ServiceFields(),
            new ServiceTargets(),
            new TenantDatabases(),
            new ValuesChanged(),
            new VersionsServed(),
            new VolumeSizes());

    private Rules() {}

    /** All of them, in an order that means nothing. */
    public static List<Rule> all() {
        return ALL;
    }
}
