package io.tenantry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsCommandTest {

    private static final String SHOP =
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec: {template: {metadata: {labels: {app: web}}}}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db, namespace: shop}
            spec: {template: {metadata: {labels: {app: db}}}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: db}}
              policyTypes: [Ingress, Egress]
              ingress:
                - from: [{podSelector: {matchLabels: {app: web}}}]
                  ports: [{port: 5432}]
            """;

    private static final String CONNECTIONS =
            """
            0.0.0.0-255.255.255.255[External] => shop/web[Deployment] : All Connections
            shop/web[Deployment] => 0.0.0.0-255.255.255.255[External] : All Connections
            shop/web[Deployment] => shop/db[StatefulSet] : TCP 5432
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void listsWhoCanReachWhom() throws IOException {
        write("below/shop.yaml", SHOP);

        assertThat(connections(folder)).isZero();

        assertThat(text(out)).isEqualTo(CONNECTIONS);
        assertThat(text(err)).isEmpty();
    }

    @Test
    void takesAFile() throws IOException {
        assertThat(connections(write("shop.yml", SHOP))).isZero();

        assertThat(text(out)).isEqualTo(CONNECTIONS);
    }

    @Test
    void keepsEnvironmentsApart() throws IOException {
        write("dev/tenants/shop.yaml", SHOP);
        write("prod/tenants/shop.yaml", SHOP);

        assertThat(connections(folder)).isZero();

        assertThat(text(out))
                .isEqualTo("# " + folder.resolve("dev") + "\n" + CONNECTIONS + "# " + folder.resolve("prod") + "\n"
                        + CONNECTIONS);
    }

    @Test
    void listsWhatFollowsFromTheRestAndTellsWhatIsWrong() throws IOException {
        write("shop.yaml", SHOP);
        write("torn.yaml", "{");
        write(
                "wrong.yaml",
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: shop}, spec:"
                        + " {policyTypes: [In]}}");

        assertThat(connections(folder)).isEqualTo(1);

        assertThat(text(out)).isEqualTo(CONNECTIONS);
        assertThat(text(err).lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("torn.yaml"))
                .anySatisfy(line -> assertThat(line).contains("wrong.yaml:1:1").contains("spec.policyTypes: 'In'"));
    }

    @Test
    void tellsWhatItDoesNotKnow() throws IOException {
        write("shop.yaml", SHOP);
        write(
                "cilium.yaml",
                "{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: p, namespace: shop}}");

        assertThat(connections(folder)).isZero();

        assertThat(text(out)).isEqualTo(CONNECTIONS);
        assertThat(text(err)).contains("CiliumNetworkPolicy.cilium.io shop/p: what this policy lets through is not");
    }

    @Test
    void namesPodsThatStandInNoFile() throws IOException {
        write("shop.yaml", SHOP);
        write(
                "operator.yaml",
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: shop}, spec:"
                        + " {podSelector: {matchLabels: {cluster: main}}}}");

        assertThat(connections(folder)).isZero();

        assertThat(text(out)).isEqualTo(CONNECTIONS);
        assertThat(text(err))
                .isEqualTo(
                        """
                        policies are about pods that stand in no file, such as an operator's, so connections with them are not listed:
                          shop: cluster=main
                        """);
    }

    @Test
    void aFolderThatIsNotThereIsAWrongCall() {
        assertThat(connections(folder.resolve("nowhere"))).isEqualTo(2);

        assertThat(text(err)).contains("there is no file or folder " + folder.resolve("nowhere"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private int connections(Path path) {
        return Main.run(
                new String[] {"connections", path.toString()},
                Map.of(),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
