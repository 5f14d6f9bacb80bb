package org.infolinia.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.adjustment.BulkAdjustments.Share;
import org.infolinia.ledger.batch.AffectedParticipants.Amount;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AffectedParticipantsTest extends BatchTest {

    private static final Amount FORTY = new Amount(Points.of(40), false);
    private static final Amount AS_LISTED = new Amount(null, true);

    @Autowired
    AffectedParticipants affected;

    @Autowired
    ParticipantRegister register;

    @Test
    void aListNamesPeopleByNumberOrCard() {
        var other = identified();
        var list = "Numer\n%s\n\n%s\n"
                .formatted(of(halina).number(), of(other).cards().getFirst().formatted());

        var found = affected.read(program, list, FORTY).orElseThrow();

        assertThat(found.rejects()).isEmpty();
        assertThat(found.shares()).containsExactly(new Share(halina, Points.of(40)), new Share(other, Points.of(40)));
    }

    @Test
    void aColumnSaysHowMuch() {
        var list = "%s;250".formatted(of(halina).number());

        assertThat(affected.read(program, list, AS_LISTED).orElseThrow().shares())
                .containsExactly(new Share(halina, Points.of(-250)));
    }

    @Test
    void eachLineThatIsNoGoodIsRejectedWithItsReason() {
        var number = of(halina).number();
        var list = "%s;10\nX-1;10\n%s;10\n%s;-5\n"
                .formatted(number, number, of(identified()).number());

        var found = affected.read(program, list, AS_LISTED).orElseThrow();

        assertThat(found.shares()).hasSize(1);
        assertThat(found.rejects())
                .extracting(reject -> reject.line() + " " + reject.reason().code())
                .containsExactly("2 batch-line-unknown", "3 batch-line-twice", "4 batch-line-points");
    }

    @Test
    void aListThatIsTooLongIsRefusedAsAWhole() {
        var list = IntStream.rangeClosed(0, BatchDesk.MAXIMUM_WALLETS)
                .mapToObj(i -> "P-" + i)
                .collect(Collectors.joining("\n"));

        assertThat(refusalOf(affected.read(program, list, FORTY))).contains("batch-too-large");
    }

    @Test
    void whoWasPaidByADeclarationBetweenTwoDaysIsFoundInTheBooks() {
        var other = identified();
        fixture.post(PostPoints.earned(
                program,
                other,
                PostingKind.DECLARATION,
                Points.of(30),
                LedgerFixture.TODAY,
                DECEMBER,
                "KOCIOL-24",
                LedgerFixture.key()));
        fixture.earn(program, halina, 30, LedgerFixture.TODAY, DECEMBER);

        var found = affected.paid(
                        program,
                        PostingKind.DECLARATION,
                        null,
                        LedgerFixture.TODAY,
                        LedgerFixture.TODAY,
                        Points.of(-30))
                .orElseThrow();

        assertThat(found.shares()).containsExactly(new Share(other, Points.of(-30)));
    }

    private Participant of(ParticipantId participant) {
        return gatekeeper.asSystem("test", () -> register.find(participant).orElseThrow());
    }
}
