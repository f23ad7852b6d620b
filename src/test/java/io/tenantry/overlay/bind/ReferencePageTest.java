package io.tenantry.overlay.bind;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.model.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page of all keys is made of the records and of their comments, so that it cannot be wrong about either. */
class ReferencePageTest {

    private static final Path PAGE = Path.of("../docs/reference.md");

    private static final String HEAD =
            """
            # Every key

            What overlays may say, from the records of the model and their comments. A test writes this page
            (`-Dgolden.update=true` on `ReferencePageTest`) and fails when it is another.

            `platform.yaml` and the files of environments begin at [Environment](#environment); beside its keys they take `tenant`,
            which is there for every [Tenant](#tenant), and an environment's file takes `profile`. A tenant's file begins at
            [Tenant](#tenant) and takes `environments` too. [Overlays](overlays.md) says how files are merged and how values are written:
            of several choices one is written as `{choice: {…}}`, as its name alone where defaults will do, or as its own map. What a
            map's key is called, the record below it does not repeat.
            """;

    @Test
    void isOfThisVersion() throws IOException {
        String page =
                HEAD + new ReferencePage(Map.of(Environment.class, Set.of("system", "name"))).from(Environment.class);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).hasContent(page);
    }
}
