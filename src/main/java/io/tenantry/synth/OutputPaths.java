package io.tenantry.synth;

import io.tenantry.model.Environment;
import io.tenantry.model.Name;
import io.tenantry.model.TenantId;
import java.util.Optional;

/**
 * Where the parts of a chart are written: below {@code <system>/<environment>/}, in {@code tenants/<id>/} what is a
 * tenant's, in {@code spaces/<name>/} what is one of the system's own, in {@code argocd/} what Argo CD itself is given, in {@code platform/} the rest.
 */
final class OutputPaths {

    private static final String ARGO_CD = "argocd/";

    private final String root;
    private final String own;

    private OutputPaths(String root, String own) {
        this.root = root;
        this.own = own;
    }

    static OutputPaths ofPlatform(Environment environment) {
        return new OutputPaths(folder(environment), "platform/");
    }

    static OutputPaths ofTenant(Environment environment, TenantId tenant) {
        return new OutputPaths(folder(environment), "tenants/" + tenant + "/");
    }

    static OutputPaths ofSpace(Environment environment, Name space) {
        return new OutputPaths(folder(environment), "spaces/" + space + "/");
    }

    /** The folder that holds all of an environment, or all of one tenant in it. */
    static String replaced(Environment environment, Optional<TenantId> tenant) {
        return tenant.map(id -> folder(environment) + "tenants/" + id)
                .orElseGet(() -> environment.system() + "/" + environment.name());
    }

    /** The file of a part; the first id of its path is the construct's own. */
    String of(String constructPath) {
        String part = constructPath.substring(constructPath.indexOf('/') + 1);
        return root + (part.startsWith(ARGO_CD) ? "" : own) + part + ".yaml";
    }

    /** All of an environment. */
    static String folder(Environment environment) {
        return environment.system() + "/" + environment.name() + "/";
    }
}
