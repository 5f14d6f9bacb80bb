package org.infolinia.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.infolinia.calls.AgentState.State;
import org.infolinia.calls.AgentStates;
import org.infolinia.calls.Agents;
import org.infolinia.calls.telephony.LineSources;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class HotlineFiguresTest {

    private static final long NOBODY_ELSES_AGENT = 670_000;

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LineSources sources;

    @Autowired
    private AgentStates states;

    @Autowired
    private ProgramDirectory programs;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private FixedClock clock;

    private ProgramId program;
    private long source;
    private int calls;

    @BeforeEach
    void foundProgramWithATelephoneSystem() {
        program = new Programs(programs, gatekeeper).aProgram();
        source = gatekeeper
                .asSystem("test", () -> sources.make(program, "Asterisk", false).orElseThrow())
                .source()
                .id();
    }

    @AfterEach
    void putBack() {
        SignedIn.out();
        clock.reset();
    }

    @Test
    void theServiceLevelIsOfWhoWaitedLongEnoughToCount() {
        offered(5, 5, "INBOUND");
        offered(20, 20, "INBOUND");
        offered(21, 21, "INBOUND");
        offered(6, null, "INBOUND");
        offered(5, null, "INBOUND");
        offered(1, 1, "OUTBOUND");

        assertThat(countsOf(Ratio.SERVICE_LEVEL)).containsExactly(2L, 4L);
        assertThat(countsOf(Ratio.ABANDONMENT)).containsExactly(1L, 4L);
    }

    @Test
    void whatWasTypedInByHandHasNoWaitingThatAnybodyMeasured() {
        jdbc.sql("""
                        insert into calls.call
                            (program_id, direction, agent_id, agent_name, matched_by, level, phase, offered_at, answered_at)
                        values (?, 'INBOUND', ?, 'Marta', 'UNKNOWN', 'UNKNOWN', 'TALKING', ?, ?)""")
                .params(program.value(), NOBODY_ELSES_AGENT + program.value(), at(0), at(0))
                .update();

        assertThat(countsOf(Ratio.SERVICE_LEVEL)).containsExactly(0L, 0L);
    }

    @Test
    void aContactCountsWhenItsDaysHavePassedAndIsSettledUnlessItCameAgain() {
        contact(1, "BALANCE", 20);
        contact(1, "BALANCE", 15);
        contact(2, "BALANCE", 10);
        contact(3, "BALANCE", 2);

        assertThat(countsOf(Ratio.FIRST_CONTACT)).containsExactly(2L, 3L);
    }

    @Test
    void anAgentIsTakenUpWhileHeHasCallersAndFreeWhileHeIsReady() {
        var agent = Agents.freshAgentOf(program);
        states.become(State.READY);
        clock.advance(Duration.ofMinutes(10));
        states.become(State.OFFLINE);
        time(agent.id().value(), "ON_CALL", Duration.ofMinutes(25));
        time(agent.id().value(), "WRAP_UP", Duration.ofMinutes(5));
        answeredBy(agent.id().value());
        SignedIn.supervisorOf(program);

        var occupancy = requireNonNull(figures.occupancy(List.of(program)).get(program));

        assertThat(occupancy).isEqualTo(new Occupancy(1800, 600));
        assertThat(occupancy.share()).get().satisfies(share -> assertThat(share).isCloseTo(.75, within(1e-9)));
    }

    private List<Long> countsOf(Ratio ratio) {
        SignedIn.supervisorOf(program);
        return List.of(
                figures.count(ratio.part(), List.of(program)).of(program).count(),
                figures.count(ratio.whole(), List.of(program)).of(program).count());
    }

    private void offered(int waited, @Nullable Integer answeredAfter, String direction) {
        calls++;
        jdbc.sql("""
                        insert into calls.call
                            (program_id, direction, source_id, external_id, matched_by, level, phase, end_reason,
                             offered_at, answered_at, ended_at, wrap_up_ended_at)
                        values (:program, :direction, :source, :call, 'UNKNOWN', 'UNKNOWN', 'FINISHED', :reason,
                                :offered, :answered, :ended, :ended)""")
                .param("program", program.value())
                .param("direction", direction)
                .param("source", source)
                .param("call", "call-" + calls)
                .param("reason", answeredAfter == null ? "ABANDONED" : "ANSWERED")
                .param("offered", at(0))
                .param("answered", answeredAfter == null ? null : at(answeredAfter))
                .param("ended", at(answeredAfter == null ? waited : 600))
                .update();
    }

    private void contact(long participant, String topic, int daysAgo) {
        calls++;
        jdbc.sql("insert into calls.contact (program_id, participant_id, topic, kind, reference, at)"
                        + " values (?, ?, ?, 'CALL', ?, now() - make_interval(days => ?))")
                .params(
                        program.value(),
                        program.value() * 10 + participant,
                        topic,
                        program.value() * 100 + calls,
                        daysAgo)
                .update();
    }

    private void time(long agent, String state, Duration length) {
        jdbc.sql("insert into calls.agent_time (agent_id, state, began_at, ended_at) values (?, ?, ?, ?)")
                .params(
                        agent,
                        state,
                        Timestamp.from(clock.instant()),
                        Timestamp.from(clock.instant().plus(length)))
                .update();
    }

    private void answeredBy(long agent) {
        jdbc.sql("""
                        insert into calls.call
                            (program_id, direction, agent_id, agent_name, matched_by, level, phase, end_reason,
                             offered_at, answered_at, ended_at, wrap_up_ended_at)
                        values (?, 'INBOUND', ?, 'Tomasz', 'UNKNOWN', 'UNKNOWN', 'FINISHED', 'ANSWERED', ?, ?, ?, ?)""")
                .params(program.value(), agent, at(0), at(0), at(600), at(600))
                .update();
    }

    private Timestamp at(int seconds) {
        return Timestamp.from(clock.instant().plusSeconds(seconds));
    }
}
