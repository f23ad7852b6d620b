package io.tenantry.synth;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a synth rendered, and what of the output it stands for.
 *
 * @param files all of it
 * @param folders below the output folder, which it replaces; empty when it replaces everything
 * @param remarks what whoever merges it should know: warnings, and what is silenced; a line each
 */
public record Rendering(OutputFiles files, Set<String> folders, List<String> remarks) {

    public Rendering {
        Objects.requireNonNull(files, "files");
        folders = Set.copyOf(folders);
        remarks = List.copyOf(remarks);
    }

    /** Puts it in its place in {@code folder}. */
    public void writeTo(OutputFolder folder) {
        if (folders.isEmpty()) {
            folder.replace(files);
        } else {
            folder.replaceBelow(folders, files);
        }
    }
}
