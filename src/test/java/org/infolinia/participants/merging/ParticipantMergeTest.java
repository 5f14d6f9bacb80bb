package org.infolinia.participants.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.infolinia.audit.AuditTrail;
import org.infolinia.calls.Agents;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallView;
import org.infolinia.calls.StartCall;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.Unnoticed;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.operation.IntegrityCheck;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.Participant.Status;
import org.infolinia.participants.ParticipantActivity;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RecordUnion;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.privacy.PrivacyDesk;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.search.SearchDesk;
import org.infolinia.search.upkeep.IndexUpkeep;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Halina registered twice, with a new card; both records were used since. */
@IntegrationTest
class ParticipantMergeTest {

    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);
    private static final String REASON = "Ta sama osoba, potwierdziła telefonicznie.";

    @Autowired
    Unnoticed unnoticed;

    @Autowired
    ParticipantMerge merge;

    @Autowired
    ParticipantRegister register;

    @Autowired
    RecordUnion union;

    @Autowired
    ParticipantActivity activity;

    @Autowired
    TransactionTemplate transaction;

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
    CallDesk calls;

    @Autowired
    ScriptLibrary library;

    @Autowired
    SearchDesk search;

    @Autowired
    PrivacyDesk privacy;

    @Autowired
    AuditTrail trail;

    @Autowired
    IndexUpkeep upkeep;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<IntegrityCheck> checks;

    private LedgerFixture points;
    private ProgramId program;
    private RegisterParticipant first;
    private RegisterParticipant second;
    private ParticipantId older;
    private ParticipantId newer;

    @BeforeEach
    void halinaIsRegisteredTwice() {
        points = new LedgerFixture(directory, register, ledger, gatekeeper);
        program = points.aProgram();
        first = ParticipantFixture.halina(program);
        second = joined(ParticipantFixture.halina(program), LocalDate.of(2025, 1, 8), Set.of(Channel.EMAIL));
        older = registered(first);
        newer = registered(second);
        SignedIn.supervisorOf(program);
    }

    @AfterEach
    void everythingIsWhole() {
        SignedIn.out();
        unnoticed.putBack();
        gatekeeper.asSystem("test", upkeep::settle);
        for (var check : checks) {
            assertThat(check.firstViolation(rows -> {})).as(check.statement()).isEmpty();
        }
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
                .containsExactly(first.phones().getFirst(), second.phones().getFirst());
        assertThat(survivor.emails())
                .containsExactly(first.emails().getFirst(), second.emails().getFirst());
        assertThat(survivor.cards())
                .containsExactly(first.cards().getFirst(), second.cards().getFirst());
        assertThat(survivor.consents()).containsExactly(Channel.EMAIL);
        assertThat(register.find(newer).orElseThrow().status()).isEqualTo(Status.MERGED);
        assertThat(register.byPhone(program, second.phones().getFirst()))
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
                .satisfies(line -> assertThat(line.label()).isEqualTo(second.number()))
                .satisfies(line -> assertThat(line.points()).isEqualTo(Points.of(230)));
        assertThat(statements.newest(newer, 1).getFirst())
                .satisfies(line -> assertThat(line.label()).isEqualTo(first.number()))
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
    void aCallInHandAndItsScriptGoOnWithTheSurvivor() {
        var script = new ScriptFixture(library, gatekeeper).published(program, "ks-balance");
        var agent = Agents.freshAgentOf(program);
        var call = calls.start(StartCall.byHand(program, second.phones().getFirst()))
                .orElseThrow();
        assertThat(call.participant()).isEqualTo(newer);
        var run = calls.follow(call.id(), script.id());
        SignedIn.supervisorOf(program);

        merged();

        SignedIn.as(agent);
        assertThat(calls.inHand().map(CallView::participant)).contains(older);
        assertThat(jdbc.sql("select participant_id from scripts.run where id = ?")
                        .param(run.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(older.value());
        assertThat(calls.hold(call.id()).phase()).isEqualTo(CallView.Phase.ON_HOLD);
        assertThat(calls.end(call.id()).participant()).isEqualTo(older);
    }

    @Test
    void anObjectionToSurveysOfEitherStands() {
        jdbc.sql("insert into surveys.objection values (?, now())")
                .param(newer.value())
                .update();

        merged();

        assertThat(jdbc.sql("select count(*) from surveys.objection where participant_id = ?")
                        .param(older.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theMergedOneIsFoundByNobodyAndHisNumberLeadsToTheSurvivor() {
        merged();
        gatekeeper.asSystem("test", upkeep::settle);

        await().pollInSameThread().untilAsserted(() -> {
            assertThat(found(second.number())).contains(older.value()).doesNotContain(newer.value());
            assertThat(found(second.phones().getFirst().e164())).containsExactly(older.value());
        });
        assertThat(register.successorOf(newer)).map(Participant::id).contains(older);
    }

    @Test
    void theSurvivorWasLastActiveWhenEitherJoinedOrWasSeen() {
        merged();
        assertThat(activeOn(older)).isEqualTo(second.joinedOn());

        var third = registered(ParticipantFixture.halina(program));
        var seenOn = LocalDate.of(2026, 3, 4);
        transaction.executeWithoutResult(status -> activity.seen(Map.of(third, seenOn)));
        merge(older, third, stamp(older, third)).orElseThrow();

        assertThat(activeOn(older)).isEqualTo(seenOn);
    }

    @Test
    void whoeverWasMergedIntoTheLoserBeforeLeadsToTheLastSurvivor() {
        merged();
        var oldest = registered(joined(ParticipantFixture.halina(program), LocalDate.of(2010, 1, 8), Set.of()));

        merge(oldest, older, stamp(oldest, older)).orElseThrow();

        assertThat(register.successorOf(newer)).map(Participant::id).contains(oldest);
        assertThat(register.mergedInto(oldest)).extracting(Participant::id).containsExactly(older, newer);
    }

    @Test
    void theTrailTellsWhoDidItAndWhy() {
        merged();

        assertThat(trail.about(older, program)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("participants.participants-merged");
            assertThat(entry.actorName()).contains("joanna");
            assertThat(entry.details()).containsEntry("reason", REASON).containsEntry("merged", second.number());
        });
    }

    @Test
    void theSurvivorsDataIncludesWhatStayedWithTheMergedRecord() {
        points.earn(program, newer, 300, LocalDate.of(2026, 11, 2), DECEMBER);

        merged();

        assertThat(privacy.export(older)).contains(first.number(), second.number(), "PURCHASE");
    }

    @Test
    void anImportDoesNotBringTheMergedOneBack() {
        merged();

        registered(second);

        assertThat(register.find(newer).orElseThrow().status()).isEqualTo(Status.MERGED);
        assertThat(register.find(newer).orElseThrow().phones()).isEmpty();
    }

    @Test
    void aChangeBetweenPreviewAndMergeIsRefused() {
        var stamp = stamp(older, newer);
        var changed = new RegisterParticipant(
                program,
                second.number(),
                second.name(),
                Language.PL,
                second.birthDate(),
                second.address(),
                null,
                null,
                second.joinedOn(),
                second.emails(),
                second.phones(),
                List.of(new CardNumber("2600118799999999")),
                second.consents());
        registered(changed);

        assertThat(refusalOf(merge(older, newer, stamp))).isEqualTo("changed-meanwhile");
        assertThat(register.find(newer).orElseThrow().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void theSamePairIsNotMergedTwice() {
        var stamp = stamp(older, newer);
        merge(older, newer, stamp).orElseThrow();

        assertThat(refusalOf(merge(older, newer, stamp))).isEqualTo("merge-not-active");
        assertThat(refusalOf(merge(newer, older, stamp))).isEqualTo("merge-not-active");
    }

    @Test
    void nobodyIsMergedWithHimselfAcrossProgramsOrWithoutAReason() {
        var elsewhere = points.aProgram();
        var stranger = registered(ParticipantFixture.halina(elsewhere));
        SignedIn.supervisorOf(program, elsewhere);

        assertThat(refusalOf(merge.preview(older, older))).isEqualTo("merge-with-oneself");
        assertThat(refusalOf(merge.preview(older, stranger))).isEqualTo("merge-across-programs");
        assertThat(refusalOf(merge.preview(older, new ParticipantId(Long.MAX_VALUE))))
                .isEqualTo("merge-unknown");
        assertThat(refusalOf(merge.merge(new MergeParticipants(older, newer, "  duplikat  ", stamp(older, newer)))))
                .isEqualTo("merge-reason-length");
    }

    @Test
    void whoseProcessingIsRestrictedIsNotMerged() {
        unnoticed.becomes("RESTRICTED", newer);

        assertThat(refusalOf(merge.preview(older, newer))).isEqualTo("merge-not-active");
    }

    @Test
    void anAgentMergesNobodyAndNobodyElsewhereDoes() {
        SignedIn.agentOf(program);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> merge.preview(older, newer));

        SignedIn.supervisorOf(points.aProgram());
        assertThat(refusalOf(merge.preview(older, newer))).isEqualTo("merge-unknown");
    }

    @Test
    void nobodyUnitesRecordsPastTheDeskUnlessHeMayMerge() {
        SignedIn.agentOf(program);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> transaction.execute(status -> union.unite(older, newer)));
        assertThat(register.find(newer).orElseThrow().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void whoMayNotMergeLocksNobody() {
        SignedIn.agentOf(program);

        transaction.executeWithoutResult(status -> {
            assertThat(union.lockedStampOf(older, newer)).isEmpty();
            assertThat(isFree(older)).isTrue();
        });
    }

    /** Asked from another connection than the one of the running transaction. */
    private boolean isFree(ParticipantId participant) {
        var apart = new TransactionTemplate(
                Objects.requireNonNull(transaction.getTransactionManager()),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        return !Objects.requireNonNull(apart.execute(status -> jdbc.sql(
                                "select id from participants.participant where id = ? for update skip locked")
                        .param(participant.value())
                        .query(Long.class)
                        .list()))
                .isEmpty();
    }

    private LocalDate activeOn(ParticipantId participant) {
        return jdbc.sql("select greatest(joined_on, last_active_on) from participants.participant where id = ?")
                .param(participant.value())
                .query(LocalDate.class)
                .single();
    }

    private List<Long> found(String typed) {
        return search.find(typed).hits().stream().map(hit -> hit.row().id()).toList();
    }

    private Participant merged() {
        return merge(older, newer, stamp(older, newer)).orElseThrow();
    }

    private Outcome<Participant> merge(ParticipantId survivor, ParticipantId merged, String stamp) {
        return merge.merge(new MergeParticipants(survivor, merged, REASON, stamp));
    }

    private String stamp(ParticipantId one, ParticipantId other) {
        return merge.preview(one, other).orElseThrow().stamp();
    }

    private ParticipantId registered(RegisterParticipant command) {
        return gatekeeper.asSystem("test", () -> register.register(command));
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

    private static String refusalOf(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "";
    }

    private static RegisterParticipant joined(RegisterParticipant command, LocalDate on, Set<Channel> consents) {
        return new RegisterParticipant(
                command.program(),
                command.number(),
                command.name(),
                command.language(),
                command.birthDate(),
                command.address(),
                null,
                null,
                on,
                command.emails(),
                command.phones(),
                command.cards(),
                consents);
    }
}
