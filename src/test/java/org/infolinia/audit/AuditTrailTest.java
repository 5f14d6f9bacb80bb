package org.infolinia.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class AuditTrailTest {

    private static final ProgramId PROGRAM = new ProgramId(901);
    private static final ParticipantId PARTICIPANT = new ParticipantId(90_101);

    @Autowired
    AuditTrail trail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void whatIsRecordedStandsInTheTrailWithWhoWhenAndAboutWhom() {
        events.publishEvent(deed("ticket:1"));
        SignedIn.supervisorOf(PROGRAM);
        assertThat(trail.about(PARTICIPANT, PROGRAM)).anySatisfy(entry -> {
            assertThat(entry.actorName()).isEqualTo("mailroom");
            assertThat(entry.at()).isEqualTo(FixedClock.TUESDAY_MORNING);
            assertThat(entry.subject()).isEqualTo("ticket:1");
            assertThat(entry.details()).containsEntry("why", "test");
        });
    }

    @Test
    void aDeedThatIsRolledBackLeavesNothing() {
        transactions.executeWithoutResult(transaction -> {
            events.publishEvent(deed("ticket:rolled-back"));
            transaction.setRollbackOnly();
        });
        SignedIn.supervisorOf(PROGRAM);
        assertThat(trail.about(PARTICIPANT, PROGRAM))
                .noneMatch(entry -> entry.subject().equals("ticket:rolled-back"));
    }

    @Test
    void aSupervisorReadsOnlyHisOwnPrograms() {
        events.publishEvent(deed("ticket:2"));
        SignedIn.supervisorOf(new ProgramId(902));
        assertThat(trail.newest()).noneMatch(entry -> PROGRAM.equals(entry.program()));
    }

    @Test
    void aParticipantOfAnotherProgramIsNotAskedAfterByWayOfOnesOwn() {
        events.publishEvent(deed("ticket:4"));
        var own = new ProgramId(902);
        SignedIn.supervisorOf(own);
        assertThat(trail.about(PARTICIPANT, own)).isEmpty();
    }

    @Test
    void theTrailOnlyGrows() {
        events.publishEvent(deed("ticket:3"));
        assertThatThrownBy(() -> jdbc.sql("update audit.entry set actor_name = 'somebody else'")
                        .update())
                .hasMessageContaining("only grows");
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entry").update()).hasMessageContaining("only grows");
        assertThatThrownBy(() -> jdbc.sql("truncate audit.entry").update()).hasMessageContaining("only grows");
    }

    private static Recorded deed(String subject) {
        return () -> new AuditFacts(
                Actor.system("mailroom"), "test.deed", PROGRAM, PARTICIPANT, subject, Map.of("why", "test"));
    }
}
