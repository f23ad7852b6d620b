package io.tenantry.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.model.Connection;
import io.tenantry.model.CrossTenantPath;
import io.tenantry.model.Name;
import io.tenantry.model.TenantId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A path between two tenants: what both write, and how it is told what only one of them wrote. */
class CrossTenantPathsTest {

    private static final String ACME = "shop/tenants/acme.yaml";
    private static final String BANK = "shop/tenants/bank.yaml";

    /** The workload that connects. */
    private static final String USING =
            """
            group: acme-developers
            apps:
              web:
                image: ghcr.io/shop/web:1.0.0
                connections:
                  - {tenant: bank, workload: ledger, reason: Pays., expires: 2027-01-31}
            """;

    /** The workload that is connected to. */
    private static final String GIVING =
            """
            group: bank-developers
            exceptions:
              - {tenant: acme, workload: ledger, reason: Is paid., expires: 2027-02-28}
            apps:
              ledger:
                image: ghcr.io/shop/ledger:1.0.0
                ports: {http: 8080}
                probes: {startup: {path: /}, liveness: {path: /}, readiness: {path: /}}
            """;

    @TempDir
    private Path folder;

    private OverlayFixture overlays;

    @BeforeEach
    void bothDeclareIt() {
        overlays = OverlayFixture.in(folder).with(ACME, USING).with(BANK, GIVING);
    }

    @Test
    void bothSidesAreRead() {
        assertThat(overlays.tenant("dev", "bank").exceptions())
                .containsExactly(new CrossTenantPath(
                        TenantId.of("acme"),
                        Name.of("ledger"),
                        Name.of("http"),
                        "Is paid.",
                        LocalDate.of(2027, 2, 28)));
        Connection read = overlays.tenant("dev", "acme")
                .apps()
                .get(Name.of("web"))
                .connections()
                .get(0);
        assertThat(read)
                .isEqualTo(new Connection.ToTenant(
                        TenantId.of("bank"),
                        Name.of("ledger"),
                        Name.of("http"),
                        Optional.empty(),
                        "Pays.",
                        LocalDate.of(2027, 1, 31)));
        assertThat(read.variables()).isEqualTo("BANK_LEDGER");
    }

    @Test
    void theDateMayBeQuoted() {
        overlays.with(ACME, USING.replace("2027-01-31", "'2027-01-31'"));

        assertThat(overlays.environment("dev").unanswered()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tenant: bank | tenant: bonk | 6:18 | tenants.acme.apps.web.connections[0].tenant: there is no tenant 'bonk'; expected one of [bank]",
                "tenant: bank | tenant: acme | 6:18 | tenants.acme.apps.web.connections[0].tenant: 'acme' is the tenant itself; expected another tenant; within one, a connection to a workload is enough",
                "workload: ledger | workload: ledgre | 6:34 | tenants.acme.apps.web.connections[0].workload: tenant 'bank' has no app 'ledgre'; expected one of [ledger]",
                "ledger, | ledger, port: metrics, | 6:48 | tenants.acme.apps.web.connections[0].port: 'ledger' of tenant 'bank' has no port 'metrics'; expected one of [http]",
                "Pays. | '\" \"' | 6:50 | reason: it is empty, or longer than one line of 200 characters; expected why the one tenant has to reach the other",
                "2027-01-31 | tomorrow | 6:66 | expires: 'tomorrow' is no date; expected year-month-day, as 2027-01-31",
                "2027-01-31 | 2027-02-30 | 6:66 | expires: '2027-02-30' is no date; expected year-month-day, as 2027-01-31",
                "2027-01-31 | 1027-01-31 | 6:66 | expires: the year 1027; expected one from 2000 to 2999",
                "', expires: 2027-01-31' | '' | 6:9 | connections[0] lacks the key 'expires'; expected a date such as 2027-01-31",
                "'reason: Pays., ' | '' | 6:9 | connections[0] lacks the key 'reason'; expected text",
                "ledger, | ledger, prefix: 1, | 6:50 | prefix: '1' begins no environment variable; expected capitals, digits and underscores, such as DB",
            })
    void whoConnectsGotItWrong(String right, String wrong, String place, String problem) {
        overlays.with(ACME, USING.replace(right, wrong));

        assertThat(overlays.problems()).contains(ACME + ":" + place + ": ").contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tenant: acme | tenant: acne | 3:14 | tenants.bank.exceptions[0].tenant: there is no tenant 'acne'; expected one of [acme]",
                "tenant: acme | tenant: bank | 3:14 | tenants.bank.exceptions[0].tenant: 'bank' is the tenant itself; expected another tenant",
                "workload: ledger | workload: ledgre | 3:30 | tenants.bank.exceptions[0].workload: tenant 'bank' has no app 'ledgre'; expected one of [ledger]",
                "ledger, | ledger, port: metrics, | 3:44 | tenants.bank.exceptions[0].port: 'ledger' of tenant 'bank' has no port 'metrics'; expected one of [http]",
                "Is paid. | '\" \"' | 3:46 | reason: it is empty",
                "2027-02-28 | 28.2.2027 | 3:65 | expires: '28.2.2027' is no date; expected year-month-day, as 2027-01-31",
            })
    void whoIsConnectedToGotItWrong(String right, String wrong, String place, String problem) {
        overlays.with(BANK, GIVING.replace(right, wrong));

        assertThat(overlays.problems()).contains(BANK + ":" + place + ": ").contains(problem);
    }

    @Test
    void onlyWhoConnectsDeclaresIt() {
        overlays.with(BANK, GIVING.replaceAll("exceptions:\n.*\n", ""));

        assertThat(overlays.problems())
                .isEqualTo(ACME + ":6:9: tenants.acme.apps.web.connections[0]: tenant 'bank' does not let 'acme' come;"
                        + " expected {tenant: acme, workload: ledger, port: http} among the exceptions of bank, or nothing"
                        + " here");
    }

    @Test
    void onlyWhoIsConnectedToDeclaresIt() {
        overlays.with(ACME, USING.replaceAll(" *connections:\n.*\n", ""));

        assertThat(overlays.problems())
                .isEqualTo(
                        BANK + ":3:5: tenants.bank.exceptions[0]: no app of tenant 'acme' connects to it; expected one"
                                + " with {tenant: bank, workload: ledger, port: http} among its connections, or nothing here");
    }

    @Test
    void theyDoNotMeanTheSamePort() {
        overlays.with(
                BANK,
                GIVING.replace("ports: {http: 8080}", "ports: {http: 8080, admin: 9000}")
                        .replace("workload: ledger,", "workload: ledger, port: admin,"));

        assertThat(overlays.problems())
                .contains(ACME + ":6:9: tenants.acme.apps.web.connections[0]: tenant 'bank' does not let 'acme' come")
                .contains(BANK + ":3:5: tenants.bank.exceptions[0]: no app of tenant 'acme' connects to it");
    }

    @Test
    void oneIsDeclaredTwice() {
        String exception = "  - {tenant: acme, workload: ledger, reason: Is paid., expires: 2027-02-28}\n";
        overlays.with(BANK, GIVING.replace(exception, exception + exception));

        assertThat(overlays.problems())
                .isEqualTo(
                        BANK + ":4:5: tenants.bank.exceptions[1]: 'acme' is let to 'ledger' at 'http' already; expected"
                                + " each path once");
    }

    @Test
    void theOtherTenantIsNotInEveryEnvironment() {
        overlays.with("shop/environments/prod.yaml", OverlayFixture.ENVIRONMENT + "tenants: {bank: null}\n");

        assertThat(overlays.problems())
                .isEqualTo(ACME
                        + ":6:18: tenants.acme.apps.web.connections[0].tenant: there is no tenant 'bank' (in prod);"
                        + " expected one of []");
    }
}
