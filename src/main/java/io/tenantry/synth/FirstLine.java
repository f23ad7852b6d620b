package io.tenantry.synth;

import java.util.List;

/** The first line of every file: where to change what it says. */
final class FirstLine {

    private FirstLine() {}

    static String of(List<String> sources) {
        return "Rendered by tenantry from overlays/" + String.join(", overlays/", sources) + "; change it there.";
    }
}
