package org.infolinia.participants.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.Participant.Status;
import org.infolinia.privacy.PrivacyDesk;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What belonged to either record belongs to the survivor: contact points, points, tickets, data. */
class MergedBelongingsTest extends MergingTest {

    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    @Autowired
    ProgramDirectory directory;

    @Autowired
    PointsLedger ledger;

    @Autowired
    Statements statements;

    @Autowired
    TicketDesk tickets;

    @Autowired
    TicketFiles files;

    @Autowired
    PrivacyDesk privacy;

    @Autowired
    Gatekeeper gatekeeper;

    private LedgerFixture points;

    @BeforeEach
    void bothMayCollectPoints() {
        points = new LedgerFixture(directory, register, ledger, gatekeeper);
    }

    @Test
    void theOlderOneIsProposedToSurviveAndBothSidesSayWhatTheyHave() {
        points.earn(program, newer, 300, LocalDate.of(2026, 11, 2), DECEMBER);
        opened(newer);

        var preview = merge.preview(newer, older).orElseThrow();

        assertThat(preview.older().participant().id()).isEqualTo(older);
        assertThat(preview.newer().holdings())
                .extracting(MergePreview.Holding::messageKey, MergePreview.Holding::count)
                .contains(
                        tuple("ledger.belongings", 300L),
                        tuple("tickets.belongings", 1L),
                        tuple("calls.belongings", 0L));
    }

    @Test
    void theSurvivorTakesOverContactPointsAndOnlyConsentsThatBothGave() {
        var survivor = merged();

        assertThat(survivor.phones())
                .containsExactly(
                        halina.first().phones().getFirst(),
                        halina.second().phones().getFirst());
        assertThat(survivor.emails())
                .containsExactly(
                        halina.first().emails().getFirst(),
                        halina.second().emails().getFirst());
        assertThat(survivor.cards())
                .containsExactly(
                        halina.first().cards().getFirst(),
                        halina.second().cards().getFirst());
        assertThat(survivor.consents()).containsExactly(Channel.EMAIL);
        assertThat(register.find(newer).orElseThrow().status()).isEqualTo(Status.MERGED);
        assertThat(register.byPhone(program, halina.second().phones().getFirst()))
                .extracting(Participant::id)
                .containsExactly(older);
    }

    @Test
    void pointsMoveWithTheDaysOfTheirLotsAndBothStatementsTellIt() {
        points.earn(program, older, 100, LocalDate.of(2026, 11, 1), MARCH);
        points.earn(program, newer, 300, LocalDate.of(2026, 11, 2), DECEMBER);
        points.earn(program, newer, 50, LocalDate.of(2026, 11, 3), MARCH);
        points.spend(program, newer, 120, LocalDate.of(2026, 11, 4));

        merged();

        assertThat(ledger.wallet(newer).posted()).isEqualTo(Points.ZERO);
        assertThat(ledger.wallet(older).posted()).isEqualTo(Points.of(330));
        assertThat(ledger.wallet(older).lots())
                .containsExactly(
                        new WalletView.Lot(Points.of(180), LocalDate.of(2026, 11, 2), DECEMBER),
                        new WalletView.Lot(Points.of(100), LocalDate.of(2026, 11, 1), MARCH),
                        new WalletView.Lot(Points.of(50), LocalDate.of(2026, 11, 3), MARCH));
        assertThat(statements.newest(older, 1).getFirst())
                .satisfies(line -> assertThat(line.kind()).isEqualTo(PostingKind.MERGE))
                .satisfies(line -> assertThat(line.label()).isEmpty())
                .satisfies(line -> assertThat(line.points()).isEqualTo(Points.of(230)));
        assertThat(statements.newest(newer, 1).getFirst())
                .satisfies(line -> assertThat(line.label()).isEmpty())
                .satisfies(line -> assertThat(line.points()).isEqualTo(Points.of(-230)));
        assertThat(statements
                        .explain(older, LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 17))
                        .words())
                .contains("230 przy połączeniu kont");
    }

    @Test
    void ticketsOpenAndClosedAreTheSurvivorsAndTheirHistoryTellsIt() {
        var ticket = opened(newer);

        merged();

        assertThat(files.of(older)).extracting(Ticket::number).containsExactly(ticket.number());
        assertThat(files.of(newer)).isEmpty();
        assertThat(files.find(ticket.number()).orElseThrow().updatedAt()).isEqualTo(ticket.updatedAt());
        assertThat(files.changes(ticket.number()))
                .extracting(TicketChange::field, TicketChange::after)
                .contains(tuple(TicketChange.Field.PARTICIPANT, Long.toString(older.value())));
    }

    @Test
    void theSurvivorsDataIncludesWhatStayedWithTheMergedRecord() {
        points.earn(program, newer, 300, LocalDate.of(2026, 11, 2), DECEMBER);

        merged();

        assertThat(privacy.export(older))
                .contains(halina.first().number(), halina.second().number(), "PURCHASE");
    }

    private Ticket opened(ParticipantId participant) {
        var command = new OpenTicket(
                program,
                participant,
                new Ticket.Contact("Halina Wróbel", null),
                Ticket.Channel.PHONE,
                Ticket.Kind.QUESTION,
                Ticket.Topic.REWARD,
                null,
                "Nagroda nie dotarła",
                "Czekam od miesiąca",
                Language.PL);
        return gatekeeper.asSystem("test", () -> tickets.open(command));
    }
}
