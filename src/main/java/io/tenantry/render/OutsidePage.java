package io.tenantry.render;

import io.tenantry.kube.SecretNames;
import io.tenantry.model.Cidr;
import io.tenantry.model.Connection;
import io.tenantry.model.Environment;
import io.tenantry.model.External;
import io.tenantry.model.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** For whoever keeps the servers outside: who comes to which, from where in the overlays' words, and with what password. */
final class OutsidePage {

    /** Its path below the environment's folder. */
    static final String PATH = "outside.md";

    private static final String HEAD =
            """
            # Servers outside of the cluster

            | space | server | at | addresses that are open | used by | variables | Secret |
            |---|---|---|---|---|---|---|
            """;

    private final Environment environment;
    private final List<String> rows = new ArrayList<>();
    private final boolean passwords;

    private OutsidePage(Environment environment) {
        this.environment = environment;
        this.passwords = environment.everySpace().stream()
                .flatMap(space -> space.externals().values().stream())
                .anyMatch(External::asksForPassword);
    }

    /** The page; absent when no space knows such a server. */
    static Optional<String> of(Environment environment) {
        OutsidePage page = new OutsidePage(environment);
        environment.everySpace().forEach(page::add);
        return page.rows.isEmpty()
                ? Optional.empty()
                : Optional.of(HEAD + String.join("\n", page.rows) + "\n" + page.store());
    }

    private void add(Space space) {
        for (External external : space.externals().values()) {
            Map<String, String> users = users(space, external);
            rows.add("| "
                    + String.join(
                            " | ",
                            Spaces.names(space).namespace(),
                            external.name().value(),
                            "`" + external.host() + ":" + external.port() + "`",
                            external.addresses().stream().map(Cidr::value).collect(Collectors.joining(", ")),
                            users.isEmpty() ? "nobody" : String.join(", ", users.keySet()),
                            users.values().stream()
                                    .distinct()
                                    .map(variables -> "`" + variables + "_*`")
                                    .collect(Collectors.joining(", ")),
                            external.asksForPassword()
                                    ? "`" + SecretNames.external(external.name().value()) + "`"
                                    : "none")
                    + " |");
        }
    }

    private static Map<String, String> users(Space space, External external) {
        Map<String, String> users = new TreeMap<>();
        space.programs().forEach(program -> program.connections().forEach(connection -> {
            if (connection instanceof Connection.ToExternal to && to.external().equals(external.name())) {
                users.put(program.name().value(), to.variables());
            }
        }));
        return users;
    }

    private String store() {
        return SecretShelf.of(environment).isPresent() && passwords
                ? "\nWhere the password of each Secret comes from: [`%1$s`](%1$s).\n".formatted(SecretsPage.PATH)
                : "";
    }
}
