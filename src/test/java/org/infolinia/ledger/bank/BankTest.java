package org.infolinia.ledger.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.bank.Order.Wish;
import org.infolinia.ledger.expiry.PointsExpiry;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.OfferReward;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.operation.IntegrityCheck;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application on a server that is killed under it. Short here; {@code ./infolinia bench bank} makes a day of it.
 * Banks that make a known mistake stand beside the sound one, to show that the auditor would see it.
 */
class BankTest {

    private static final int FALLS = Integer.getInteger("infolinia.bank.falls", 1);

    @TempDir
    static Path place;

    private static KillableServer server;
    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void open() throws IOException {
        server = new KillableServer(place.resolve("data"));
        application = House.open(server, place.resolve("state"), Map.of());
    }

    @AfterAll
    static void close() throws IOException {
        application.close();
        server.close();
    }

    @Test
    void whatWasAcknowledgedIsThereOnceThoughTheServerIsKilled() throws IOException {
        var program = aProgram();

        var day = bank(program, teller(program), Bank.ALL_WISHES).runs(FALLS, 1);

        assertThat(day.faults()).isEmpty();
        assertThat(day.unknown()).isPositive();
        assertThat(day.acknowledged()).isGreaterThan(day.refused());
        System.err.printf("Bank: %d falls, %s%n", FALLS, day);
    }

    @Test
    void whatLapsedExpiresOnceThoughTheServerIsKilled() throws IOException {
        var expiry = application.getBean(PointsExpiry.class);

        var faults = lapsed().expire(FALLS, program -> asSystem(() -> expiry.run(program)));

        assertThat(faults).isEmpty();
    }

    @Test
    void anExpiryWithoutAKeyIsFoundOut() throws IOException {
        var mutant = new KeylessExpiry(application.getBean(PointsLedger.class), application.getBean(JdbcClient.class));

        var faults = lapsed().expire(1, program -> asSystem(() -> mutant.run(program)));

        assertThat(faults).anyMatch(fault -> fault.startsWith("More expired than had lapsed"));
    }

    private static LapsedBank lapsed() {
        return new LapsedBank(
                server,
                application.getBean(PointsLedger.class),
                application.getBean(JdbcClient.class),
                BankTest::aProgram,
                application.getBean(Gatekeeper.class));
    }

    @Test
    void aBankThatAsksAgainUnderANewKeyIsFoundOut() throws IOException {
        var program = aProgram();

        var faults = faultsOf(program, new ForgetfulTeller(teller(program)), Bank.ALL_WISHES);

        assertThat(faults).anyMatch(fault -> fault.startsWith("Posted although") || fault.startsWith("Held "));
    }

    @Test
    void aBankThatLoadsChangesAndSavesBalancesIsFoundOut() throws IOException {
        var program = aProgram();
        var jdbc = application.getBean(JdbcClient.class);
        try {
            var faults = faultsOf(program, new CarelessTeller(teller(program), jdbc), List.of(Wish.EARN));

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
            var faults = faultsOf(program, teller(program), Bank.ALL_WISHES);

            assertThat(faults).anyMatch(fault -> fault.startsWith("Acknowledged and gone"));
        } finally {
            durable(true);
        }
    }

    /** A mistake need not show at every fall. */
    private static List<String> faultsOf(ProgramId program, Teller teller, List<Wish> wishes) throws IOException {
        var faults = new ArrayList<String>();
        for (int attempt = 0; attempt < 5 && faults.isEmpty(); attempt++) {
            faults.addAll(bank(program, teller, wishes).runs(1, attempt).faults());
        }
        return faults;
    }

    private static Bank bank(ProgramId program, Teller teller, List<Wish> wishes) {
        var auditor = new Auditor(application.getBean(JdbcClient.class), checks(), program);
        return new Bank(server, auditor, teller, customers(program), wishes);
    }

    private static List<ParticipantId> customers(ProgramId program) {
        var register = application.getBean(ParticipantRegister.class);
        return asSystem(() -> Stream.generate(() -> register.register(ParticipantFixture.halina(program)))
                .limit(Bank.CUSTOMERS)
                .toList());
    }

    private static Teller teller(ProgramId program) {
        var names = Map.of(Language.PL, "Kubek", Language.EN, "Mug", Language.AZ, "Fincan");
        var offer = new OfferReward(
                program, "mug", names, Points.of(Bank.PRICE), null, Delivery.SHOP, LocalDate.EPOCH, null);
        var mug = asSystem(() -> application.getBean(RewardCatalogue.class).offer(offer))
                .orElseThrow();
        return new LedgerTeller(
                application.getBean(PointsLedger.class),
                application.getBean(RewardDesk.class),
                application.getBean(Gatekeeper.class),
                mug);
    }

    private static <T> T asSystem(Supplier<T> work) {
        return application.getBean(Gatekeeper.class).asSystem("test", work);
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
        return asSystem(() -> directory.found(command)).orElseThrow();
    }

    /** For every connection from now on. */
    private static void durable(boolean isDurable) {
        application
                .getBean(JdbcClient.class)
                .sql("alter role postgres set synchronous_commit = " + (isDurable ? "on" : "off"))
                .update();
        application.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }
}
