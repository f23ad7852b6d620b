package io.tenantry.check.podsecurity;

import java.util.stream.Stream;

/** No folder of the node is a volume. */
final class HostPathVolumes implements Control {

    @Override
    public String name() {
        return "hostPathVolumes";
    }

    @Override
    public String allowed() {
        return "volumes without hostPath";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        return pod.spec()
                .path("volumes")
                .valueStream()
                .filter(volume -> !Absence.of(volume.path("hostPath")))
                .map(volume -> "volume " + Shown.of(volume.path("name")) + " is a hostPath");
    }
}
