package io.tenantry.construct;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class BridgeStartTest {

    @Test
    void withoutNodeSaysWhatToInstall() throws Exception {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName());
        java.environment().put("PATH", "/nowhere");

        Process process = java.redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("cannot start Node, in which cdk8s runs: Cannot run program \"node\"")
                .endsWith("; install Node 20 or later and have it on the PATH");
        assertThat(process.waitFor()).isZero();
    }

    /** A program that starts Node and prints the problem it meets. */
    static final class Start {
        public static void main(String[] arguments) {
            try {
                Bridge.start().join();
            } catch (CompletionException failure) {
                System.out.print(((ProblemException) failure.getCause()).getMessage());
            }
        }
    }
}
