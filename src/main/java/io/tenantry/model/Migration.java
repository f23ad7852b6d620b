package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.time.Duration;
import java.util.List;

/**
 * What brings a workload's database schema up to date before its new version starts: a Job with the workload's own image
 * that may connect to the workload's databases and to nothing else.
 *
 * @param command what it runs
 * @param deadline how long it may take
 */
@ModelRecord
public record Migration(List<String> command, Duration deadline) {

    public Migration {
        command = List.copyOf(command);
        new Requirements()
                .that(!command.isEmpty(), "command", "it is empty", "the program and its arguments")
                .that(deadline.toSeconds() >= 1, "deadline", "it is under a second", "1s or more")
                .check();
    }

    /** Ten minutes. */
    public static MigrationBuilder defaults() {
        return MigrationBuilder.builder().deadline(Duration.ofMinutes(10));
    }
}
