package io.tenantry.check.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.kube.Labels;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether secrets and databases keep tenants apart. */
final class DataQuestion {

    private static final String CLUSTER_WIDE = "sealedsecrets.bitnami.com/cluster-wide";
    private static final String NAMESPACE_WIDE = "sealedsecrets.bitnami.com/namespace-wide";

    private final Tenancy tenancy;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> tenantBySecret = new HashMap<>();
    private final DatabaseClaims databases = new DatabaseClaims();

    private DataQuestion(Tenancy tenancy) {
        this.tenancy = tenancy;
        for (Manifest manifest : tenancy.manifests().all()) {
            if (manifest.kind().endsWith("Secret")) {
                tenancy.of(manifest)
                        .ifPresent(tenant -> tenantBySecret.put(manifest.namespace() + "/" + manifest.name(), tenant));
            }
        }
    }

    static Question ask(Tenancy tenancy) {
        DataQuestion question = new DataQuestion(tenancy);
        Manifests manifests = tenancy.manifests();
        manifests.all().forEach(question::label);
        manifests.ofKind("bitnami.com", "SealedSecret").forEach(question::sealed);
        PodTemplate.all(manifests).forEach(question::pods);
        manifests.ofKind("", "ConfigMap").forEach(question::settings);
        return new Question(
                "Secrets and databases",
                "No object of one tenant's stands in another's namespace, no pod uses a Secret of another tenant, a sealed"
                        + " value can be opened in one place only, and no two tenants use one database or role, nor does SQL of"
                        + " theirs name another's.",
                question.problems);
    }

    private void label(Manifest manifest) {
        Optional<String> labelled = Optional.ofNullable(manifest.labels().get(Labels.TENANT));
        Optional<String> owner = tenancy.ofNamespace(manifest.namespace());
        if (labelled.isPresent() && owner.isPresent() && !labelled.equals(owner)) {
            add(manifest, "it is tenant " + labelled.get() + "'s in a namespace of " + owner.get(), "move it out");
        }
    }

    private void sealed(Manifest sealed) {
        if (tenancy.of(sealed).isPresent()) {
            Stream.of(sealed.annotations(), texts(sealed.at("/spec/template/metadata/annotations")))
                    .flatMap(annotations -> Stream.of(CLUSTER_WIDE, NAMESPACE_WIDE)
                            .filter(scope -> "true".equals(annotations.get(scope))))
                    .findFirst()
                    .ifPresent(scope ->
                            add(sealed, "its values can be opened under other names", "seal them without " + scope));
        }
    }

    private static Map<String, String> texts(JsonNode map) {
        Map<String, String> texts = new HashMap<>();
        map.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private void pods(PodTemplate template) {
        Manifest owner = template.owner();
        Optional<String> tenant = tenancy.ofNamespace(template.namespace())
                .or(() -> Optional.ofNullable(template.labels().get(Labels.TENANT)))
                .or(() -> tenancy.of(owner));
        if (tenant.isEmpty()) {
            return;
        }
        for (String secret : secrets(template)) {
            String other = tenantBySecret.get(template.namespace() + "/" + secret);
            if (other != null && !other.equals(tenant.get())) {
                add(
                        owner,
                        "its pods are tenant " + tenant.get() + "'s and use the Secret '" + secret + "' of " + other,
                        "use a Secret of tenant " + tenant.get());
            }
        }
        template.containers()
                .flatMap(container -> Stream.of("command", "args")
                        .flatMap(words -> container.path(words).valueStream()))
                .filter(word -> isSql(word.asText()))
                .forEach(word -> sql(owner, tenant.get(), word.asText()));
        template.containers().forEach(container -> databases.of(template.namespace(), container.path("env")).stream()
                .forEach(database -> claim(owner, tenant.get(), database)));
    }

    /** A word of a command that names something of a database. */
    private static boolean isSql(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return upper.contains("GRANT ")
                || upper.contains("DATABASE ")
                || upper.contains("ROLE ")
                || upper.contains("USER ");
    }

    private static Set<String> secrets(PodTemplate template) {
        Set<String> secrets = new TreeSet<>();
        template.spec().findValues("secretKeyRef").forEach(reference -> secrets.add(text(reference, "name")));
        template.spec().findValues("secretRef").forEach(reference -> secrets.add(text(reference, "name")));
        template.spec().findValues("secretName").forEach(name -> secrets.add(name.asText()));
        template.spec().path("volumes").findValues("projected").forEach(projected -> projected
                .path("sources")
                .forEach(source -> secrets.add(source.at("/secret/name").asText())));
        return secrets;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    /** SQL stands in the settings of a Job, or is given to its containers. */
    private void settings(Manifest settings) {
        tenancy.of(settings).ifPresent(tenant -> settings.at("/data")
                .properties()
                .forEach(file -> sql(settings, tenant, file.getValue().asText())));
    }

    private void sql(Manifest source, String tenant, String text) {
        SqlClaims sql = new SqlClaims(text);
        DatabaseClaims.inSql(source.namespace(), sql).forEach(claim -> claim(source, tenant, claim));
        if (sql.knowsNoBounds() && tenancy.ofNamespace(source.namespace()).isEmpty()) {
            add(
                    source,
                    "its SQL grants to everybody, or on everything there is",
                    "grant on the database of tenant " + tenant + " to roles of that tenant");
        }
    }

    private void claim(Manifest user, String tenant, String database) {
        databases
                .claim(database, tenant)
                .ifPresent(other -> add(
                        user,
                        "tenant " + tenant + " uses the " + database + ", which is " + other + "'s",
                        "a database and a role of its own"));
    }

    private void add(Manifest manifest, String message, String fix) {
        problems.add(Tenancy.problem(manifest, message, fix));
    }
}
