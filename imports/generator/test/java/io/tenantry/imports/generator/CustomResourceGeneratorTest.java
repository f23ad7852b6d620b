package io.tenantry.imports.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomResourceGeneratorTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

    @TempDir
    private Path folder;

    private Path sources;

    @BeforeEach
    void defineServer() throws IOException {
        sources = folder.resolve("sources");
        define("Server", "port: { x-kubernetes-int-or-string: true }");
    }

    @Test
    void classesOfAGroupStandInThePackageOfItsDomain() throws IOException {
        generate();

        assertThat(file("Server")).exists();
        assertThat(file("ServerSpec")).exists();
    }

    @Test
    void aResourceAndItsSpecAreFluent() throws IOException {
        generate();

        assertThat(file("Server"))
                .content()
                .contains("public Server withMetadata(io.fabric8.kubernetes.api.model.ObjectMeta value)")
                .contains("public Server withSpec(io.tenantry.imports.linkerd.ServerSpec value)");
        assertThat(file("ServerSpec"))
                .content()
                .contains("public ServerSpec withPort(io.fabric8.kubernetes.api.model.IntOrString value)");
    }

    @Test
    void namesAreTheSameInEveryLanguage() throws IOException {
        define("Server", "identity: { type: object, properties: { id: { type: string } } }");
        Locale language = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            generate();
            assertThat(Locale.getDefault()).isEqualTo(new Locale("tr", "TR"));
        } finally {
            Locale.setDefault(language);
        }

        assertThat(file("serverspec/Identity")).content().contains("public Identity withId(String value)");
    }

    @Test
    void aListIsGivenWholeOrItemByItem() throws IOException {
        define("Server", "hosts: { type: array, items: { type: string } }");

        generate();

        assertThat(file("ServerSpec"))
                .content()
                .contains("public ServerSpec withHosts(java.util.List<String> value)")
                .contains("public ServerSpec withHosts(String... values)");
    }

    @Test
    void freeFormPropertiesKeepTheirOrder() throws IOException {
        define("Server", "extra: { type: object, x-kubernetes-preserve-unknown-fields: true }");

        generate();

        assertThat(file("serverspec/Extra"))
                .content()
                .contains("new java.util.LinkedHashMap")
                .doesNotContain("new java.util.HashMap");
    }

    @Test
    void whatKubernetesDefinesIsItsOwnClass() throws IOException {
        define(
                "Server",
                """
                podSelector: { type: object, properties: {
                  matchLabels: { type: object, additionalProperties: { type: string } },
                  matchExpressions: { type: array, items: { type: object } } } }
                """);

        generate();

        assertThat(file("ServerSpec"))
                .content()
                .contains("withPodSelector(io.fabric8.kubernetes.api.model.LabelSelector value)");
        assertThat(file("serverspec/PodSelector")).doesNotExist();
    }

    @Test
    void whatKubernetesDefinesIsFoundInItemsAndBelowOtherObjects() throws IOException {
        define(
                "Server",
                """
                sidecars: { type: array, items: { type: object, properties: {
                  env: { type: array, items: { type: object, properties: {
                    name: { type: string }, value: { type: string }, valueFrom: { type: object } } } } } } }
                """);

        generate();

        assertThat(file("serverspec/Sidecars"))
                .content()
                .contains("withEnv(java.util.List<io.fabric8.kubernetes.api.model.EnvVar> value)");
    }

    @Test
    void anObjectThatOnlyResemblesWhatKubernetesDefinesIsAClassOfItsOwn() throws IOException {
        define(
                "Server",
                """
                podSelector: { type: object, properties: {
                  matchLabels: { type: object, additionalProperties: { type: string } } } }
                """);

        generate();

        assertThat(file("serverspec/PodSelector")).exists();
    }

    @Test
    void anApplicationSetMakesWhatAnApplicationIs() throws IOException {
        takeOurs("argoproj.io-applications.yaml", "argoproj.io-applicationsets.yaml");

        generate();

        assertThat(sources.resolve("io/tenantry/imports/argoproj/applicationsetspec/Template.java"))
                .content()
                .contains("withSpec(io.tenantry.imports.argoproj.ApplicationSpec value)");
        assertThat(sources.resolve("io/tenantry/imports/argoproj/ApplicationSpec.java"))
                .content()
                .contains("withSource(io.tenantry.imports.argoproj.applicationspec.Source value)")
                .contains("withSources(io.tenantry.imports.argoproj.applicationspec.Source... values)");
    }

    @Test
    void aClusterIssuerIssuesAsAnIssuerDoes() throws IOException {
        takeOurs("cert-manager.io-issuers.yaml", "cert-manager.io-clusterissuers.yaml");

        generate();

        assertThat(sources.resolve("io/tenantry/imports/certmanager/ClusterIssuerSpec.java"))
                .content()
                .contains("withAcme(io.tenantry.imports.certmanager.issuerspec.Acme value)")
                .contains("withCa(io.tenantry.imports.certmanager.issuerspec.Ca value)")
                .contains("withSelfSigned(io.tenantry.imports.certmanager.issuerspec.SelfSigned value)");
    }

    @Test
    void aKindInLowerCaseKeepsItsName() throws IOException {
        define("server", "port: { type: integer }");
        Files.delete(folder.resolve("Server.yaml"));

        generate();

        assertThat(file("Server")).content().contains("@io.fabric8.kubernetes.model.annotation.Kind(\"server\")");
    }

    @Test
    void theKindOfAClassThatHasItsNameIsNotRepeated() throws IOException {
        generate();

        assertThat(file("Server")).content().doesNotContain("annotation.Kind(");
    }

    @Test
    void nothingIsTouchedWhileNothingChanged() throws IOException {
        generate();
        var stamp = sources.resolve(".inputs.sha256");
        Files.setLastModifiedTime(stamp, LONG_AGO);

        generate();

        assertThat(Files.getLastModifiedTime(stamp)).isEqualTo(LONG_AGO);
    }

    @Test
    void aClassThatStaysTheSameIsNotWrittenAgain() throws IOException {
        generate();
        Files.setLastModifiedTime(file("Server"), LONG_AGO);
        define("Server", "port: { type: integer }");

        generate();

        assertThat(Files.getLastModifiedTime(file("Server"))).isEqualTo(LONG_AGO);
        assertThat(file("ServerSpec")).content().contains("Long port");
    }

    @Test
    void theClassesOfARemovedDefinitionGo() throws IOException {
        define("Route", "path: { type: string }");
        generate();
        Files.delete(folder.resolve("Route.yaml"));

        generate();

        assertThat(file("Route")).doesNotExist();
        assertThat(file("Server")).exists();
    }

    @Test
    void aRunThatWasInterruptedIsDoneAgain() throws IOException {
        generate();
        Files.delete(sources.resolve(".inputs.sha256"));
        Files.delete(file("Server"));

        generate();

        assertThat(file("Server")).exists();
    }

    @Test
    void twoDefinitionsOfOneClassAreRefused() throws IOException {
        Files.copy(folder.resolve("Server.yaml"), folder.resolve("again.yaml"));

        assertThatThrownBy(this::generate)
                .hasMessageContaining("again.yaml: ")
                .hasMessageContaining("Server.java is made by another definition too");
    }

    @Test
    void schemasStandInOneFileByVersionAndKind() throws IOException {
        generate();

        assertThat(folder.resolve("resources/io/tenantry/imports/definitions.json"))
                .content()
                .startsWith("{\"policy.linkerd.io/")
                .contains(" Server\":{\"type\":\"object\"")
                .contains("\"port\":{\"x-kubernetes-int-or-string\":true}");
    }

    private void generate() throws IOException {
        CustomResourceGenerator.main(
                folder.toString(),
                sources.toString(),
                folder.resolve("resources").toString());
    }

    private void takeOurs(String... definitions) throws IOException {
        for (String definition : definitions) {
            Files.copy(Path.of("..", definition), folder.resolve(definition));
        }
    }

    private Path file(String type) {
        return sources.resolve("io/tenantry/imports/linkerd/" + type + ".java");
    }

    private void define(String kind, String specProperty) throws IOException {
        Files.writeString(
                folder.resolve(kind + ".yaml"),
                """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: { name: things.policy.linkerd.io }
                spec:
                  group: policy.linkerd.io
                  scope: Namespaced
                  names: { kind: %s, plural: things, singular: thing }
                  versions:
                    - name: v1beta3
                      served: true
                      storage: true
                      schema:
                        openAPIV3Schema:
                          type: object
                          properties:
                            spec: { type: object, properties: { %s } }
                """
                        .formatted(kind, specProperty));
    }
}
