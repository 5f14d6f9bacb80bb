package org.infolinia.ledger.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.operation.IntegrityCheck;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** I15: preview and posting agree, or posting is refused and says why. */
class PromiseTest extends LedgerTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<IntegrityCheck> checks;

    @Test
    void whatIsPostedCarriesTheHashOfWhatWasSeen() {
        var command = adjustment(program, halina, 80);
        var promise = desk.preview(command.proposal()).orElseThrow().promise();

        var receipt = desk.adjust(command.seenWith(promise)).orElseThrow();

        assertThat(receipt.balanceAfter()).isEqualTo(promise.after());
        assertThat(jdbc.sql("select preview_hash from ledger.posting where id = ?")
                        .param(receipt.posting().value())
                        .query((row, number) -> row.getBytes(1))
                        .single())
                .isEqualTo(promise.hash());
    }

    @Test
    void aBalanceThatMovedSinceThePreviewIsNamed() {
        fixture.earn(program, halina, 100, TODAY, MARCH);
        var command = adjustment(program, halina, 80);
        var promise = desk.preview(command.proposal()).orElseThrow().promise();
        fixture.earn(program, halina, 1, TODAY, MARCH);

        assertThat(desk.adjust(command.seenWith(promise)))
                .isEqualTo(Outcome.refused(Refusal.of("preview-changed", "BALANCE", 100L, 101L)));
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(101));
    }

    @Test
    void lotsThatChangedBehindAnEqualBalanceAreNamed() {
        aSupervisorTakesOver();
        fixture.earn(program, halina, 100, TODAY, MARCH);
        var command = adjustment(program, halina, -80);
        var promise = desk.preview(command.proposal()).orElseThrow().promise();
        fixture.spend(program, halina, 50, TODAY);
        fixture.earn(program, halina, 50, TODAY, DECEMBER);

        assertThat(desk.adjust(command.seenWith(promise)))
                .isEqualTo(Outcome.refused(Refusal.of("preview-changed", "LOTS", 100L, 100L)));
    }

    @Test
    void thePreviewOfAnotherAmountPostsNothing() {
        var promise = desk.preview(adjustment(program, halina, 80).proposal())
                .orElseThrow()
                .promise();

        assertThat(refusalOf(desk.adjust(adjustment(program, halina, 90).seenWith(promise))))
                .contains("preview-changed");
    }

    @Test
    void theFirstAnswerIsGivenAgainWhateverThePreviewShowsByNow() {
        var command = adjustment(program, halina, 80);
        desk.adjust(command.seenWith(
                        desk.preview(command.proposal()).orElseThrow().promise()))
                .orElseThrow();
        var later = desk.preview(command.proposal()).orElseThrow().promise();

        assertThat(desk.adjust(command.seenWith(later)).orElseThrow().isReplay())
                .isTrue();
    }

    @Test
    void aPromiseIsTheSameWhileItsBalanceStaysInItsClass() {
        fixture.earn(program, halina, 100, TODAY, MARCH);
        var proposal = adjustment(program, halina, 80).proposal();
        var promise = desk.preview(proposal).orElseThrow().promise();
        fixture.earn(program, halina, 10, TODAY, MARCH);
        var little = desk.preview(proposal).orElseThrow().promise();
        fixture.earn(program, halina, 1_000, TODAY, MARCH);
        var much = desk.preview(proposal).orElseThrow().promise();

        assertThat(promise.objectionTo(little)).isEmpty();
        assertThat(promise.strictObjectionTo(little)).isPresent();
        assertThat(promise.objectionTo(much)).contains(Refusal.of("preview-changed", "BALANCE", 100L, 1_110L));
    }

    @Test
    void aLotThatIsNotAsItWasPromisedIsFoundByTheBooks() {
        var receipt = desk.adjust(adjustment(program, halina, 80)).orElseThrow();
        moveExpiry(receipt, 1);

        assertThat(checks.stream().flatMap(check -> check.firstViolation(rows -> {}).stream()))
                .containsExactly("posting " + receipt.posting().value());

        moveExpiry(receipt, -1);
    }

    private void moveExpiry(Receipt receipt, int days) {
        jdbc.sql("update ledger.lot set expires_on = expires_on + ? where posting_id = ?")
                .params(days, receipt.posting().value())
                .update();
    }
}
