package io.tenantry.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Folders and files that a call names, and that have to be there. */
final class ExistingPaths {

    private ExistingPaths() {}

    /** Refuses the call when any of {@code paths} is missing, and names all that are. */
    static void require(CommandSpec call, List<Path> paths) {
        List<String> missing = paths.stream()
                .filter(path -> !Files.exists(path))
                .map(Path::toString)
                .toList();
        if (!missing.isEmpty()) {
            throw new ParameterException(
                    call.commandLine(), "there is no file or folder " + String.join(", ", missing));
        }
    }
}
