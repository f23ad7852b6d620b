package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A namespace of the system's own workloads, which are no tenant's.
 *
 * @param name the namespace
 * @param group the group, as the API server's authentication names it, whose members may look at it
 * @param size one of the environment's size classes; absent when nothing bounds it
 * @param domains the hosts that its workloads answer, those with hosts of their own aside
 * @param databases its databases in clusters that spaces share
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
 * @param cutover how much of the traffic of its hosts it gets while it still runs elsewhere too; all of it when absent
 */
@ModelRecord
public record OwnSpace(
        @Key Name name,
        String group,
        Optional<Name> size,
        List<Host> domains,
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
        Optional<Cutover> cutover)
        implements Space {

    public OwnSpace {
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
        Requirements requirements = new Requirements()
                .that(
                        !name.value().startsWith("tenant-") && !name.value().startsWith("kube-"),
                        "name",
                        "'" + name + "' begins like a namespace of a tenant's or of Kubernetes'",
                        "another name")
                .that(!name.value().contains("--"), "name", "'" + name + "' holds two dashes", "one dash at a time")
                .that(!name.value().equals("default"), "name", "'default' is Kubernetes'", "another name")
                .that(new HashSet<>(domains).size() == domains.size(), "domains", "one stands twice", "each host once")
                .that(
                        domains.isEmpty()
                                == apps.values().stream()
                                        .allMatch(app -> app.routes().isEmpty()
                                                || !app.hosts().isEmpty()),
                        "domains",
                        domains.isEmpty() ? "there are routes and no host" : "there are hosts and no route",
                        "hosts where some app has routes and no hosts of its own, and none where no app has")
                .that(
                        cutover.isEmpty()
                                || apps.values().stream()
                                        .anyMatch(app -> !app.routes().isEmpty()),
                        "cutover",
                        "there is no traffic to share",
                        "routes, or no cutover");
        requireNoTenants(requirements, "apps", apps);
        requireNoTenants(requirements, "tasks", tasks);
        requirements.that(
                databases.isEmpty() || OwnSpaceId.fits(name),
                "name",
                "'" + name + "' is no name of a space with databases: it begins their names",
                "2 to 30 letters, digits and single dashes, from a letter");
        SpaceDatabases.check(requirements, databases);
        new SpaceContent(databases, caches, directories, externals, disks, configs, secrets, registries, apps, tasks)
                .check(requirements, group);
        requirements.check();
    }

    /** Nothing but its name and its group. */
    public static OwnSpaceBuilder defaults() {
        return OwnSpaceBuilder.builder();
    }

    /** A path between two tenants is an exception that both declare; who is none has nothing to except. */
    private static void requireNoTenants(
            Requirements requirements, String kind, Map<Name, ? extends Program> programs) {
        programs.forEach((name, app) -> {
            for (int i = 0; i < app.connections().size(); i++) {
                requirements.that(
                        !(app.connections().get(i) instanceof Connection.ToTenant),
                        kind + "." + name + ".connections[" + i + "]",
                        "a workload that is no tenant's connects to a tenant",
                        "a connection within the space");
            }
        });
    }

    @Override
    public Optional<Name> sizeClass() {
        return size;
    }

    @Override
    public Optional<Settings> settings() {
        return Optional.empty();
    }

    @Override
    public SpaceId spaceId() {
        return new OwnSpaceId(name);
    }
}
