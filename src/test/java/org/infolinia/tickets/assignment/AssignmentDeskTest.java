package org.infolinia.tickets.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class AssignmentDeskTest extends TicketTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(FixedClock.TUESDAY_MORNING, ZoneOffset.UTC);

    @Autowired
    AssignmentDesk desk;

    @Autowired
    AuditTrail trail;

    private SignedInAgent ewa;
    private QueueAssignment usual;

    @BeforeEach
    void aSupervisor() {
        var scene = new AssignmentScene(context, fixture.program());
        ewa = scene.agent("Ewa");
        usual = QueueAssignment.usual(fixture.program(), scene.queue());
        SignedIn.supervisorOf(fixture.program());
    }

    @Test
    void whatIsSettledIsReadBackAndStandsInTheTrail() {
        assertThat(desk.of(fixture.program())).containsExactly(usual);

        var settled = desk.settle(usual, byTurn(Set.of(ewa.id()), Set.of("faktury")));

        assertThat(desk.of(fixture.program())).containsExactly(settled.orElseThrow());
        assertTrail("tickets.assignment-settled", "queue:" + usual.queue());
    }

    @Test
    void whatSomebodySettledMeanwhileIsNotOverwritten() {
        desk.settle(usual, byTurn(Set.of(), Set.of())).orElseThrow();

        assertThat(desk.settle(usual, byTurn(Set.of(ewa.id()), Set.of())))
                .isEqualTo(Outcome.refused("assignment-changed-meanwhile"));
    }

    @Test
    void whatCannotHoldIsRefusedInWords() {
        var foreign = new AssignmentScene(context, new TicketFixture(context).program()).agent("Adam");

        assertThat(desk.settle(usual, byTurn(Set.of(foreign.id()), Set.of())))
                .isEqualTo(Outcome.refused("assignment-team"));
        assertThat(code(desk.settle(usual, byTurn(Set.of(), Set.of("x".repeat(41))))))
                .isEqualTo("agent-skills");
        assertThat(code(desk.settle(
                        usual,
                        new QueueAssignment(fixture.program(), "nigdzie", AssignmentRule.MANUAL, Set.of(), Set.of()))))
                .isEqualTo("queue-unknown");
        assertThat(code(desk.limitHands(fixture.program(), 0))).isEqualTo("hand-limit");
        assertThat(code(desk.limitHands(fixture.program(), 1_001))).isEqualTo("hand-limit");
        assertThat(code(desk.away(fixture.program(), foreign.id(), TODAY))).isEqualTo("absence-elsewhere");
        assertThat(code(desk.away(fixture.program(), ewa.id(), TODAY.minusDays(1))))
                .isEqualTo("absence-past");
    }

    @Test
    void aLimitIsSettledAndLifted() {
        desk.limitHands(fixture.program(), 30).orElseThrow();
        assertThat(desk.handLimit(fixture.program())).contains(30);
        assertTrail("tickets.hand-limit-settled", "program:" + fixture.program().value());

        SignedIn.supervisorOf(fixture.program());
        desk.limitHands(fixture.program(), null).orElseThrow();
        assertThat(desk.handLimit(fixture.program())).isEqualTo(Optional.empty());
    }

    @Test
    void anAbsenceStandsInTheTrail() {
        var away = desk.away(fixture.program(), ewa.id(), TODAY).orElseThrow();

        assertThat(away.absentUntil()).isEqualTo(TODAY);
        assertTrail("tickets.absence-settled", "agent:" + ewa.id().value());
    }

    @Test
    void agentsAndSupervisorsOfOtherProgramsSettleNothing() {
        SignedIn.agentOf(fixture.program());
        assertThatThrownBy(() -> desk.settle(usual, byTurn(Set.of(), Set.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.away(fixture.program(), ewa.id(), TODAY))
                .isInstanceOf(AccessDeniedException.class);

        SignedIn.supervisorOf(new TicketFixture(context).program());
        assertThatThrownBy(() -> desk.limitHands(fixture.program(), 5)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.of(fixture.program())).isInstanceOf(AccessDeniedException.class);
    }

    private QueueAssignment byTurn(Set<AgentId> team, Set<String> skills) {
        return new QueueAssignment(fixture.program(), usual.queue(), AssignmentRule.ROUND_ROBIN, team, skills);
    }

    private static String code(Outcome<?> outcome) {
        return ((Refused<?>) outcome).refusal().code();
    }

    private void assertTrail(String action, String subject) {
        SignedIn.administrator();
        assertThat(trail.newest()).first().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(action);
            assertThat(entry.subject()).isEqualTo(subject);
        });
    }
}
