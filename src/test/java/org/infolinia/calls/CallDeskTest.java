package org.infolinia.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.infolinia.calls.AgentState.State;
import org.infolinia.calls.CallView.MatchedBy;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.calls.LineCall.LineReference;
import org.infolinia.calls.PastCall.Abandoned;
import org.infolinia.calls.PastCall.Arrival;
import org.infolinia.calls.cases.CallTickets;
import org.infolinia.calls.dispositions.Disposition;
import org.infolinia.calls.dispositions.GivenDisposition;
import org.infolinia.calls.telephony.LineSources;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.LastSeen;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.Statements;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.participants.identification.IdentificationDesk;
import org.infolinia.participants.identification.IdentityQuestion;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.run.RunView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.desk.TicketDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class CallDeskTest {

    @Autowired
    LineSources sources;

    @Autowired
    CallDesk desk;

    @Autowired
    WrapUpDesk wrapUpDesk;

    @Autowired
    AgentStates states;

    @Autowired
    CallTickets tickets;

    @Autowired
    TicketDesk ticketDesk;

    @Autowired
    ParticipantRegister register;

    @Autowired
    IdentificationDesk identification;

    @Autowired
    ScriptLibrary library;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    @Autowired
    ApplicationEvents events;

    private ProgramId program;
    private ParticipantId halina;
    private PhoneNumber halinasPhone;

    @BeforeEach
    void halinaTakesPart() {
        program = new Programs(directory, gatekeeper).aProgram();
        var command = ParticipantFixture.halina(program);
        halina = gatekeeper.asSystem("test", () -> register.register(command));
        halinasPhone = command.phones().getFirst();
        Agents.freshAgentOf(program);
    }

    @AfterEach
    void putBack() {
        clock.reset();
        SignedIn.out();
    }

    @Test
    void aNumberThatOneParticipantHasIsAHintWhoCalls() {
        var call = call(halinasPhone);

        assertThat(call.participant()).isEqualTo(halina);
        assertThat(call.matchedBy()).isEqualTo(MatchedBy.UNIQUE_NUMBER);
        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.MATCHED);
    }

    @Test
    void whoCallsIsActive() {
        call(halinasPhone);
        assertThat(LastSeen.of(halina, jdbc)).contains(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @Test
    void aNumberThatSeveralHaveLeavesTheChoiceToTheAgent() {
        var twin = ParticipantFixture.named(program, "Piotr", "Wróbel");
        var piotr = gatekeeper.asSystem(
                "test",
                () -> register.register(new RegisterParticipant(
                        twin.program(),
                        twin.number(),
                        twin.name(),
                        twin.language(),
                        twin.birthDate(),
                        twin.address(),
                        twin.company(),
                        twin.pinNote(),
                        twin.joinedOn(),
                        twin.emails(),
                        List.of(halinasPhone),
                        twin.cards(),
                        twin.consents())));

        var call = call(halinasPhone);
        assertThat(call.participant()).isNull();
        assertThat(desk.candidates(call.id()))
                .extracting(candidate -> candidate.id())
                .containsExactlyInAnyOrder(halina, piotr);

        assertThat(desk.attach(call.id(), piotr).matchedBy()).isEqualTo(MatchedBy.ONE_OF_SEVERAL);
    }

    @Test
    void aCallWithoutANumberIsWithNobodyUntilSomebodyIsFound() {
        var call = call(null);
        assertThat(call.matchedBy()).isEqualTo(MatchedBy.UNKNOWN);

        var attached = desk.attach(call.id(), halina);

        assertThat(attached.participant()).isEqualTo(halina);
        assertThat(attached.matchedBy()).isEqualTo(MatchedBy.SEARCHED);
    }

    @Test
    void attachingAnotherParticipantForgetsTheFirst() {
        var call = call(halinasPhone);
        register.identify(halina, IdentificationLevel.KNOWLEDGE, "questions");
        var command = ParticipantFixture.named(program, "Piotr", "Wróbel");
        var piotr = gatekeeper.asSystem("test", () -> register.register(command));

        desk.attach(call.id(), piotr);

        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.UNKNOWN);
    }

    @Test
    void attachingTheSameParticipantForgetsNothing() {
        var call = call(halinasPhone);
        register.identify(halina, IdentificationLevel.KNOWLEDGE, "questions");

        desk.attach(call.id(), halina);

        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.KNOWLEDGE);
    }

    @Test
    void anAgentHasOneCallInHandAtMost() {
        call(null);

        assertThat(desk.start(StartCall.byHand(program, null))).isEqualTo(Outcome.refused("call-in-hand"));
    }

    @Test
    void ofManyCallsStartedAtOnceOneIsTaken() throws Exception {
        var inPerson = SecurityContextHolder.getContext();
        Callable<Outcome<CallView>> starting = () -> desk.start(StartCall.byHand(program, null));
        var outcomes = new ArrayList<Outcome<CallView>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = Stream.generate(() -> DelegatingSecurityContextCallable.create(starting, inPerson))
                    .limit(8)
                    .toList();
            for (var started : threads.invokeAll(starts)) {
                outcomes.add(started.get());
            }
        }

        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.equals(Outcome.refused("call-in-hand")))
                .singleElement()
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void holdingIsCountedApartFromTalking() {
        var call = call(null);
        clock.advance(Duration.ofSeconds(60));
        desk.hold(call.id());
        clock.advance(Duration.ofSeconds(20));
        desk.resume(call.id());
        clock.advance(Duration.ofSeconds(10));

        var ended = desk.end(call.id());

        assertThat(ended.duration()).isEqualTo(Duration.ofSeconds(90));
        assertThat(ended.held()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void whoCallsSomebodyBackInHisPauseGoesOnWithIt() {
        states.become(State.PAUSED).orElseThrow();
        var call = call(null);

        desk.end(call.id());
        wrapUpDesk.finish(call.id(), List.of("wrong-number"));

        assertThat(states.mine().state()).isEqualTo(State.PAUSED);
    }

    @Test
    void whoIsCalledByHandIsFoundByTheNumberThatIsDialled() {
        var call = desk.start(StartCall.outbound(program, halinasPhone)).orElseThrow();

        assertThat(call.from()).isNull();
        assertThat(call.dialled()).isEqualTo(halinasPhone);
        assertThat(call.other()).isEqualTo(halinasPhone);
        assertThat(call.participant()).isEqualTo(halina);
    }

    @Test
    void theAgentsStateFollowsTheCall() {
        assertThat(states.become(State.READY).orElseThrow().state()).isEqualTo(State.READY);
        var call = call(null);
        assertThat(states.mine().state()).isEqualTo(State.ON_CALL);
        desk.hold(call.id());
        assertThat(states.mine().state()).isEqualTo(State.HOLD);
        assertThat(states.become(State.PAUSED)).isEqualTo(Outcome.refused("call-in-hand"));
        desk.end(call.id());
        assertThat(states.mine().state()).isEqualTo(State.WRAP_UP);
        wrapUpDesk.finish(call.id(), List.of("wrong-number"));
        assertThat(states.mine().state()).isEqualTo(State.READY);
    }

    @Test
    void aNoteIsKeptAsItIsTyped() {
        var call = call(null);

        desk.note(call.id(), "Zakupy w sobotę");

        assertThat(desk.inHand()).hasValueSatisfying(kept -> {
            assertThat(kept.note()).isEqualTo("Zakupy w sobotę");
            assertThat(kept.noteSavedAt()).isEqualTo(FixedClock.TUESDAY_MORNING);
        });
    }

    @Test
    void aCallIsNotFinishedWithoutSayingWhatItWasAbout() {
        var call = call(null);
        assertThat(wrapUpDesk.finish(call.id(), List.of("wrong-number"))).isEqualTo(Outcome.refused("call-not-ended"));
        desk.end(call.id());

        assertThat(wrapUpDesk.finish(call.id(), List.of())).isEqualTo(Outcome.refused("disposition-missing"));
        assertThat(wrapUpDesk.finish(call.id(), List.of("nonsense"))).isEqualTo(Outcome.refused("disposition-missing"));
    }

    @Test
    void whenACallEndsTheLevelIsKeptAndTheNextCallerIsIdentifiedAnew() {
        var call = call(halinasPhone);
        register.identify(halina, IdentificationLevel.KNOWLEDGE, "questions");

        assertThat(desk.end(call.id()).level()).isEqualTo(IdentificationLevel.KNOWLEDGE);
        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.UNKNOWN);
    }

    @Test
    void rightAnswersOfOneCallAreNoneOfTheNext() {
        var first = call(halinasPhone);
        identification.judge(halina, IdentityQuestion.POSTAL_CODE, "20-601");
        identification.judge(halina, IdentityQuestion.BIRTH_DATE, "14.03.1958");
        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.KNOWLEDGE);
        desk.end(first.id());
        wrapUpDesk.finish(first.id(), List.of("points-explained"));

        call(halinasPhone);
        assertThat(identification.questioning(halina).right()).isEmpty();
        identification.judge(halina, IdentityQuestion.POSTAL_CODE, "20-601");

        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.MATCHED);
    }

    @Test
    void rightAnswersOfAnotherPersonOnTheLineAreForgotten() {
        var call = call(halinasPhone);
        identification.judge(halina, IdentityQuestion.BIRTH_DATE, "14.03.1958");

        desk.anotherPerson(call.id());

        assertThat(identification.questioning(halina).right()).isEmpty();
    }

    @Test
    void finishingTellsTheFlagsOfTheDispositions() {
        var call = call(halinasPhone);
        desk.end(call.id());

        takeDown(Kind.REQUEST);
        wrapUpDesk.finish(call.id(), List.of("fraud-suspected", "points-explained"));

        assertThat(events.stream(CallFinished.class)).singleElement().satisfies(finished -> {
            assertThat(finished.participant()).isEqualTo(halina);
            assertThat(finished.flags())
                    .containsExactlyInAnyOrder(Disposition.Flag.SUSPECTED_FRAUD, Disposition.Flag.NO_SURVEY);
        });
    }

    @Test
    void aComplaintIsNotDoneWithBeforeTheTicketThatCarriesItsClockIsThere() {
        var call = call(halinasPhone);
        desk.end(call.id());
        assertThat(wrapUpDesk.finish(call.id(), List.of("complaint-registered")))
                .isEqualTo(Outcome.refused("legal-ticket-missing"));
        takeDown(Kind.QUESTION);
        assertThat(wrapUpDesk.finish(call.id(), List.of("complaint-registered")))
                .isEqualTo(Outcome.refused("legal-ticket-missing"));

        var complaint = takeDown(Kind.COMPLAINT);

        assertThat(complaint.legalDueOn()).isNotNull();
        assertThat(wrapUpDesk.finish(call.id(), List.of("complaint-registered")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(tickets.of(CaseReference.call(call.id().value())))
                .extracting(Ticket::kind)
                .containsExactly(Kind.QUESTION, Kind.COMPLAINT);
    }

    @Test
    void aTicketAboutSomebodyElseIsNotTheCalls() {
        var call = call(null);
        desk.end(call.id());

        takeDown(Kind.COMPLAINT);

        assertThat(tickets.of(CaseReference.call(call.id().value()))).isEmpty();
    }

    @Test
    void whoDecidesThatNobodyIsAskedSaysWhy() {
        var call = call(halinasPhone);
        desk.end(call.id());
        assertThat(wrapUpDesk.finish(call.id(), new FinishCall(List.of("points-explained"), " ")))
                .isEqualTo(Outcome.refused("no-survey-reason"));

        var finished = wrapUpDesk
                .finish(call.id(), new FinishCall(List.of("points-explained"), "W żałobie"))
                .orElseThrow();

        assertThat(finished.noSurveyReason()).isEqualTo("W żałobie");
        assertThat(events.stream(CallFinished.class))
                .singleElement()
                .satisfies(event -> assertThat(event.flags()).containsExactly(Disposition.Flag.NO_SURVEY));
    }

    private Ticket takeDown(Kind kind) {
        return ticketDesk.open(new OpenTicket(
                program,
                halina,
                Contact.UNKNOWN,
                Channel.PHONE,
                kind,
                Topic.OTHER,
                null,
                "Toster nie działa",
                "Mówi, że nie grzeje.",
                Language.PL));
    }

    @Test
    void aFinishedCallStandsInTheParticipantsHistory() {
        var call = call(halinasPhone);
        desk.end(call.id());
        wrapUpDesk.finish(call.id(), List.of("points-explained"));

        assertThat(desk.with(halina)).singleElement().satisfies(past -> {
            assertThat(past.phase()).isEqualTo(Phase.FINISHED);
            assertThat(past.dispositions()).containsExactly(new GivenDisposition("points-explained", 1));
        });
    }

    @Test
    void nobodyElseChangesACall() {
        var call = call(null);
        Agents.freshAgentOf(program);

        assertThatThrownBy(() -> desk.end(call.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void callsOfOtherProgramsAreNotSeen() {
        var call = call(halinasPhone);
        SignedIn.somebodyWithoutPrograms();

        assertThat(desk.find(call.id())).isEmpty();
        assertThat(desk.with(halina)).isEmpty();
    }

    @Test
    void theScriptSpeaksTheLanguageOfTheParticipantWhoIsFoundLater() {
        var script = new ScriptFixture(library, gatekeeper).published(program, "ks-balance");
        var call = call(null);

        RunView run = desk.follow(call.id(), script.id());
        desk.attach(call.id(), halina);

        assertThat(desk.inHand())
                .hasValueSatisfying(now -> assertThat(now.run()).isEqualTo(run.id()));
    }

    @Test
    void pastCallsAreTakenOverAsFinished() {
        gatekeeper.asSystem("test", () -> desk.importPast(List.of(pastCall())));

        assertThat(desk.with(halina)).singleElement().satisfies(call -> {
            assertThat(call.agentName()).isEqualTo("Ewa Sroka");
            assertThat(call.duration()).isEqualTo(Duration.ofMinutes(4));
        });
        assertThat(events.stream(PastCallsImported.class)).singleElement().satisfies(imported -> {
            assertThat(imported.program()).isEqualTo(program);
            assertThat(imported.calls()).hasSize(1);
        });
    }

    @Test
    void howManyCallsThereWereMakesNoDifferenceToTheNumberOfQuestions() {
        gatekeeper.asSystem("test", () -> desk.importPast(List.of(pastCall())));
        long ofOne = Statements.during(() -> desk.with(halina));
        gatekeeper.asSystem("test", () -> desk.importPast(List.of(pastCall(), pastCall())));

        assertThat(Statements.during(() -> desk.with(halina))).isEqualTo(ofOne);
    }

    @Test
    void pastCallsOfALineCountByHowLongTheirCallersWaited() {
        var began = FixedClock.TUESDAY_MORNING.minus(Duration.ofDays(30));
        gatekeeper.asSystem("test", () -> {
            long source = sources.make(program, "Asterisk", false)
                    .orElseThrow()
                    .source()
                    .id();
            var from = StartCall.byHand(program, halinasPhone);
            return desk.importPast(List.of(
                    taken(new Arrival(new LineReference(source, "1"), began.minusSeconds(12)), began),
                    new Abandoned(from, new Arrival(new LineReference(source, "2"), began), began.plusSeconds(40)),
                    new Abandoned(from, new Arrival(new LineReference(source, "3"), began), began.plusSeconds(5))));
        });

        assertThat(jdbc.sql("""
                        select end_reason || ' ' || waited_seconds::int from calls.report_offered_call
                         where program_id = ? and from_line order by id""").param(program.value()).query(String.class).list())
                .containsExactly("ANSWERED 12", "ABANDONED 40", "SHORT_ABANDONED 5");
    }

    @Test
    void aCallThatItsAgentForgotEndsWhenHeLastDidSomething() {
        var call = call(halinasPhone);
        clock.advance(Duration.ofMinutes(10));
        desk.note(call.id(), "Pyta o punkty z soboty.").orElseThrow();
        clock.advance(Duration.ofHours(5));

        gatekeeper.asSystem("test", () -> desk.endForgotten(clock.instant().minus(Duration.ofHours(4))));

        assertThat(desk.inHand()).hasValueSatisfying(left -> {
            assertThat(left.phase()).isEqualTo(Phase.WRAP_UP);
            assertThat(left.duration()).isEqualTo(Duration.ofMinutes(10));
        });
    }

    @Test
    void aCallInWhichSomethingWasDoneOfLateIsNotForgotten() {
        var call = call(halinasPhone);
        clock.advance(Duration.ofHours(3));
        desk.note(call.id(), "Szukamy dalej.").orElseThrow();
        clock.advance(Duration.ofHours(2));

        gatekeeper.asSystem("test", () -> desk.endForgotten(clock.instant().minus(Duration.ofHours(4))));

        assertThat(desk.inHand())
                .hasValueSatisfying(still -> assertThat(still.phase()).isEqualTo(Phase.TALKING));
    }

    private PastCall pastCall() {
        return taken(null, FixedClock.TUESDAY_MORNING.minus(Duration.ofDays(30)));
    }

    private PastCall taken(@Nullable Arrival arrival, Instant began) {
        return new PastCall.Taken(
                StartCall.byHand(program, halinasPhone),
                arrival,
                new AgentId(7),
                "Ewa Sroka",
                halina,
                IdentificationLevel.KNOWLEDGE,
                began,
                Duration.ZERO,
                began.plusSeconds(240),
                Duration.ofSeconds(30),
                "Pytała o saldo.",
                List.of("points-explained"));
    }

    private CallView call(@Nullable PhoneNumber from) {
        return desk.start(StartCall.byHand(program, from)).orElseThrow();
    }
}
