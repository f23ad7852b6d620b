package io.tenantry.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.plan.Planned;
import java.util.Arrays;
import java.util.List;

/**
 * One object before and after, with one thing changed, and what that does by every rule.
 *
 * @param title what is changed
 * @param was the object before, as YAML
 * @param now the object afterwards, as YAML
 * @param effects as {@code data-loss volume-shrinks PersistentVolumeClaim n/x}, in any order
 */
record ChangeCase(String title, String was, String now, List<String> effects) {

    static final String APPS = "apiVersion: apps/v1, metadata: {name: x, namespace: n}, kind: ";
    static final String ARGO = "apiVersion: argoproj.io/v1alpha1, metadata: {name: x, namespace: n}, kind: ";
    static final String CNPG = "apiVersion: postgresql.cnpg.io/v1, metadata: {name: x, namespace: n}, kind: Cluster";
    static final String CORE = "apiVersion: v1, metadata: {name: x, namespace: n}, kind: ";
    static final String MESH = "apiVersion: policy.linkerd.io/v1beta3, metadata: {name: x, namespace: n}, kind: ";
    static final String RBAC = "apiVersion: rbac.authorization.k8s.io/v1, metadata: {name: x, namespace: n}, kind: ";
    static final String ZALANDO = "apiVersion: acid.zalan.do/v1, metadata: {name: x, namespace: n}, kind: postgresql";

    /**
     * An object in which one text is replaced by another.
     *
     * @param object as YAML, without the braces around it
     * @param was a text that stands in it
     * @param effects each as {@code data-loss volume-shrinks}
     */
    static ChangeCase of(String title, String object, String was, String now, String... effects) {
        assertThat(object).as(title).contains(was);
        String before = "{" + object + "}";
        String key = Planned.manifests(before).all().get(0).key().toString();
        return new ChangeCase(
                title,
                before,
                "{" + object.replace(was, now) + "}",
                Arrays.stream(effects).map(effect -> effect + " " + key).toList());
    }

    /** Fails when the change does anything else. */
    void holds() {
        assertThat(Planned.effects(was, now)).containsExactlyInAnyOrderElementsOf(effects);
    }

    @Override
    public String toString() {
        return title;
    }
}
