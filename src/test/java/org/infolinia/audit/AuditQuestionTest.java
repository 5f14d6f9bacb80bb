package org.infolinia.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Set;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class AuditQuestionTest {

    private static final ProgramId OURS = new ProgramId(880_001);
    private static final ProgramId THEIRS = new ProgramId(880_002);

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ApplicationEventPublisher events;

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aDeedIsFoundByItsActorItsSubjectAndItsKind() {
        happen("Barnaba Testowy", "test.kettle-boiled", OURS, "kettle:77");
        SignedIn.supervisorOf(OURS);

        assertThat(found("barnaba")).hasSize(1);
        assertThat(found("KETTLE:77")).hasSize(1);
        assertThat(trail.newest(new AuditQuestion("no such words", Set.of("test.kettle-boiled")), 0, 10))
                .hasSize(1);
        assertThat(found("no such words")).isEmpty();
    }

    @Test
    void deedsOfOtherProgramsStayHidden() {
        happen("Cudza Osoba", "test.kettle-boiled", THEIRS, "kettle:78");
        SignedIn.supervisorOf(OURS);

        assertThat(found("cudza")).isEmpty();
    }

    @Test
    void anAgentDoesNotReadTheTrail() {
        SignedIn.agentOf(OURS);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> trail.newest());
    }

    private Iterable<AuditEntry> found(String words) {
        return trail.newest(new AuditQuestion(words, Set.of()), 0, 10);
    }

    private void happen(String actor, String action, ProgramId program, String subject) {
        events.publishEvent(new Happening(
                new AuditFacts(Actor.system(actor), action, program, null, subject, Map.of("litres", "2"))));
    }

    private record Happening(AuditFacts facts) implements Recorded {}
}
