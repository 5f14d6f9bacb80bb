package org.infolinia.ledger.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infolinia.Infolinia;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.operation.IntegrityCheck;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application on a server that is killed under it. Short here; {@code -Dinfolinia.bank.falls=10} makes a day of it.
 * Banks that make a known mistake stand beside the sound one, to show that the auditor would see it.
 */
class BankTest {

    private static final int FALLS = Integer.getInteger("infolinia.bank.falls", 2);
    private static final long FIRST_CUSTOMER = 5_000_000;
    private static final long APART = 1_000;
    private static final String VAADIN = String.join(
            ",",
            List.of(
                    "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                    "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                    "com.vaadin.flow.spring.VaadinScopesConfig"));

    @TempDir
    static Path place;

    private static KillableServer server;
    private static ConfigurableApplicationContext application;
    private static int banks;

    @BeforeAll
    static void open() throws IOException {
        server = new KillableServer(place.resolve("data"));
        application = new SpringApplicationBuilder(Infolinia.class)
                .web(WebApplicationType.NONE)
                .run(arguments(Map.of(
                        "infolinia.mode", "command",
                        "spring.autoconfigure.exclude", VAADIN,
                        "infolinia.background-work", "false",
                        "infolinia.demo", "false",
                        "infolinia.public-address", "https://help.example.org",
                        "infolinia.state-directory", place.resolve("state").toString(),
                        "spring.datasource.url", server.url())));
    }

    @AfterAll
    static void close() throws IOException {
        application.close();
        server.close();
    }

    @Test
    void whatWasAcknowledgedIsThereOnceThoughTheServerIsKilled() throws IOException {
        var program = aProgram();

        var day = bank(program, teller(program)).runs(FALLS, 1);

        assertThat(day.faults()).isEmpty();
        assertThat(day.unknown()).isPositive();
        assertThat(day.acknowledged()).isGreaterThan(day.refused());
    }

    @Test
    void aBankThatAsksAgainUnderANewKeyIsFoundOut() throws IOException {
        var program = aProgram();

        var faults = faultsOf(program, new ForgetfulTeller(teller(program)));

        assertThat(faults).anyMatch(fault -> fault.startsWith("Posted although nobody heard of it"));
    }

    @Test
    void aBankThatLoadsChangesAndSavesBalancesIsFoundOut() throws IOException {
        var program = aProgram();
        var jdbc = application.getBean(JdbcClient.class);
        try {
            var faults = faultsOf(program, new CarelessTeller(teller(program), jdbc));

            assertThat(faults).anyMatch(fault -> fault.startsWith("The wallet and its entries differ"));
        } finally {
            jdbc.sql("""
                            update ledger.wallet set posted = (
                                select coalesce(sum(amount), 0) from ledger.entry where wallet_id = wallet.id)""").update();
        }
    }

    @Test
    void aServerThatAnswersBeforeItHasWrittenIsFoundOut() throws IOException {
        var program = aProgram();
        durable(false);
        try {
            var faults = faultsOf(program, teller(program));

            assertThat(faults).anyMatch(fault -> fault.startsWith("Acknowledged and gone"));
        } finally {
            durable(true);
        }
    }

    /** A mistake need not show at every fall. */
    private static List<String> faultsOf(ProgramId program, Teller teller) throws IOException {
        var faults = new ArrayList<String>();
        for (int attempt = 0; attempt < 5 && faults.isEmpty(); attempt++) {
            faults.addAll(bank(program, teller).runs(1, attempt).faults());
        }
        return faults;
    }

    private static Bank bank(ProgramId program, Teller teller) {
        var auditor = new Auditor(application.getBean(JdbcClient.class), checks(), program);
        return new Bank(server, auditor, teller, FIRST_CUSTOMER + APART * banks++);
    }

    private static Teller teller(ProgramId program) {
        return new LedgerTeller(
                application.getBean(PointsLedger.class), application.getBean(Gatekeeper.class), program);
    }

    private static List<IntegrityCheck> checks() {
        return application.getBeanProvider(IntegrityCheck.class).stream()
                .filter(check -> check.getClass().getPackageName().startsWith("org.infolinia.ledger"))
                .toList();
    }

    private static ProgramId aProgram() {
        var code = "B" + Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        var levels = new RequiredLevels(
                IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.KNOWLEDGE);
        var command =
                new FoundProgram(code, code, "B", "berry", Language.PL, "PL", levels, Map.of(), Map.of(), Map.of());
        var directory = application.getBean(ProgramDirectory.class);
        return application
                .getBean(Gatekeeper.class)
                .asSystem("test", () -> directory.found(command))
                .orElseThrow();
    }

    /** For every connection from now on. */
    private static void durable(boolean isDurable) {
        application
                .getBean(JdbcClient.class)
                .sql("alter role postgres set synchronous_commit = " + (isDurable ? "on" : "off"))
                .update();
        application.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    private static String[] arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
