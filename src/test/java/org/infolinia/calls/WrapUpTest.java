package org.infolinia.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.infolinia.calls.AgentState.State;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.calls.dispositions.GivenDisposition;
import org.infolinia.calls.wrapup.WrapUpMode;
import org.infolinia.calls.wrapup.WrapUpRule;
import org.infolinia.calls.wrapup.WrapUpRules;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.infolinia.security.departure.AgentArrived;
import org.infolinia.security.departure.AgentDeparted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@RecordApplicationEvents
class WrapUpTest {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final PhoneNumber HOTLINE = new PhoneNumber("+48221230001");

    @Autowired
    CallDesk desk;

    @Autowired
    WrapUpDesk wrapUpDesk;

    @Autowired
    AgentStates states;

    @Autowired
    WrapUpRules rules;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ApplicationEvents told;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FixedClock clock;

    private ProgramId program;
    private SignedInAgent agent;

    @BeforeEach
    void anAgentTakesCalls() {
        program = new Programs(directory, gatekeeper).aProgram();
        agent = Agents.freshAgentOf(program);
    }

    @AfterEach
    void putBack() {
        clock.reset();
        SignedIn.out();
    }

    @Test
    void whereNothingIsSettledItMustBeSaidWhatTheCallWasAbout() {
        var call = ended(null);

        assertThat(wrapUpDesk.finish(call, List.of())).isEqualTo(Outcome.refused("disposition-missing"));
    }

    @Test
    void whereItIsOptionalTheAgentJustGoesOn() {
        settle(null, new WrapUpRule(WrapUpMode.OPTIONAL, null));

        assertThat(wrapUpDesk.finish(ended(null), List.of()).orElseThrow().phase())
                .isEqualTo(Phase.FINISHED);
    }

    @Test
    void aTimedWrapUpEndsByItselfAndLosesNothing() {
        settle(null, new WrapUpRule(WrapUpMode.TIMED, MINUTE));
        states.become(State.READY);
        var call = ended(null);
        desk.note(call, "Czeka na paragon");
        wrapUpDesk.choose(call, new FinishCall(List.of("points-explained", "nonsense"), "Prosił, żeby nie pytać"));

        endWrapUpsAfter(MINUTE.minusSeconds(1));
        assertThat(desk.inHand()).isPresent();
        endWrapUpsAfter(Duration.ofSeconds(1));

        assertThat(desk.inHand()).isEmpty();
        assertThat(states.mine().state()).isEqualTo(State.READY);
        assertThat(desk.mine()).singleElement().satisfies(finished -> {
            assertThat(finished.note()).isEqualTo("Czeka na paragon");
            assertThat(finished.noSurveyReason()).isEqualTo("Prosił, żeby nie pytać");
            assertThat(finished.dispositions())
                    .extracting(GivenDisposition::code)
                    .containsExactly("points-explained");
        });
    }

    @Test
    void whoHasLeftMeanwhileIsOfflineWhenHisWrapUpEnds() {
        settle(null, new WrapUpRule(WrapUpMode.TIMED, MINUTE));
        states.become(State.READY);
        ended(null);

        events.publishEvent(new AgentDeparted(agent.id()));
        assertThat(states.mine().state()).isEqualTo(State.WRAP_UP);
        endWrapUpsAfter(MINUTE);

        assertThat(states.mine().state()).isEqualTo(State.OFFLINE);
    }

    @Test
    void whatADepartedAgentLeftOpenEndsForHimWithAMark() {
        states.become(State.READY);
        var call = ended(null);
        wrapUpDesk.choose(call, FinishCall.about(List.of("points-explained")));
        events.publishEvent(new AgentDeparted(agent.id()));

        endWhatIsLeftBehindAfter(WrapUpRule.LONGEST.minusSeconds(1));
        assertThat(desk.inHand()).isPresent();
        endWhatIsLeftBehindAfter(Duration.ofSeconds(1));

        assertThat(desk.mine()).singleElement().satisfies(finished -> {
            assertThat(finished.isLeftBehind()).isTrue();
            assertThat(finished.dispositions())
                    .extracting(GivenDisposition::code)
                    .containsExactly("points-explained");
        });
        assertThat(states.mine().state()).isEqualTo(State.OFFLINE);
        assertThat(told.stream(CallFinished.class)
                        .filter(finished -> finished.call().equals(call)))
                .singleElement()
                .satisfies(finished -> assertThat(finished.facts().details()).containsEntry("ended", "agent-departed"));
    }

    @Test
    void whoComesBackInTimeWrapsUpHimself() {
        var call = ended(null);
        events.publishEvent(new AgentDeparted(agent.id()));
        events.publishEvent(new AgentArrived(agent.id()));

        endWhatIsLeftBehindAfter(WrapUpRule.LONGEST.multipliedBy(2));

        assertThat(desk.inHand())
                .hasValueSatisfying(inHand -> assertThat(inHand.id()).isEqualTo(call));
    }

    @Test
    void aComplaintWithoutItsTicketIsNotWrappedUpForAnybody() {
        var call = ended(null);
        wrapUpDesk.choose(call, FinishCall.about(List.of("complaint-registered")));
        events.publishEvent(new AgentDeparted(agent.id()));

        endWhatIsLeftBehindAfter(WrapUpRule.LONGEST);

        assertThat(desk.inHand()).hasValueSatisfying(inHand -> {
            assertThat(inHand.id()).isEqualTo(call);
            assertThat(inHand.isLeftBehind()).isFalse();
        });
        jdbc.sql("update calls.call set phase = 'FINISHED', wrap_up_ended_at = ended_at where id = ?")
                .param(call.value())
                .update();
    }

    @Test
    void moreTimeIsNeverLessEvenWhenTheLineSaysLaterThatTheCallEndedLater() {
        settle(null, new WrapUpRule(WrapUpMode.TIMED, MINUTE));
        var call = ended(null);
        jdbc.sql("update calls.call set ended_at = wrap_up_due_at + interval '50 seconds' where id = ?")
                .param(call.value())
                .update();
        var before = left(desk.inHand().orElseThrow());

        var after = left(wrapUpDesk.extend(call, "Piszę zgłoszenie").orElseThrow());

        assertThat(after).isGreaterThan(before);
    }

    private static Duration left(CallView call) {
        return Objects.requireNonNull(Objects.requireNonNull(call.wrapUp()).left());
    }

    @Test
    void manyAgentsAreBroughtInLineInTheOrderOfTheirIds() {
        var first = new AgentId(program.value() * 1_000_000 + 15);
        var last = new AgentId(program.value() * 1_000_000 + 16);
        Stream.of(last, first)
                .forEach(each -> jdbc.sql("""
                                insert into calls.agent_state (agent_id, state, rests_in, since)
                                values (?, 'ON_CALL', 'READY', ?)""")
                        .params(each.value(), Timestamp.from(clock.instant()))
                        .update());

        var asked = new LinkedHashMap<AgentId, Boolean>();
        asked.put(last, false);
        asked.put(first, false);
        transaction.executeWithoutResult(status -> states.follow(asked));

        assertThat(told.stream(AgentStateChanged.class)
                        .map(AgentStateChanged::agent)
                        .filter(asked::containsKey))
                .containsExactly(first, last);
    }

    @Test
    void whoLeavesWithNothingInHandIsOffline() {
        states.become(State.READY);

        events.publishEvent(new AgentDeparted(agent.id()));

        assertThat(states.mine().state()).isEqualTo(State.OFFLINE);
    }

    @Test
    void whatIsTypedWhileTimeRunsOutIsKeptAndLaterNothingIs() {
        settle(null, new WrapUpRule(WrapUpMode.TIMED, MINUTE));
        var call = ended(null);
        endWrapUpsAfter(MINUTE);

        assertThat(desk.note(call, "Czeka na paragon")).isInstanceOf(Outcome.Done.class);
        wrapUpDesk.choose(call, FinishCall.about(List.of("points-explained")));
        assertThat(wrapUpDesk.finish(call, List.of("points-explained"))).isEqualTo(Outcome.refused("call-finished"));
        assertThat(wrapUpDesk.extend(call, "Jeszcze piszę")).isEqualTo(Outcome.refused("wrap-up-extended"));
        clock.advance(CallDesk.TYPING_TIME.plusSeconds(1));
        assertThat(desk.note(call, "I na fakturę")).isEqualTo(Outcome.refused("call-finished"));

        assertThat(desk.mine()).singleElement().satisfies(finished -> {
            assertThat(finished.note()).isEqualTo("Czeka na paragon");
            assertThat(finished.dispositions()).isEmpty();
        });
    }

    @Test
    void aTimedWrapUpIsExtendedOnceAndWithAReason() {
        settle(null, new WrapUpRule(WrapUpMode.TIMED, MINUTE));
        var call = ended(null);

        assertThat(wrapUpDesk.extend(call, " "))
                .isEqualTo(Outcome.refused("wrap-up-reason", WrapUpDesk.MAXIMUM_REASON_LENGTH));
        wrapUpDesk.extend(call, "Piszę zgłoszenie").orElseThrow();
        assertThat(wrapUpDesk.extend(call, "Jeszcze")).isEqualTo(Outcome.refused("wrap-up-extended"));

        endWrapUpsAfter(MINUTE);
        assertThat(desk.inHand()).isPresent();
        endWrapUpsAfter(MINUTE);
        assertThat(desk.inHand()).isEmpty();
    }

    @Test
    void whatIsSettledMeanwhileTakesNoTimeFromWhoAsksForMore() {
        settle(null, new WrapUpRule(WrapUpMode.TIMED, MINUTE));
        var call = ended(null);
        settle(null, new WrapUpRule(WrapUpMode.OPTIONAL, null));

        wrapUpDesk.extend(call, "Piszę zgłoszenie").orElseThrow();
        endWrapUpsAfter(MINUTE);

        assertThat(desk.inHand()).isPresent();
    }

    @Test
    void whereNothingIsTimedNothingIsExtended() {
        var call = ended(null);

        assertThat(Objects.requireNonNull(wrapUpDesk
                                .extend(call, "Piszę zgłoszenie")
                                .orElseThrow()
                                .wrapUp())
                        .isExtended())
                .isFalse();
        assertThat(told.stream(WrapUpExtended.class)).isEmpty();
    }

    @Test
    void manyThatWaitForATicketKeepNoOtherFromEnding() {
        settle(null, new WrapUpRule(WrapUpMode.TIMED, MINUTE));
        manyWaitForATicket();
        ended(null);

        endWrapUpsAfter(MINUTE);

        assertThat(desk.inHand()).isEmpty();
        jdbc.sql("""
                        with gone as (delete from calls.call_disposition where disposition = 'complaint-registered'
                                         and call_id in (select id from calls.call where program_id = :program))
                        update calls.call set phase = 'FINISHED', wrap_up_ended_at = ended_at
                         where program_id = :program""").param("program", program.value()).update();
    }

    private void manyWaitForATicket() {
        jdbc.sql("""
                        with waiting as (
                            insert into calls.call (program_id, direction, agent_id, agent_name, matched_by, level,
                                                    phase, offered_at, answered_at, ended_at, end_reason,
                                                    wrap_up_mode, wrap_up_due_at)
                            select :program, 'INBOUND', :program * 1000000 + number, 'Adam Lis', 'UNKNOWN', 'UNKNOWN',
                                   'WRAP_UP', :then, :then, :then, 'ANSWERED', 'TIMED', :then
                              from generate_series(1, 120) as number
                            returning id
                        )
                        insert into calls.call_disposition (call_id, position, disposition, disposition_version)
                        select id, 0, 'complaint-registered', 1 from waiting""")
                .param("program", program.value())
                .param("then", Timestamp.from(clock.instant().minus(MINUTE)))
                .update();
    }

    @Test
    void whereNobodyHurriesOnTheChoiceIsKeptUntilTheTimeIsOver() {
        settle(null, new WrapUpRule(WrapUpMode.TIMED_TO_THE_END, MINUTE));
        var call = ended(null);

        assertThat(wrapUpDesk.finish(call, List.of("points-explained"))).isEqualTo(Outcome.refused("wrap-up-not-over"));
        endWrapUpsAfter(MINUTE);

        assertThat(desk.mine())
                .singleElement()
                .satisfies(finished -> assertThat(finished.dispositions())
                        .extracting(GivenDisposition::code)
                        .containsExactly("points-explained"));
    }

    @Test
    void aNumberDialledHasAWayOfItsOwn() {
        settle(null, new WrapUpRule(WrapUpMode.TIMED, MINUTE));
        settle(HOTLINE, new WrapUpRule(WrapUpMode.OPTIONAL, null));

        assertThat(rules.ruleFor(program, HOTLINE).mode()).isEqualTo(WrapUpMode.OPTIONAL);
        assertThat(rules.ruleFor(program, null).mode()).isEqualTo(WrapUpMode.TIMED);
        settle(HOTLINE, null);
        assertThat(rules.ruleFor(program, HOTLINE).mode()).isEqualTo(WrapUpMode.TIMED);
    }

    @Test
    void aTimeThatNobodyCouldKeepIsRefused() {
        SignedIn.administrator();

        assertThat(rules.settle(program, null, new WrapUpRule(WrapUpMode.TIMED, Duration.ofSeconds(9))))
                .isEqualTo(Outcome.refused("wrap-up-seconds", WrapUpRule.SHORTEST_SECONDS, WrapUpRule.LONGEST_SECONDS));
        assertThat(rules.settle(program, null, new WrapUpRule(WrapUpMode.MANDATORY, MINUTE)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void agentsSettleNothing() {
        assertThatThrownBy(() -> rules.settle(program, null, null)).isInstanceOf(AccessDeniedException.class);
    }

    private CallId ended(@Nullable PhoneNumber dialled) {
        var call = desk.start(new StartCall(program, CallView.Direction.INBOUND, null, dialled))
                .orElseThrow()
                .id();
        desk.end(call);
        return call;
    }

    private void settle(@Nullable PhoneNumber dialled, @Nullable WrapUpRule rule) {
        SignedIn.administrator();
        rules.settle(program, dialled, rule).orElseThrow();
        SignedIn.as(agent);
    }

    private void endWhatIsLeftBehindAfter(Duration passed) {
        clock.advance(passed);
        gatekeeper.asSystem("test", wrapUpDesk::finishThoseLeftBehind);
    }

    private void endWrapUpsAfter(Duration passed) {
        clock.advance(passed);
        gatekeeper.asSystem("test", wrapUpDesk::finishThoseOver);
    }
}
