package org.infolinia.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.infolinia.calls.AgentState.State;
import org.infolinia.calls.CallTransfers.Offer;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.run.CompulsoryWordsRead;
import org.infolinia.scripts.run.ScriptRunner;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class CallTransfersTest {

    private static final String NOTE = "Pyta o blender";

    @Autowired
    CallTransfers transfers;

    @Autowired
    CallDesk desk;

    @Autowired
    AgentStates states;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ScriptLibrary library;

    @Autowired
    ScriptRunner runner;

    @Autowired
    AgentDirectory agents;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private ProgramId program;
    private ParticipantId halina;
    private SignedInAgent marta;
    private SignedInAgent ewa;
    private CallId call;

    @BeforeEach
    void martaSpeaksToHalinaAndEwaIsReady() {
        program = new Programs(directory, gatekeeper).aProgram();
        var command = ParticipantFixture.halina(program);
        halina = gatekeeper.asSystem("test", () -> register.register(command));
        ewa = enrolled("Ewa");
        SignedIn.as(ewa);
        states.become(State.READY);
        marta = enrolled("Marta");
        SignedIn.as(marta);
        call = desk.start(StartCall.byHand(program, command.phones().getFirst()))
                .orElseThrow()
                .id();
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void whoTakesOverHasParticipantScriptAndLevel() {
        var script = new ScriptFixture(library, gatekeeper).published(program, "ks-balance");
        var run = desk.follow(call, script.id());
        register.identify(halina, IdentificationLevel.KNOWLEDGE, "questions");
        offer(ewa.id());

        var next = accepted();

        assertThat(next.id()).isNotEqualTo(call);
        assertThat(next.participant()).isEqualTo(halina);
        assertThat(next.run()).isEqualTo(run.id());
        assertThat(runner.view(run.id()).step()).isEqualTo(run.step());
        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.KNOWLEDGE);
        assertThat(states.mine().state()).isEqualTo(State.ON_CALL);
    }

    @Test
    void theScriptGoesOnInTheNextCallWithWhatWasReadOutByWhomItWas() {
        var script = new ScriptFixture(library, gatekeeper).published(program, "ks-balance");
        var run = desk.follow(call, script.id());
        runner.acknowledge(run.id(), "recording-notice");
        offer(ewa.id());

        var next = accepted();
        runner.acknowledge(run.id(), "complaint-deadline");

        assertThat(runner.current(next.id().contact()))
                .hasValueSatisfying(view -> assertThat(view.id()).isEqualTo(run.id()));
        assertThat(readers(next.id()))
                .containsExactly("recording-notice by " + marta.id(), "complaint-deadline by " + ewa.id());
        assertThat(readers(call)).containsExactly("recording-notice by " + marta.id());
        assertThat(events.stream(CompulsoryWordsRead.class)
                        .reduce((first, last) -> last)
                        .orElseThrow()
                        .contact())
                .isEqualTo(next.id().contact());
    }

    private List<String> readers(CallId of) {
        return jdbc.sql(
                        "select node, agent_id from scripts.acknowledgement where contact = ? order by read_at, node desc")
                .param(of.contact())
                .query((row, number) -> row.getString(1) + " by " + new AgentId(row.getLong(2)))
                .list();
    }

    @Test
    void whatTheFirstAgentCorrectsAfterwardsChangesNothingOfTheTalkThatGoesOn() {
        var script = new ScriptFixture(library, gatekeeper).published(program, "ks-balance");
        var run = desk.follow(call, script.id());
        offer(ewa.id());
        accepted();

        SignedIn.as(marta);
        desk.anotherPerson(call);

        assertThat(runner.view(run.id()).caller().participant()).isEqualTo(halina);
    }

    @Test
    void whoDoesNotWantToBeRecordedIsNotAskedAgain() {
        assertThat(Objects.requireNonNull(desk.decideRecording(call, true).recording())
                        .isRefused())
                .isTrue();
        offer(ewa.id());

        assertThat(Objects.requireNonNull(accepted().recording()).isRefused()).isTrue();
        assertThat(events.stream(RecordingDecided.class)).singleElement().satisfies(decided -> {
            assertThat(decided.call()).isEqualTo(call);
            assertThat(decided.isRefused()).isTrue();
        });
    }

    @Test
    void whoChangesHisMindIsRecorded() {
        desk.decideRecording(call, true);
        desk.decideRecording(call, true);

        assertThat(desk.decideRecording(call, false).recording()).isNull();
        assertThat(events.stream(RecordingDecided.class)).hasSize(2);
    }

    @Test
    void theFirstAgentWrapsUpAndHasToAskAnewNextTime() {
        register.identify(halina, IdentificationLevel.KNOWLEDGE, "questions");
        offer(ewa.id());
        accepted();

        SignedIn.as(marta);
        assertThat(desk.inHand()).hasValueSatisfying(former -> {
            assertThat(former.phase()).isEqualTo(Phase.WRAP_UP);
            assertThat(former.isPassedOn()).isTrue();
            assertThat(former.level()).isEqualTo(IdentificationLevel.KNOWLEDGE);
        });
        assertThat(states.mine().state()).isEqualTo(State.WRAP_UP);
        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.UNKNOWN);
    }

    @Test
    void theOfferTellsWhatToKnow() {
        offer(ewa.id());
        SignedIn.as(ewa);

        assertThat(transfers.offeredToMe()).singleElement().satisfies(offer -> {
            assertThat(offer.note()).isEqualTo(NOTE);
            assertThat(offer.fromName()).startsWith("Marta");
            assertThat(offer.level()).isEqualTo(IdentificationLevel.MATCHED);
        });
        assertThat(events.stream(CallsOfAgentChanged.class).map(CallsOfAgentChanged::agent))
                .contains(ewa.id());
    }

    @Test
    void whoeverIsReadyFirstTakesWhatIsOfferedToAll() {
        var leyla = enrolled("Leyla");
        SignedIn.as(leyla);
        states.become(State.READY);
        SignedIn.as(marta);
        offer(null);
        SignedIn.as(leyla);
        var offer = transfers.offeredToMe().getFirst();
        accepted();

        SignedIn.as(leyla);
        assertThat(transfers.accept(offer.id())).isEqualTo(Outcome.refused("transfer-gone"));
    }

    @Test
    void whoIsNotReadyIsNotAskedWithAllTheOthers() {
        SignedIn.as(ewa);
        states.pause(AgentState.PauseReason.LUNCH);
        SignedIn.as(marta);

        assertThat(transfers.offer(call, null, NOTE)).isEqualTo(Outcome.refused("transfer-nobody"));
    }

    @Test
    void aDeclinedCallerStaysWhereHeIs() {
        offer(ewa.id());
        SignedIn.as(ewa);
        transfers.decline(transfers.offeredToMe().getFirst().id());

        assertThat(transfers.offeredToMe()).isEmpty();
        SignedIn.as(marta);
        assertThat(transfers.offered(call)).isEmpty();
        assertThat(transfers.declined(call))
                .hasValueSatisfying(name -> assertThat(name).startsWith("Ewa"));
        assertThat(desk.inHand())
                .hasValueSatisfying(mine -> assertThat(mine.phase()).isEqualTo(Phase.TALKING));
    }

    @Test
    void whoAsksAnewIsNotToldOfTheFirstAnswerAnyMore() {
        offer(ewa.id());
        SignedIn.as(ewa);
        transfers.decline(transfers.offeredToMe().getFirst().id());
        SignedIn.as(marta);

        offer(null);

        assertThat(transfers.declined(call)).isEmpty();
    }

    @Test
    void aCallIsOfferedToOneAfterTheOther() {
        offer(ewa.id());
        assertThat(transfers.offer(call, null, NOTE)).isEqualTo(Outcome.refused("transfer-offered"));

        transfers.withdraw(call);

        assertThat(transfers.offer(call, ewa.id(), NOTE)).isEqualTo(Outcome.done(call));
    }

    @Test
    void whoHangsUpIsPassedOnToNobody() {
        offer(ewa.id());
        desk.end(call);
        SignedIn.as(ewa);

        assertThat(transfers.offeredToMe()).isEmpty();
    }

    @Test
    void nobodyTakesOverWithACallInHand() {
        offer(ewa.id());
        SignedIn.as(ewa);
        desk.start(StartCall.byHand(program, null)).orElseThrow();

        assertThat(transfers.accept(transfers.offeredToMe().getFirst().id()))
                .isEqualTo(Outcome.refused("call-in-hand"));
    }

    @Test
    void nobodyPassesOnWhatIsNotHis() {
        SignedIn.as(ewa);

        assertThatThrownBy(() -> transfers.offer(call, ewa.id(), NOTE)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void colleaguesWhoAreReadyComeFirstAndThoseWhoAreAwayNotAtAll() {
        var away = enrolled("Adam");
        var eating = enrolled("Anna");
        SignedIn.as(eating);
        states.pause(AgentState.PauseReason.LUNCH);
        SignedIn.as(marta);

        assertThat(transfers.colleagues(program))
                .extracting(CallTransfers.Colleague::id)
                .containsSubsequence(ewa.id(), eating.id())
                .doesNotContain(away.id(), marta.id());
    }

    private void offer(@Nullable AgentId to) {
        assertThat(transfers.offer(call, to, NOTE)).isEqualTo(Outcome.done(call));
    }

    /** By Ewa. */
    private CallView accepted() {
        SignedIn.as(ewa);
        List<Offer> offered = transfers.offeredToMe();
        return transfers.accept(offered.getFirst().id()).orElseThrow();
    }

    private SignedInAgent enrolled(String name) {
        return new EnrolledAgents(agents, gatekeeper).enroll(Language.EN, Role.AGENT, name, "Lis", program);
    }
}
