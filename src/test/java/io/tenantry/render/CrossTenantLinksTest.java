package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.check.Findings;
import io.tenantry.check.Note;
import io.tenantry.check.isolation.Isolation;
import io.tenantry.check.isolation.TenantExceptions;
import io.tenantry.kube.ExceptionAnnotations;
import io.tenantry.kube.ManifestJson;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.model.Environment;
import io.tenantry.model.Tenant;
import io.tenantry.problem.InvalidModelException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a path between two tenants comes to on both sides, and what the checks see of it in the final objects. */
class CrossTenantLinksTest {

    private static final Environment BOTH =
            Fixtures.environment().with(Guests.acme()).with(Guests.bank());

    private final Golden golden = Golden.of(CrossTenantLinksTest.class);

    @Test
    void eachSideRendersItsOwnEndAndSaysWhy() {
        golden.matches("using.yaml", declaring(BOTH, Guests.acme()));
        golden.matches("giving.yaml", declaring(BOTH, Guests.bank()));
    }

    @Test
    void whereTheEdgeLeadsToItAsWellAGuestSendsWhatTheTenantsOwnPodsMay() {
        Environment exposed = BOTH.with(Guests.bankExposed());

        golden.matches("exposed.yaml", declaring(exposed, Guests.bankExposed()));
        assertThat(survey(exposed).problems()).isEmpty();
    }

    @Test
    void theAppLearnsTheAddress() {
        Deployment web = SpaceParts.of(BOTH, Guests.acme()).stream()
                .flatMap(part -> part.objects().stream())
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(web.getSpec().getTemplate().getSpec().getContainers().get(0).getEnv())
                .anySatisfy(variable -> {
                    assertThat(variable.getName()).isEqualTo("BANK_LEDGER_URL");
                    assertThat(variable.getValue()).isEqualTo("http://ledger.tenant-bank.svc.cluster.local:3000");
                });
    }

    @Test
    void whatOnlyOneDeclaredIsNotRendered() {
        Environment onlyAcme = Fixtures.environment().with(Guests.acme()).with(Guests.bankAlone());
        Environment onlyBank = Fixtures.environment().with(Guests.acmeAlone()).with(Guests.bank());

        assertThatThrownBy(() -> SpaceParts.of(onlyAcme, Guests.acme()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("tenants.acme.apps.web.connections[0]: tenant 'bank' does not let 'acme' come");
        assertThatThrownBy(() -> SpaceParts.of(onlyBank, Guests.bank()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("tenants.bank.exceptions[0]: no app of tenant 'acme' connects to it");
    }

    @Test
    void theProofTakesWhatBothDeclaredAndListsIt() {
        Findings findings = survey(BOTH);

        String exception =
                "`tenant-acme/web -> tenant-bank/ledger:3000`: tenant 'acme' until 2027-01-31 (Acme pays here.),"
                        + " tenant 'bank' until 2027-02-28 (Acme is a customer.)";
        assertThat(findings.problems()).isEmpty();
        assertThat(findings.notes()).contains(new Note("isolation", Note.Kind.EXCEPTION, exception));
        assertThat(findings.pages().get("isolation.md"))
                .contains(
                        "## Exceptions\n\nPaths between tenants that both of them declared.\n\n- " + exception + "\n");
    }

    @Test
    void itHoldsUntilItsLastDay() {
        Manifests manifests = manifests(BOTH);

        assertThat(new TenantExceptions(Optional.of(LocalDate.of(2027, 1, 31))).check(manifests))
                .isEmpty();
        assertThat(new TenantExceptions(Optional.of(LocalDate.of(2027, 2, 1))).check(manifests))
                .hasSize(1);
    }

    private static Findings survey(Environment environment) {
        return new Isolation().survey(manifests(environment));
    }

    private static Manifests manifests(Environment environment) {
        return Manifests.of(Stream.concat(
                        PlatformParts.of(environment).stream(),
                        environment.tenants().values().stream()
                                .flatMap(tenant -> SpaceParts.of(environment, tenant).stream()))
                .flatMap(part -> part.objects().stream())
                .map(object -> Manifest.of(ManifestJson.toTree(object)))
                .toList());
    }

    /** The objects that bear the declaration. */
    private static List<HasMetadata> declaring(Environment environment, Tenant tenant) {
        return SpaceParts.of(environment, tenant).stream()
                .flatMap(part -> part.objects().stream())
                .filter(object -> Optional.ofNullable(object.getMetadata().getAnnotations())
                        .map(Map::keySet)
                        .filter(keys -> keys.contains(ExceptionAnnotations.PATH))
                        .isPresent())
                .toList();
    }
}
