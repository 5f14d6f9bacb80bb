package org.infolinia.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.statement.StatementLine;
import org.infolinia.ledger.statement.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Halina gives points to Barbara. */
class TransfersTest extends LedgerTest {

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    ParticipantId barbara;

    @BeforeEach
    void halinaHasPointsAndBarbaraHasNone() {
        barbara = identified();
        fixture.earn(program, halina, 60, TODAY, DECEMBER);
        fixture.earn(program, halina, 40, TODAY, MARCH);
    }

    @Test
    void whatExpiresFirstGoesOverWithItsDays() {
        var receipt = transfer(halina, barbara, 80, "gift").orElseThrow();

        assertThat(receipt.points()).isEqualTo(Points.of(-80));
        assertThat(ledger.wallet(halina).lots()).containsExactly(new WalletView.Lot(Points.of(20), TODAY, MARCH));
        assertThat(ledger.wallet(barbara).lots())
                .containsExactly(
                        new WalletView.Lot(Points.of(60), TODAY, DECEMBER),
                        new WalletView.Lot(Points.of(20), TODAY, MARCH));
        assertThat(statements.newest(barbara, 1))
                .extracting(StatementLine::kind)
                .containsExactly(PostingKind.TRANSFER);
        assertThat(leftInPassing()).isZero();
    }

    @Test
    void theSameKeyTransfersOnce() {
        var first = transfer(halina, barbara, 80, "gift").orElseThrow();

        assertThat(transfer(halina, barbara, 80, "gift").orElseThrow()).isEqualTo(first.again());
        assertThat(refusalOf(transfer(halina, barbara, 10, "gift"))).contains("key-used-otherwise");
        assertThat(ledger.wallet(barbara).posted()).isEqualTo(Points.of(80));
    }

    @Test
    void whatCannotBeGivenIsRefusedInWords() {
        assertThat(refusalOf(transfer(halina, barbara, 101, "too-much"))).contains("not-enough-points");
        assertThat(refusalOf(transfer(halina, halina, 10, "herself"))).contains("transfer-to-oneself");
        assertThat(refusalOf(transfer(halina, fixture.aParticipant(fixture.aProgram()), 10, "elsewhere")))
                .contains("participant-not-active");
        assertThatThrownBy(() -> ledger.transfer(command(halina, barbara, 10, "by-hand")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void bothWaysAtOnceNobodyWaitsForEverAndNothingIsLost() throws InterruptedException {
        fixture.earn(program, barbara, 100, TODAY, MARCH);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var outcomes = threads
                    .invokeAll(IntStream.range(0, 40)
                            .<Callable<Outcome<Receipt>>>mapToObj(number -> () -> number % 2 == 0
                                    ? transfer(halina, barbara, 7, "there-" + number)
                                    : transfer(barbara, halina, 7, "back-" + number))
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(outcomes)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .allSatisfy(refused -> assertThat(refusalOf(refused)).contains("not-enough-points"));
        }
        assertThat(List.of(halina, barbara).stream()
                        .map(each -> ledger.wallet(each).posted())
                        .reduce(Points.ZERO, Points::plus))
                .isEqualTo(Points.of(200));
        assertThat(leftInPassing()).isZero();
    }

    private Outcome<Receipt> transfer(ParticipantId from, ParticipantId to, long points, String key) {
        return gatekeeper.asSystem("household", () -> ledger.transfer(command(from, to, points, key)));
    }

    private TransferPoints command(ParticipantId from, ParticipantId to, long points, String key) {
        return new TransferPoints(program, from, to, Points.of(points), "Punkty dla rodziny", key);
    }

    private long leftInPassing() {
        return jdbc.sql("""
                        select coalesce(sum(e.amount), 0) from ledger.entry e join ledger.account a on a.id = e.account_id
                         where a.program_id = ? and a.kind = 'TRANSFER'""").param(program.value()).query(Long.class).single();
    }
}
