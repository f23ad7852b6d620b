package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.TreeMap;

/** Puts images in for the names that programs of a space have for them. */
final class NamedImages {

    private final Requirements requirements = new Requirements();
    private final Map<Name, Image> images;

    private NamedImages(Map<Name, Image> images) {
        this.images = images;
    }

    static Map<Name, Workload> inApps(Map<Name, Image> images, Map<Name, Workload> apps) {
        NamedImages named = new NamedImages(images);
        Map<Name, Workload> resolved = new TreeMap<>();
        apps.forEach((name, app) -> resolved.put(name, named.in("apps." + name, app)));
        named.requirements.check();
        return resolved;
    }

    static Map<Name, Task> inTasks(Map<Name, Image> images, Map<Name, Task> tasks) {
        NamedImages named = new NamedImages(images);
        Map<Name, Task> resolved = new TreeMap<>();
        tasks.forEach((name, task) -> resolved.put(
                name,
                TaskBuilder.builder(task)
                        .image(named.of("tasks." + name + ".image", task.image()))
                        .build()));
        named.requirements.check();
        return resolved;
    }

    private Workload in(String place, Workload app) {
        Map<Name, Sidecar> sidecars = new TreeMap<>();
        app.sidecars()
                .forEach((name, sidecar) -> sidecars.put(
                        name,
                        SidecarBuilder.builder(sidecar)
                                .image(of(place + ".sidecars." + name + ".image", sidecar.image()))
                                .build()));
        return WorkloadBuilder.builder(app)
                .image(of(place + ".image", app.image()))
                .sidecars(sidecars)
                .rollout(app.rollout() instanceof Rollout.BlueGreen colours ? in(place, colours) : app.rollout())
                .build();
    }

    private Rollout in(String place, Rollout.BlueGreen colours) {
        return new Rollout.BlueGreen(
                colours.blue().map(image -> of(place + ".rollout.blueGreen.blue", image)),
                colours.green().map(image -> of(place + ".rollout.blueGreen.green", image)),
                colours.live(),
                colours.trial());
    }

    private ImageSource of(String place, ImageSource source) {
        if (source instanceof ImageName named) {
            requirements.that(
                    images.containsKey(named.name()),
                    place,
                    "there is no image '" + named.name() + "'",
                    images.isEmpty()
                            ? "registry/repository:version, or a name that 'images' of the space gives one"
                            : "one of " + images.keySet() + ", or registry/repository:version");
            return images.containsKey(named.name()) ? images.get(named.name()) : source;
        }
        return source;
    }
}
