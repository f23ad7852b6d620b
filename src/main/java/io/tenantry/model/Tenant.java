package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One customer of the platform, in one environment: a namespace of its own and all that stands in it.
 *
 * @param id what it is called everywhere
 * @param group the group, as the API server's authentication names it, whose members may look at its namespace
 * @param size one of the environment's size classes; {@code small} when nobody says another
 * @param domains hosts of its own, instead of the one below the environment's domain
 * @param requestsPerMinute how many requests from outside it may get, over all its hosts and clients; when absent nobody
 *     counts them
 * @param settings what its apps read about it
 * @param databases its databases in shared clusters
 * @param caches its own caches
 * @param directories its own directories
 * @param externals servers outside of the cluster that its workloads use
 * @param disks disks that its programs share
 * @param configs plain settings and files that its programs share
 * @param secrets settings that nobody may read and its programs share, by Secret and variable
 * @param registries private registries of its images
 * @param images those that several of its programs run, by the name that these have for them
 * @param apps its workloads, of one in two colours both
 * @param tasks what it runs until it is done
 * @param exceptions which other tenants may connect to which of its workloads
 */
@ModelRecord
public record Tenant(
        @Key TenantId id,
        String group,
        Name size,
        List<Host> domains,
        Optional<Integer> requestsPerMinute,
        Optional<Settings> settings,
        Map<Name, Database> databases,
        Map<Name, Cache> caches,
        Map<Name, Directory> directories,
        Map<Name, External> externals,
        Map<Name, SharedDisk> disks,
        Map<Name, Config> configs,
        Map<Name, Map<String, SecretVariable>> secrets,
        Map<Name, Registry> registries,
        Map<Name, Image> images,
        Map<Name, Workload> apps,
        Map<Name, Task> tasks,
        List<CrossTenantPath> exceptions)
        implements Space {

    /** The size class of who names none. */
    static final Name USUAL_SIZE = Name.of("small");

    public Tenant {
        domains = List.copyOf(domains);
        databases = Sorted.copyOf(databases);
        caches = Sorted.copyOf(caches);
        directories = Sorted.copyOf(directories);
        externals = Sorted.copyOf(externals);
        disks = Sorted.copyOf(disks);
        configs = Sorted.copyOf(configs);
        secrets = Sorted.deepCopyOf(secrets);
        registries = Sorted.copyOf(registries);
        images = Sorted.copyOf(images);
        apps = Colours.of(NamedImages.inApps(images, apps));
        tasks = Sorted.copyOf(NamedImages.inTasks(images, tasks));
        exceptions = List.copyOf(exceptions);
        Requirements requirements = new Requirements()
                .that(
                        requestsPerMinute.orElse(1) >= 1,
                        "requestsPerMinute",
                        requestsPerMinute.orElse(0) + " requests",
                        "1 or more, or null for no limit")
                .that(Set.copyOf(domains).size() == domains.size(), "domains", "one stands twice", "each host once");
        new SpaceContent(databases, caches, directories, externals, disks, configs, secrets, registries, apps, tasks)
                .check(requirements, group);
        SpaceDatabases.check(requirements, databases);
        requirements.check();
    }

    /** 1,000 requests a minute, the size class {@code small}. */
    public static TenantBuilder defaults() {
        return TenantBuilder.builder().requestsPerMinute(1000).size(USUAL_SIZE);
    }

    @Override
    public Optional<Name> sizeClass() {
        return Optional.of(size);
    }

    /** This tenant with one more workload, or with the one of that name replaced. */
    public Tenant with(Workload workload) {
        Map<Name, Workload> more = new TreeMap<>(apps);
        more.put(workload.name(), workload);
        return TenantBuilder.builder(this).apps(more).build();
    }

    @Override
    public SpaceId spaceId() {
        return id;
    }
}
