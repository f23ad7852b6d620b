package io.tenantry.check.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Findings;
import io.tenantry.check.Note;
import io.tenantry.manifest.ManifestText;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two tenants, a path between them that both declare, and every single thing that makes it none. */
class TenantExceptionsTest {

    private static final String PATH = "t-blue/web -> t-green/ledger:8080";

    private static final String TENANTS =
            """
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: t-blue, labels: {tenant: blue}}}
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: t-green, labels: {tenant: green}, annotations: {linkerd.io/inject: enabled, config.linkerd.io/default-inbound-policy: deny}}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny, namespace: t-blue}, spec: {podSelector: {}, policyTypes: [Ingress, Egress]}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny, namespace: t-green}, spec: {podSelector: {}, policyTypes: [Ingress, Egress]}}
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: t-blue}, spec: {template: {metadata: {labels: {app: web}}, spec: {serviceAccountName: web}}}}
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: ledger, namespace: t-green}, spec: {template: {metadata: {labels: {app: ledger}}}}}
            """;

    private static final String OUT =
            """
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: out, namespace: t-blue, annotations: {tenantry.io/exception: PATH, tenantry.io/exception-reason: Pays., tenantry.io/exception-expires: '2027-01-31'}}, spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Egress], egress: [{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: t-green}}, podSelector: {matchLabels: {app: ledger}}}], ports: [{port: 8080}, {port: 4143}]}]}}
            """
                    .replace("PATH", PATH);

    private static final String IN =
            """
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: in, namespace: t-green, annotations: {tenantry.io/exception: PATH, tenantry.io/exception-reason: Is paid., tenantry.io/exception-expires: '2027-02-28'}}, spec: {podSelector: {matchLabels: {app: ledger}}, ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: t-blue}}, podSelector: {matchLabels: {app: web}}}], ports: [{port: 8080}, {port: 4143}]}]}}
            """
                    .replace("PATH", PATH);

    private static final String MESH =
            """
            ---
            {apiVersion: policy.linkerd.io/v1beta3, kind: Server, metadata: {name: ledger, namespace: t-green}, spec: {podSelector: {matchLabels: {app: ledger}}, port: 8080}}
            ---
            {apiVersion: policy.linkerd.io/v1alpha1, kind: AuthorizationPolicy, metadata: {name: in, namespace: t-green, annotations: {tenantry.io/exception: PATH, tenantry.io/exception-reason: Is paid., tenantry.io/exception-expires: '2027-02-28'}}, spec: {targetRef: {kind: Server, name: ledger}, requiredAuthenticationRefs: [{kind: ServiceAccount, name: web, namespace: t-blue}]}}
            """
                    .replace("PATH", PATH);

    private static final String AGREED = TENANTS + OUT + IN + MESH;

    @Test
    void whatBothDeclareIsNoWayAcross() {
        assertThat(proof(AGREED).problems()).isEmpty();
        assertThat(exceptions(AGREED, Optional.empty())).isEmpty();
    }

    @Test
    void itIsListedWithWhatBothSayOfIt() {
        assertThat(proof(AGREED).notes())
                .filteredOn(note -> note.kind() == Note.Kind.EXCEPTION)
                .containsExactly(
                        new Note(
                                "isolation",
                                Note.Kind.EXCEPTION,
                                "`" + PATH
                                        + "`: tenant 'blue' until 2027-01-31 (Pays.), tenant 'green' until 2027-02-28 (Is paid.)"));
    }

    @Test
    void whatOnlyOneDeclaresIsAWayAcross() {
        String onlyBlue = AGREED.replace(
                "{name: in, namespace: t-green, annotations: {tenantry.io/exception: ",
                "{name: in, namespace: t-green, annotations: {x: ");

        assertThat(problems(proof(onlyBlue)))
                .containsExactly(
                        "t-blue/web[Deployment] reaches t-green/ledger[Deployment] at TCP 8080: egress allowed by t-blue/out;"
                                + " ingress allowed by t-green/in; keep the two tenants apart: name the pods of one tenant only",
                        "AuthorizationPolicy.policy.linkerd.io t-green/in: it admits web of t-blue, which is another tenant's;"
                                + " name clients of tenant green and of the platform only");
        assertThat(proof(onlyBlue).notes()).noneMatch(note -> note.kind() == Note.Kind.EXCEPTION);
        assertThat(exceptions(onlyBlue, Optional.empty()))
                .containsExactly(
                        "NetworkPolicy.networking.k8s.io t-blue/out: of the two tenants only tenant 'blue' declares "
                                + PATH + "; declare it as tenant 'green' as well, or take it out");
    }

    @Test
    void theOtherMayBeTheOneWhoDeclaresIt() {
        assertThat(exceptions(TENANTS + IN, Optional.empty()))
                .containsExactly(
                        "NetworkPolicy.networking.k8s.io t-green/in: of the two tenants only tenant 'green' declares "
                                + PATH + "; declare it as tenant 'blue' as well, or take it out");
    }

    @ParameterizedTest
    @CsvSource({"2027-01-30, 0", "2027-01-31, 0", "2027-02-01, 1", "2027-02-28, 1", "2027-03-01, 2"})
    void eachSideHoldsUntilTheEndOfItsLastDay(LocalDate today, int expired) {
        assertThat(exceptions(AGREED, Optional.of(today))).hasSize(expired);
    }

    @Test
    void whatHasExpiredIsToldWithBothTenants() {
        assertThat(exceptions(AGREED, Optional.of(LocalDate.of(2027, 2, 1))))
                .containsExactly(
                        "NetworkPolicy.networking.k8s.io t-blue/out: the exception by which tenant 'blue' reaches"
                                + " tenant 'green', " + PATH
                                + ", expired on 2027-01-31; take it out of the overlays of both, or let"
                                + " both agree on a later day");
    }

    @Test
    void anotherPortIsAWayAcross() {
        assertThat(problems(proof(AGREED.replace("ports: [{port: 8080}", "ports: [{port: 8081}"))))
                .containsExactly(
                        "t-blue/web[Deployment] reaches t-green/ledger[Deployment] at TCP 8081: egress allowed by"
                                + " t-blue/out; ingress allowed by t-green/in; keep the two tenants apart: name the pods of one tenant"
                                + " only");
    }

    @Test
    void otherPodsAreAWayAcross() {
        String wide = AGREED.replace("name: out,", "name: out,")
                .replace(
                        "podSelector: {matchLabels: {app: web}}, policyTypes: [Egress]",
                        "podSelector: {}, policyTypes: [Egress]")
                .replace("podSelector: {matchLabels: {app: ledger}}, ingress", "podSelector: {}, ingress");
        String open = wide
                + "---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: more, namespace: t-green}, spec: {podSelector: {matchLabels: {app: ledger}}, ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: t-blue}}}], ports: [{port: 22}]}]}}\n"
                + "---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: more, namespace: t-blue}, spec: {podSelector: {}, policyTypes: [Egress], egress: [{ports: [{port: 22}]}]}}\n";

        assertThat(problems(proof(wide))).isEmpty();
        assertThat(problems(proof(open)))
                .singleElement()
                .asString()
                .contains(" reaches t-green/ledger[Deployment] at TCP 22");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: Server, name: ledger} | kind: Server, name: other}",
                "kind: Server, name: ledger} | kind: Namespace, name: t-green}",
                "kind: Server, name: ledger} | kind: HTTPRoute, name: none}",
                "port: 8080}} | port: 8081}}",
                "name: web, namespace: t-blue | name: '*', namespace: t-blue",
                "name: web, namespace: t-blue | name: web, namespace: t-red",
            })
    void anAuthorizationThatSaysMoreThanWasDeclared(String declared, String more) {
        String red = "---\n{apiVersion: v1, kind: Namespace, metadata: {name: t-red, labels: {tenant: red}}}\n";

        assertThat(problems(proof(AGREED.replace(declared, more) + red)))
                .anyMatch(
                        problem -> problem.startsWith("AuthorizationPolicy.policy.linkerd.io t-green/in: it admits "));
    }

    @Test
    void anAuthorizationOfARouteOfThePort() {
        String route =
                "---\n{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: all, namespace: t-green}, spec: {parentRefs: [{kind: Server, name: ledger}]}}\n";

        assertThat(problems(
                        proof(AGREED.replace("kind: Server, name: ledger}", "kind: HTTPRoute, name: all}") + route)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t-blue/web -> t-green/ledger:8080 | t-blue/web to t-green/ledger:8080",
                "t-blue/web -> t-green/ledger:8080 | t-blue/web -> t-green/ledger",
                "t-blue/web -> t-green/ledger:8080 | t-blue/web -> t-green/ledger:65536",
                "t-blue/web -> t-green/ledger:8080 | t-red/web -> t-green/ledger:8080",
                "exception-reason: Pays. | exception-reason: ' '",
                "exception-reason: Pays. | reason: Pays.",
                "exception-expires: '2027-01-31' | exception-expires: never",
                "exception-expires: '2027-01-31' | expires: '2027-01-31'",
            })
    void aDeclarationThatLacksSomethingDeclaresNothing(String right, String wrong) {
        String broken = TENANTS + OUT.replace(right, wrong) + IN + MESH;

        assertThat(exceptions(broken, Optional.empty()))
                .contains(
                        "NetworkPolicy.networking.k8s.io t-blue/out: it declares an exception and lacks what makes one; expected"
                                + " tenantry.io/exception: <namespace>/<pods> -> <namespace>/<pods>:<port>, from or to its own"
                                + " namespace, tenantry.io/exception-reason, and tenantry.io/exception-expires as 2027-01-31",
                        "NetworkPolicy.networking.k8s.io t-green/in: of the two tenants only tenant 'green' declares "
                                + PATH + "; declare it as tenant 'blue' as well, or take it out");
        assertThat(problems(proof(broken)))
                .anyMatch(problem -> problem.startsWith("t-blue/web[Deployment] reaches t-green/"));
    }

    @Test
    void theProofTellsWhatItRestsOn() {
        assertThat(proof(AGREED).notes())
                .filteredOn(note -> note.kind() == Note.Kind.ASSUMPTION)
                .extracting(Note::text)
                .first()
                .isEqualTo(
                        "The cluster's network enforces NetworkPolicies, and blocks of addresses in them mean no pods.");
    }

    private static Findings proof(String yaml) {
        return new Isolation().survey(manifests(yaml));
    }

    private static List<String> exceptions(String yaml, Optional<LocalDate> today) {
        return new TenantExceptions(today)
                .check(manifests(yaml)).stream().sorted().map(Problem::sentence).toList();
    }

    private static Manifests manifests(String yaml) {
        return Manifests.of(ManifestText.read(
                "all.yaml", yaml, problem -> assertThat(problem).isNull()));
    }

    private static List<String> problems(Findings findings) {
        return findings.problems().stream().map(Problem::sentence).toList();
    }
}
