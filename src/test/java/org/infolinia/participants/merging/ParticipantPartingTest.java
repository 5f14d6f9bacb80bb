package org.infolinia.participants.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.WalletView;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.Participant.Status;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A merge that was a mistake is taken back: each has his own again. */
class ParticipantPartingTest extends MergingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    @Autowired
    ParticipantParting parting;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    PointsLedger ledger;

    @Autowired
    TicketDesk tickets;

    @Autowired
    TicketFiles files;

    @Autowired
    AuditTrail trail;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    FixedClock clock;

    @Autowired
    JdbcClient jdbc;

    private LedgerFixture points;

    @BeforeEach
    void bothMayCollectPoints() {
        points = new LedgerFixture(directory, register, ledger, gatekeeper);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void bothRecordsAreWhatTheyWere() {
        var survivor = register.find(older).orElseThrow();
        var other = register.find(newer).orElseThrow();
        merged();

        assertThat(parted().orElseThrow()).isEqualTo(other);

        assertThat(register.find(older)).contains(survivor);
        assertThat(register.successorOf(newer)).isEmpty();
        assertThat(register.mergedInto(older)).isEmpty();
        assertThat(register.byPhone(program, halina.second().phones().getFirst()))
                .extracting(Participant::id)
                .containsExactly(newer);
        assertThat(search.hits(halina.second().number()))
                .extracting(hit -> hit.row().id())
                .contains(newer.value());
    }

    @Test
    void pointsReturnWithTheDaysOfTheirLots() {
        points.earn(program, older, 100, MONDAY, MARCH);
        points.earn(program, newer, 300, MONDAY, DECEMBER);
        merged();
        points.earn(program, older, 40, MONDAY, MARCH);

        parted().orElseThrow();

        assertThat(ledger.wallet(newer).lots()).containsExactly(new WalletView.Lot(Points.of(300), MONDAY, DECEMBER));
        assertThat(ledger.wallet(older).posted()).isEqualTo(Points.of(140));
    }

    @Test
    void whatTheSurvivorHasSpentHePaysOutOfHisOwn() {
        points.earn(program, older, 200, MONDAY, MARCH);
        points.earn(program, newer, 300, MONDAY, DECEMBER);
        merged();
        points.spend(program, older, 150, LocalDate.of(2026, 11, 17));

        parted().orElseThrow();

        assertThat(ledger.wallet(newer).posted()).isEqualTo(Points.of(300));
        assertThat(ledger.wallet(older).posted()).isEqualTo(Points.of(50));
    }

    @Test
    void whatHeCannotPayIsRefusedInWordsUntilHeMayOweIt() {
        points.earn(program, older, 100, MONDAY, MARCH);
        points.earn(program, newer, 300, MONDAY, DECEMBER);
        merged();
        points.spend(program, older, 250, LocalDate.of(2026, 11, 17));

        var preview = parting.preview(theMerge().id());
        assertThat(preview.objection()).hasValueSatisfying(objection -> {
            assertThat(objection.code()).isEqualTo("unmerge-points-spent");
            assertThat(objection.arguments()).containsExactly(150L);
        });
        assertThat(preview.canBeOwed()).isTrue();
        assertThat(refusalOf(parted())).isEqualTo("unmerge-points-spent");

        parting.part(new PartParticipants(theMerge().id(), REASON, true)).orElseThrow();

        assertThat(ledger.wallet(newer).posted()).isEqualTo(Points.of(300));
        assertThat(ledger.wallet(older).posted()).isEqualTo(Points.ZERO);
        assertThat(ledger.wallet(older).owed()).isEqualTo(Points.of(150));
    }

    @Test
    void ticketsReturnAndSoDoThoseSinceFromAnAddressOfHisOwn() {
        var before = opened(newer, halina.second().emails().getFirst());
        merged();
        clock.advance(Duration.ofHours(1));
        var his = opened(older, halina.second().emails().getFirst());
        var survivors = opened(older, halina.first().emails().getFirst());

        parted().orElseThrow();

        assertThat(files.of(newer)).extracting(Ticket::number).containsExactlyInAnyOrder(before.number(), his.number());
        assertThat(files.of(older)).extracting(Ticket::number).containsExactly(survivors.number());
    }

    @Test
    void callsSinceFromANumberOfHisOwnReturnWithWhatHangsOnThem() {
        merged();
        clock.advance(Duration.ofHours(1));
        var his = aCallFrom(halina.second().phones().getFirst());
        var survivors = aCallFrom(halina.first().phones().getFirst());
        jdbc.sql("""
                        insert into surveys.consideration (program_id, contact, participant_id, verdict, ended_at)
                        values (?, ?, ?, 'SAMPLED_OUT', now())""").params(program.value(), "call:" + his, older.value()).update();

        parted().orElseThrow();

        assertThat(ownerOf("calls.call where id = " + his)).isEqualTo(newer.value());
        assertThat(ownerOf("calls.call where id = " + survivors)).isEqualTo(older.value());
        assertThat(ownerOf("surveys.consideration where contact = 'call:" + his + "'"))
                .isEqualTo(newer.value());
    }

    @Test
    void anObjectionToSurveysStaysOnlyWithWhoMadeIt() {
        jdbc.sql("insert into surveys.objection values (?, now())")
                .param(newer.value())
                .update();
        merged();

        parted().orElseThrow();

        assertThat(jdbc.sql("select participant_id from surveys.objection where participant_id in (?, ?)")
                        .params(older.value(), newer.value())
                        .query(Long.class)
                        .list())
                .containsExactly(newer.value());
    }

    @Test
    void consentsToldAnewStayAsTold() {
        merged();
        clock.advance(Duration.ofDays(1));
        newcomers.registered(joined(halina.first(), halina.first().joinedOn(), Set.of(Channel.EMAIL)));

        parted().orElseThrow();

        assertThat(register.find(older).orElseThrow().consents()).containsExactly(Channel.EMAIL);
    }

    private long aCallFrom(PhoneNumber number) {
        return jdbc.sql("""
                        insert into calls.call (program_id, direction, number_from, agent_id, agent_name, participant_id,
                            matched_by, level, phase, offered_at, answered_at, ended_at, wrap_up_ended_at)
                        values (:program, 'INBOUND', :number, 1, 'Marta', :participant, 'UNIQUE_NUMBER', 'UNKNOWN',
                            'FINISHED', :now, :now, :now, :now)
                        returning id""")
                .param("program", program.value())
                .param("number", number.e164())
                .param("participant", older.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private long ownerOf(String rows) {
        return jdbc.sql("select participant_id from " + rows).query(Long.class).single();
    }

    @Test
    void aTicketThatWasGivenToSomebodyElseMeanwhileStaysHis() {
        var ticket = opened(newer, halina.second().emails().getFirst());
        var third = newcomers.registered(ParticipantFixture.named(program, "Ewa", "Lis"));
        merged();
        jdbc.sql("update tickets.ticket set participant_id = ? where number = ?")
                .params(third.value(), ticket.number().value())
                .update();

        parted().orElseThrow();

        assertThat(files.of(third)).extracting(Ticket::number).containsExactly(ticket.number());
    }

    @Test
    void chainsAreTakenBackFromTheirEnd() {
        points.earn(program, newer, 300, MONDAY, DECEMBER);
        var oldest = newcomers.registered(ParticipantFixture.halina(program));
        merged();
        var first = theMerge();
        merge(oldest, older, stamp(oldest, older)).orElseThrow();

        assertThat(refusalOf(parting.part(command(first)))).isEqualTo("unmerge-survivor-changed");
        assertThat(parting.into(oldest)).extracting(PastMerge::merged).containsExactly(older);

        parting.part(command(parting.into(oldest).getFirst())).orElseThrow();
        assertThat(register.successorOf(newer)).map(Participant::id).contains(older);
        assertThat(ledger.wallet(older).posted()).isEqualTo(Points.of(300));

        parting.part(command(first)).orElseThrow();
        assertThat(ledger.wallet(newer).posted()).isEqualTo(Points.of(300));
        assertThat(ledger.wallet(older).posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void whoWasMergedLaterGoesFirst() {
        merged();
        var first = theMerge();
        var third = newcomers.registered(ParticipantFixture.halina(program));
        merge(older, third, stamp(older, third)).orElseThrow();

        assertThat(refusalOf(parting.part(command(first)))).isEqualTo("unmerge-later-first");
        parting.part(command(theMerge())).orElseThrow();
        parting.part(command(first)).orElseThrow();

        assertThat(List.of(newer, third))
                .extracting(id -> register.find(id).orElseThrow().status())
                .containsOnly(Status.ACTIVE);
    }

    @Test
    void theSamePairMayBeMergedAndPartedAgain() {
        points.earn(program, newer, 300, MONDAY, DECEMBER);
        merged();
        points.earn(program, older, 200, MONDAY, MARCH);
        points.spend(program, older, 120, LocalDate.of(2026, 11, 17));
        parted().orElseThrow();
        merged();
        parted().orElseThrow();

        assertThat(ledger.wallet(newer).posted()).isEqualTo(Points.of(300));
        assertThat(ledger.wallet(older).posted()).isEqualTo(Points.of(80));
    }

    @Test
    void theTrailTellsWhoTookItBackAndWhy() {
        merged();

        parted().orElseThrow();

        assertThat(trail.about(older, program)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("participants.participants-parted");
            assertThat(entry.details()).containsEntry("reason", REASON);
        });
    }

    @Test
    void itNeedsAReasonAndASupervisorOfTheProgram() {
        merged();
        var merge = theMerge();
        assertThat(refusalOf(parting.part(new PartParticipants(merge.id(), "pomyłka", false))))
                .isEqualTo("merge-reason-length");

        SignedIn.agentOf(program);
        assertThat(parting.into(older)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> parting.preview(merge.id()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> parting.part(command(merge)));

        SignedIn.supervisorOf(newcomers.aProgram());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> parting.part(command(merge)));
    }

    private Outcome<Participant> parted() {
        return parting.part(command(theMerge()));
    }

    private static PartParticipants command(PastMerge merge) {
        return new PartParticipants(merge.id(), REASON, false);
    }

    private PastMerge theMerge() {
        return parting.into(older).getFirst();
    }

    private Ticket opened(ParticipantId participant, EmailAddress from) {
        var command = new OpenTicket(
                program,
                participant,
                new Ticket.Contact("Halina Wróbel", from),
                Ticket.Channel.EMAIL,
                Ticket.Kind.QUESTION,
                Ticket.Topic.REWARD,
                null,
                "Nagroda nie dotarła",
                "Czekam od miesiąca",
                Language.PL);
        return gatekeeper.asSystem("test", () -> tickets.open(command));
    }

    private static String refusalOf(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "";
    }
}
