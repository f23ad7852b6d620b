package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleReferencesTest {

    @Test
    void aBindingBindsWhatExists() {
        assertThat(problems(binding("{kind: Role, name: reader}", "{kind: ServiceAccount, name: api}")))
                .isEmpty();
        assertThat(problems(binding("{kind: ClusterRole, name: view}", "{kind: Group, name: developers}")))
                .isEmpty();
        assertThat(problems(
                        binding("{kind: Role, name: reader}", "{kind: ServiceAccount, name: x, namespace: unknown}")))
                .isEmpty();
    }

    @Test
    void aRoleThatDoesNotExist() {
        assertThat(problems(binding("{kind: Role, name: writer}", "{kind: Group, name: developers}")))
                .containsExactly(
                        "RoleBinding.rbac.authorization.k8s.io acme/b: it grants Role.rbac.authorization.k8s.io"
                                + " acme/writer, which does not exist; expected a role that exists: there is only reader");
        assertThat(problems(binding("{kind: ClusterRole, name: writer}", "{kind: Group, name: developers}")))
                .containsExactly("RoleBinding.rbac.authorization.k8s.io acme/b: it grants"
                        + " ClusterRole.rbac.authorization.k8s.io writer, which does not exist; expected a role that exists:"
                        + " there is only nodes");
    }

    @Test
    void anAccountThatDoesNotExist() {
        assertThat(problems(
                        binding("{kind: Role, name: reader}", "{kind: ServiceAccount, name: web, namespace: acme}")))
                .containsExactly(
                        "RoleBinding.rbac.authorization.k8s.io acme/b: it grants to ServiceAccount acme/web, which"
                                + " does not exist; expected a ServiceAccount that exists: there is only api");
    }

    @Test
    void aClusterRoleBindingIsHeldToTheSame() {
        assertThat(
                        problems(
                                """
                        {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: nodes}}
                        ---
                        apiVersion: rbac.authorization.k8s.io/v1
                        kind: ClusterRoleBinding
                        metadata: {name: b}
                        roleRef: {kind: ClusterRole, name: other}
                        """))
                .hasSize(1);
    }

    private static String binding(String role, String subject) {
        return """
                {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: nodes}}
                ---
                {apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: reader, namespace: acme}}
                ---
                {apiVersion: v1, kind: ServiceAccount, metadata: {name: api, namespace: acme}}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: b, namespace: acme}
                roleRef: %s
                subjects: [%s]
                """
                .formatted(role, subject);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new RoleReferences(), yaml);
    }
}
