package io.tenantry.check.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Golden;
import io.tenantry.check.Findings;
import io.tenantry.manifest.ManifestText;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two tenants and a database that are isolated, and every single thing that takes it away. */
class IsolationTest {

    private static final Golden GOLDEN = Golden.of(IsolationTest.class);

    private static final String DATABASE =
            """
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: data, annotations: {linkerd.io/inject: enabled, config.linkerd.io/default-inbound-policy: deny}}}
            ---
            {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db, namespace: data}, spec: {template: {metadata: {labels: {app: db}}, spec: {containers: [{}]}}}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny, namespace: data}, spec: {podSelector: {}, policyTypes: [Ingress, Egress]}}
            ---
            {apiVersion: policy.linkerd.io/v1beta3, kind: Server, metadata: {name: db, namespace: data}, spec: {podSelector: {matchLabels: {app: db}}, port: 5432, accessPolicy: deny}}
            """;

    /** One tenant: an app that connects to the database, with everything that lets it, and nothing more. */
    private static final String TENANT =
            """
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: t-ID, labels: {tenant: ID}, annotations: {linkerd.io/inject: enabled, config.linkerd.io/default-inbound-policy: deny}}}
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: t-ID, labels: {tenant: ID}}, spec: {template: {metadata: {labels: {app: api}}, spec: {serviceAccountName: api, containers: [{env: [{name: DB_HOST, value: db.data}, {name: DB_NAME, value: ID_db}, {name: DB_USER, value: ID_user}, {name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}]}]}}}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny, namespace: t-ID}, spec: {podSelector: {}, policyTypes: [Ingress, Egress]}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: api, namespace: t-ID, annotations: {tenantry.io/connects-to: 'data/db:5432'}}, spec: {podSelector: {matchLabels: {app: api}}, policyTypes: [Egress], egress: [{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: data}}, podSelector: {matchLabels: {app: db}}}], ports: [{port: 5432}, {port: 4143}]}]}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: ID, namespace: data, labels: {tenant: ID}}, spec: {podSelector: {matchLabels: {app: db}}, policyTypes: [Ingress], ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: t-ID}}, podSelector: {matchLabels: {app: api}}}], ports: [{port: 5432}, {port: 4143}]}]}}
            ---
            {apiVersion: policy.linkerd.io/v1alpha1, kind: MeshTLSAuthentication, metadata: {name: ID, namespace: data, labels: {tenant: ID}}, spec: {identities: [api.t-ID.serviceaccount.identity.linkerd.cluster.local]}}
            ---
            {apiVersion: policy.linkerd.io/v1alpha1, kind: AuthorizationPolicy, metadata: {name: ID, namespace: data, labels: {tenant: ID}}, spec: {targetRef: {group: policy.linkerd.io, kind: Server, name: db}, requiredAuthenticationRefs: [{group: policy.linkerd.io, kind: MeshTLSAuthentication, name: ID}]}}
            ---
            {apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: viewer, namespace: t-ID}, spec: {}, rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]}
            ---
            {apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: viewer, namespace: t-ID}, roleRef: {kind: Role, name: viewer}, subjects: [{kind: Group, name: ID-people}]}
            ---
            {apiVersion: bitnami.com/v1alpha1, kind: SealedSecret, metadata: {name: db, namespace: t-ID, labels: {tenant: ID}}, spec: {template: {}}}
            ---
            {apiVersion: argoproj.io/v1alpha1, kind: AppProject, metadata: {name: ID, namespace: argocd, labels: {tenant: ID}}, spec: {destinations: [{namespace: t-ID}], namespaceResourceWhitelist: [{group: apps, kind: Deployment}, {group: '', kind: Service}]}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: web, namespace: t-ID}, spec: {rules: [{host: ID.example.com}]}}
            """;

    private static final String ISOLATED = DATABASE + TENANT.replace("ID", "blue") + TENANT.replace("ID", "green");

    @Test
    void isProven() {
        Findings findings = survey(ISOLATED);

        assertThat(findings.problems()).isEmpty();
        GOLDEN.matches("proven.md", findings.pages().get("isolation.md"));
    }

    @Test
    void isNotProven() {
        Findings findings = survey(ISOLATED.replace("green.example.com", "blue.example.com"));

        GOLDEN.matches("not-proven.md", findings.pages().get("isolation.md"));
    }

    @Test
    void withoutTenantsThereIsNothingToProve() {
        Findings findings = survey(DATABASE + "---\n{apiVersion: v1, kind: Pod, metadata: {name: open}}\n");

        assertThat(findings.problems()).isEmpty();
        assertThat(findings.pages()).isEmpty();
    }

    @Test
    void oneTenantsPodReachesAnothers() {
        assertThat(problems(ISOLATED
                        + policy(
                                "t-blue",
                                "out",
                                "podSelector: {}, policyTypes: [Egress], egress: [{ports: [{port: 80}]}]")
                        + policy("t-green", "in", "podSelector: {}, ingress: [{from: [{namespaceSelector: {}}]}]")))
                .containsExactly(
                        "t-blue/api[Deployment] reaches t-green/api[Deployment] at TCP 80, and 3 more to t-green: egress"
                                + " allowed by t-blue/out; ingress allowed by t-green/in; keep the two tenants apart: name"
                                + " the pods of one tenant only");
    }

    @Test
    void noPolicyClosesATenant() {
        String open = ISOLATED.replace(
                "{name: deny, namespace: t-green}, spec: {podSelector: {}",
                "{name: deny, namespace: t-green}, spec: {podSelector: {matchLabels: {app: none}}");

        assertThat(problems(open
                        + policy(
                                "t-blue",
                                "out",
                                "podSelector: {}, policyTypes: [Egress], egress: [{ports: [{port: 80}]}]")))
                .contains(
                        "addresses outside reach t-green/api[Deployment] at every port: no policy closes ingress of"
                                + " t-green/api[Deployment]; let what comes from outside through the ingress only",
                        "t-blue/api[Deployment] reaches t-green/api[Deployment] at TCP 80, and 3 more to t-green: egress"
                                + " allowed by t-blue/out; no policy closes ingress of t-green/api[Deployment]; keep the two"
                                + " tenants apart: name the pods of one tenant only");
    }

    @Test
    void aConnectionToThePlatformIsUndeclared() {
        assertThat(problems(ISOLATED.replaceFirst(
                        "annotations: \\{tenantry.io/connects-to: 'data/db:5432'}", "annotations: {}")))
                .containsExactly(
                        "t-blue/api[Deployment] reaches data/db[StatefulSet] at TCP 5432: egress allowed by"
                                + " t-blue/api; ingress allowed by data/blue; declare the connection, or take it out of the policy");
    }

    @Test
    void theProxysPortStandsForPortsWithoutAServerThatAreOpenByDefault() {
        assertThat(problems(ISOLATED.replaceFirst(
                        "config.linkerd.io/default-inbound-policy: deny",
                        "config.linkerd.io/default-inbound-policy: all-authenticated")))
                .containsExactly(
                        "t-blue/api[Deployment] reaches data/db[StatefulSet] at TCP 1, and 1 more to data: egress"
                                + " allowed by t-blue/api; ingress allowed by data/blue; declare the connection, or take it out of"
                                + " the policy");
    }

    @Test
    void theProxysPortStandsForPortsWhoseServerIsOpen() {
        assertThat(problems(ISOLATED
                        + "---\n{apiVersion: policy.linkerd.io/v1beta3, kind: Server, metadata: {name: s, namespace: data},"
                        + " spec: {podSelector: {}, port: 5433, accessPolicy: all-authenticated}}\n"))
                .singleElement()
                .asString()
                .startsWith("t-blue/api[Deployment] reaches data/db[StatefulSet] at TCP 5433, and 1 more to data");
    }

    @Test
    void theProxysPortStandsForPortsWhoseServerAdmitsTheClient() {
        String server =
                "---\n{apiVersion: policy.linkerd.io/v1beta3, kind: Server, metadata: {name: s, namespace: data},"
                        + " spec: {podSelector: {}, port: 5433}}\n";
        String authorization =
                "---\n{apiVersion: policy.linkerd.io/v1alpha1, kind: AuthorizationPolicy, metadata: {name: s, namespace: data,"
                        + " labels: {tenant: blue}}, spec: {targetRef: {kind: Server, name: s}, requiredAuthenticationRefs:"
                        + " [{kind: ServiceAccount, name: api, namespace: t-blue}]}}\n";

        assertThat(problems(ISOLATED + server)).isEmpty();
        assertThat(problems(ISOLATED + server + authorization))
                .singleElement()
                .asString()
                .startsWith("t-blue/api[Deployment] reaches data/db[StatefulSet] at TCP 5433: egress");
        assertThat(problems(ISOLATED + server + authorization.replace("name: api", "name: other")))
                .isEmpty();
    }

    @Test
    void theProxysPortOfAPodWithoutAProxyIsAPortLikeOthers() {
        assertThat(problems(ISOLATED.replaceFirst("linkerd.io/inject: enabled", "linkerd.io/inject: disabled")))
                .singleElement()
                .asString()
                .startsWith("t-blue/api[Deployment] reaches data/db[StatefulSet] at TCP 4143, and 1 more to data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}], ports: [{port: 80}]}] | t-blue | addresses outside reach t-blue/api[Deployment] at TCP 80: ingress allowed by t-blue/in; let what comes from outside through the ingress only",
                "ingress: [{ports: [{port: 80}]}] | data | addresses outside reach data/db[StatefulSet] at TCP 80: ingress allowed by data/in; let what comes from outside through the ingress only",
                "ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}], ports: [{port: 80}]}] | data | ''",
                "ingress: [{from: [{ipBlock: {cidr: 'fd00::/8'}}], ports: [{port: 80}]}] | t-blue | addresses outside reach t-blue/api[Deployment] at TCP 80: ingress allowed by t-blue/in; let what comes from outside through the ingress only",
                "ingress: [{from: [{ipBlock: {cidr: '2a00::/16'}}], ports: [{port: 80}]}] | data | addresses outside reach data/db[StatefulSet] at TCP 80: ingress allowed by data/in; let what comes from outside through the ingress only",
                "ingress: [{from: [{ipBlock: {cidr: 'fd00::/8'}}], ports: [{port: 80}]}] | data | ''",
            })
    void outsideReachesIn(String rules, String namespace, String problem) {
        List<String> found = problems(ISOLATED + policy(namespace, "in", "podSelector: {}, " + rules));

        if (problem.isEmpty()) {
            assertThat(found).noneMatch(line -> line.startsWith("addresses"));
        } else {
            assertThat(found).contains(problem);
        }
    }

    @Test
    void theEntryIsOpenToAnyone() {
        String entry =
                policy("data", "in", "podSelector: {matchLabels: {app: edge}}, ingress: [{ports: [{port: 80}]}]");

        assertThat(problems(ISOLATED + entry)).hasSize(1);
        assertThat(problems(
                        ISOLATED + entry.replace("name: in,", "name: in, annotations: {tenantry.io/open-to: anyone},")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: p, namespace: data}} | what this policy lets through is not worked out; say it by NetworkPolicies of networking.k8s.io",
                "{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: other}, spec: {hostNetwork: true}} | its pods are on their node's network, where no policy holds; leave hostNetwork out",
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: data}, spec: {policyTypes: [X]}} | spec.policyTypes: 'X'; expected Ingress or Egress",
                "{apiVersion: policy.linkerd.io/v1beta3, kind: Server, metadata: {name: s, namespace: t-blue}, spec: {port: 1, accessPolicy: all-authenticated}} | it lets in all-authenticated without an authorization; expected accessPolicy: deny",
                "{apiVersion: v1, kind: Namespace, metadata: {name: t-blue2, labels: {tenant: blue}, annotations: {linkerd.io/inject: enabled}}} | config.linkerd.io/default-inbound-policy is missing, so all-unauthenticated; expected deny",
                "{apiVersion: policy.linkerd.io/v1alpha1, kind: AuthorizationPolicy, metadata: {name: a, namespace: t-green}, spec: {targetRef: {kind: Namespace}, requiredAuthenticationRefs: [{kind: ServiceAccount, name: api, namespace: t-blue}]}} | it admits api of t-blue, which is another tenant's; name clients of tenant green and of the platform only",
                "{apiVersion: policy.linkerd.io/v1alpha1, kind: AuthorizationPolicy, metadata: {name: a, namespace: t-green}, spec: {targetRef: {kind: Server}, requiredAuthenticationRefs: [{kind: NetworkAuthentication, name: n}]}} | it admits clients without an identity; require a MeshTLSAuthentication",
                "{apiVersion: policy.linkerd.io/v1alpha1, kind: AuthorizationPolicy, metadata: {name: a, namespace: t-green}, spec: {targetRef: {kind: HTTPRoute}}} | it admits clients without an identity; require a MeshTLSAuthentication",
                "{apiVersion: policy.linkerd.io/v1alpha1, kind: AuthorizationPolicy, metadata: {name: a, namespace: data}, spec: {targetRef: {kind: Server, name: x}, requiredAuthenticationRefs: [{kind: MeshTLSAuthentication, name: blue}]}} | it admits api of t-blue and is not of tenant blue; say it in an authorization with the label tenant: blue",
                "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: b, namespace: t-green}, subjects: [{kind: ServiceAccount, name: api, namespace: t-blue}]} | it binds 'api' of t-blue, which is tenant blue's; bind it by a RoleBinding in t-blue",
                "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: b, namespace: data}, subjects: [{kind: Group, name: 'system:serviceaccounts:t-blue'}]} | it binds 'system:serviceaccounts:t-blue' of t-blue, which is tenant blue's; bind it by a RoleBinding in t-blue",
                "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: b}, subjects: [{kind: ServiceAccount, name: api, namespace: t-blue}]} | it binds 'api' of t-blue, which is tenant blue's; bind it by a RoleBinding in t-blue",
                "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: b}, roleRef: {kind: ClusterRole, name: view}, subjects: [{kind: Group, name: 'system:authenticated'}]} | it binds everybody, 'system:authenticated'; bind a group",
                "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: b, namespace: t-green}, subjects: [{kind: Group, name: blue-people}]} | 'blue-people' is bound to tenant blue and tenant green; a group of its own for each tenant",
                "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: b, namespace: data}, subjects: [{kind: Group, name: blue-people}]} | 'blue-people' is bound to tenant blue and the platform; a group of its own for each tenant",
                "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: b, namespace: t-blue}, roleRef: {kind: ClusterRole, name: edit}, subjects: [{kind: Group, name: blue-people}]} | it lets 'blue-people' read Secrets; leave secrets out of the role",
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: c, namespace: t-blue, labels: {tenant: green}}} | it is tenant green's in a namespace of blue; move it out",
                "{apiVersion: bitnami.com/v1alpha1, kind: SealedSecret, metadata: {name: s, namespace: data, labels: {tenant: blue}, annotations: {sealedsecrets.bitnami.com/cluster-wide: 'true'}}} | its values can be opened under other names; seal them without sealedsecrets.bitnami.com/cluster-wide",
                "{apiVersion: bitnami.com/v1alpha1, kind: SealedSecret, metadata: {name: s, namespace: data, labels: {tenant: blue}}, spec: {template: {metadata: {annotations: {sealedsecrets.bitnami.com/namespace-wide: 'true'}}}}} | its values can be opened under other names; seal them without sealedsecrets.bitnami.com/namespace-wide",
                "{apiVersion: argoproj.io/v1alpha1, kind: AppProject, metadata: {name: p, labels: {tenant: blue}}, spec: {destinations: [{namespace: 't-*'}], namespaceResourceWhitelist: []}} | it may write to 't-*'; expected namespaces of tenant blue",
                "{apiVersion: argoproj.io/v1alpha1, kind: AppProject, metadata: {name: p, labels: {tenant: blue}}, spec: {}} | it may write every kind; expected namespaceResourceWhitelist",
                "{apiVersion: argoproj.io/v1alpha1, kind: AppProject, metadata: {name: p, labels: {tenant: blue}}, spec: {namespaceResourceWhitelist: [{group: networking.k8s.io, kind: NetworkPolicy}]}} | it may write NetworkPolicy.networking.k8s.io, which guards tenants; leave it out",
                "{apiVersion: argoproj.io/v1alpha1, kind: AppProject, metadata: {name: p, labels: {tenant: blue}}, spec: {namespaceResourceWhitelist: [{group: '', kind: Secret}]}} | it may write Secret, which guards tenants; leave it out",
                "{apiVersion: argoproj.io/v1alpha1, kind: AppProject, metadata: {name: p, labels: {tenant: blue}}, spec: {namespaceResourceWhitelist: [], clusterResourceWhitelist: [{group: '', kind: Namespace}]}} | it may write Namespace, which is the cluster's; leave it out",
                "{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: a, namespace: argocd, labels: {tenant: green}}, spec: {project: blue}} | it is tenant green's in the project of blue; expected the project of tenant green",
                "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: r, namespace: t-green}, spec: {hostnames: [BLUE.example.com]}} | the host blue.example.com is tenant blue's; a host of its own",
                "{apiVersion: traefik.io/v1alpha1, kind: IngressRoute, metadata: {name: r, namespace: data, labels: {tenant: green}}, spec: {routes: [{match: 'Host(`blue.example.com`)'}]}} | the host blue.example.com is tenant blue's; a host of its own",
                "{apiVersion: traefik.io/v1alpha1, kind: IngressRoute, metadata: {name: r, namespace: data, labels: {tenant: green}}, spec: {routes: [{services: [{name: api, namespace: t-blue}]}]}} | it is tenant green's and leads to a Service of t-blue; expected a Service of tenant green",
                "{apiVersion: traefik.io/v1alpha1, kind: TraefikService, metadata: {name: s, namespace: data, labels: {tenant: green}}, spec: {weighted: {services: [{name: api, namespace: t-blue}]}}} | it is tenant green's and leads to a Service of t-blue; expected a Service of tenant green",
                "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: r, namespace: t-green}, spec: {rules: [{backendRefs: [{name: api, namespace: t-blue}]}]}} | it is tenant green's and leads to a Service of t-blue; expected a Service of tenant green",
            })
    void oneObjectTakesItAway(String object, String problem) {
        assertThat(problems(ISOLATED + "---\n" + object + "\n"))
                .anySatisfy(found -> assertThat(found).endsWith(problem));
    }

    @Test
    void aTenantsProjectMayHoldWorkloadsOfArgoRollouts() {
        String project =
                """
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: AppProject
                metadata: {name: p, labels: {tenant: blue}}
                spec:
                  namespaceResourceWhitelist:
                    - {group: argoproj.io, kind: Rollout}
                    - {group: argoproj.io, kind: AnalysisTemplate}
                    - {group: argoproj.io, kind: Application}
                """;

        assertThat(problems(ISOLATED + project))
                .containsExactly("AppProject.argoproj.io p: it may write Application.argoproj.io, which guards tenants;"
                        + " leave it out");
    }

    @Test
    void aRouteLeadsWhereTheSharesLeadThatItNames() {
        String shares =
                """
                ---
                apiVersion: traefik.io/v1alpha1
                kind: TraefikService
                metadata: {name: one, namespace: data}
                spec: {weighted: {services: [{kind: TraefikService, name: other}]}}
                ---
                apiVersion: traefik.io/v1alpha1
                kind: TraefikService
                metadata: {name: other, namespace: data}
                spec: {weighted: {services: [{kind: TraefikService, name: one}, {name: api, namespace: t-blue}]}}
                ---
                apiVersion: traefik.io/v1alpha1
                kind: IngressRoute
                metadata: {name: r, namespace: data, labels: {tenant: green}}
                spec: {routes: [{services: [{kind: TraefikService, name: one}]}]}
                """;

        assertThat(problems(ISOLATED + shares))
                .contains("IngressRoute.traefik.io data/r: it is tenant green's and leads to a Service of t-blue;"
                        + " expected a Service of tenant green");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "green_db | blue_db | tenant green uses the database blue_db at db.data, which is blue's; a database and a role of its own",
                "green_user | blue_user | tenant green uses the role blue_user at db.data, which is blue's; a database and a role of its own",
            })
    void twoTenantsUseOneDatabase(String from, String to, String problem) {
        assertThat(problems(ISOLATED.replace(from, to))).containsExactly("Deployment.apps t-green/api: " + problem);
    }

    @Test
    void twoJobsProvisionOneDatabase() {
        String job =
                "---\n{apiVersion: batch/v1, kind: Job, metadata: {name: %1$s, namespace: data, labels: {tenant: %1$s}}, spec: {template: {spec: {containers: [{env: [{name: PGHOST, value: db}, {name: TENANT_DATABASE, value: one}]}]}}}}\n";
        String settings =
                "---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: %1$s, namespace: data, labels: {tenant: %1$s}}, data: {sql: \"SET @database = 'two';\"}}\n";

        assertThat(problems(ISOLATED
                        + job.formatted("blue")
                        + job.formatted("green")
                        + settings.formatted("blue")
                        + settings.formatted("green")))
                .containsExactly(
                        "Job.batch data/green: tenant green uses the database one at db of data, which is blue's; a database"
                                + " and a role of its own",
                        "ConfigMap data/green: tenant green uses the database two of data, which is blue's; a database and a"
                                + " role of its own");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "GRANT ALL ON DATABASE blue_db TO green_user | tenant green uses the database blue_db of data, which is blue's; a database and a role of its own",
                "GRANT blue_user TO green_user; ALTER ROLE blue_user | tenant green uses the role blue_user of data, which is blue's; a database and a role of its own",
                "GRANT CONNECT ON DATABASE green_db TO PUBLIC | its SQL grants to everybody, or on everything there is; grant on the database of tenant green to roles of that tenant",
            })
    void aTenantsSqlSaysMoreThanIsTheTenants(String sql, String problem) {
        String job =
                "---\n{apiVersion: batch/v1, kind: Job, metadata: {name: %1$s, namespace: data, labels: {tenant: %1$s}}, spec: {template: {spec: {containers: [{command: [psql, -c, '%2$s']}]}}}}\n";

        assertThat(problems(ISOLATED
                        + job.formatted(
                                "blue",
                                "CREATE DATABASE blue_db; CREATE ROLE blue_user; GRANT ALL ON DATABASE blue_db TO blue_user")
                        + job.formatted("green", sql)))
                .containsExactly("Job.batch data/green: " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "containers: [{env: [{valueFrom: {secretKeyRef: {name: s}}}]}]",
                "containers: [{envFrom: [{secretRef: {name: s}}]}]",
                "volumes: [{secret: {secretName: s}}]",
                "volumes: [{projected: {sources: [{secret: {name: s}}]}}]",
            })
    void aPodUsesAnothersSecret(String spec) {
        String secret =
                "---\n{apiVersion: v1, kind: Secret, metadata: {name: s, namespace: data, labels: {tenant: blue}}}\n";
        String job =
                "---\n{apiVersion: batch/v1, kind: Job, metadata: {name: j, namespace: data}, spec: {template: {metadata: {labels: {tenant: green}}, spec: {"
                        + spec + "}}}}\n";

        assertThat(problems(ISOLATED + secret + job))
                .containsExactly(
                        "Job.batch data/j: its pods are tenant green's and use the Secret 's' of blue; use a Secret"
                                + " of tenant green");
        assertThat(problems(ISOLATED + secret.replace("blue", "green") + job)).isEmpty();
    }

    @Test
    void thePlatformMayReadATenantsSecretsAndProbesNeedNoIdentity() {
        assertThat(
                        problems(
                                ISOLATED
                                        + "---\n{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: b, namespace: t-blue}, roleRef: {kind: ClusterRole, name: edit}, subjects: [{kind: ServiceAccount, name: operator, namespace: data}]}\n"
                                        + "---\n{apiVersion: policy.linkerd.io/v1alpha1, kind: AuthorizationPolicy, metadata: {name: a, namespace: t-green}, spec: {targetRef: {kind: HTTPRoute, name: probes}, requiredAuthenticationRefs: [{kind: NetworkAuthentication, name: kubelet}]}}\n"))
                .isEmpty();
    }

    private static String policy(String namespace, String name, String spec) {
        return "---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: %s, namespace: %s}, spec: {%s}}\n"
                .formatted(name, namespace, spec);
    }

    private static Findings survey(String yaml) {
        List<Problem> unreadable = new ArrayList<>();
        Manifests manifests = Manifests.of(ManifestText.read("all.yaml", yaml, unreadable::add));
        assertThat(unreadable).isEmpty();
        return new Isolation().survey(manifests);
    }

    private static List<String> problems(String yaml) {
        return survey(yaml).problems().stream().map(Problem::sentence).toList();
    }
}
