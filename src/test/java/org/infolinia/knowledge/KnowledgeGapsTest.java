package org.infolinia.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class KnowledgeGapsTest {

    private static final AtomicLong PROGRAMS = new AtomicLong(871_000);

    private final ProgramId program = new ProgramId(PROGRAMS.incrementAndGet());

    @Autowired
    private KnowledgeGaps gaps;

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void theSameWordsOnceMoreCountUpAndComeFirst() {
        SignedIn.agentOf(program);
        gaps.report(program, "Zwrot kaucji", null).orElseThrow();
        gaps.report(program, "Karta podarunkowa", 20_418L).orElseThrow();
        gaps.report(program, "  karta PODARUNKOWA ", null).orElseThrow();
        SignedIn.supervisorOf(program);

        assertThat(gaps.open(List.of(program)))
                .extracting(Gap::words)
                .containsExactly("Karta podarunkowa", "Zwrot kaucji");
        assertThat(gaps.open(List.of(program))).extracting(Gap::times).containsExactly(2, 1);
        assertThat(gaps.open(List.of(program)).getFirst().ticket()).isEqualTo(20_418L);
    }

    @Test
    void whatIsClosedIsGoneUntilItIsMissedAgain() {
        SignedIn.supervisorOf(program);
        var gap = gaps.report(program, "Zwrot kaucji", null).orElseThrow();

        gaps.close(gap);
        gaps.close(gap);
        assertThat(gaps.open(List.of(program))).isEmpty();

        assertThat(gaps.report(program, "Zwrot kaucji", null).orElseThrow().times())
                .isEqualTo(1);
    }

    @Test
    void wordsThatSayNothingAreRefused() {
        SignedIn.agentOf(program);

        assertThat(gaps.report(program, " ?! ", null)).isEqualTo(Outcome.refused("gap-words", 2, 200));
        assertThat(gaps.report(program, "x".repeat(201), null)).isEqualTo(Outcome.refused("gap-words", 2, 200));
    }

    @Test
    void agentsTellWhatIsMissingAndDoNotSeeToIt() {
        SignedIn.agentOf(program);
        var gap = gaps.report(program, "Zwrot kaucji", null).orElseThrow();

        assertThat(gaps.open(List.of(program))).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> gaps.close(gap));
    }

    @Test
    void nobodyTellsOfAProgramThatHeDoesNotWorkFor() {
        SignedIn.agentOf(new ProgramId(PROGRAMS.incrementAndGet()));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> gaps.report(program, "Zwrot kaucji", null));
    }
}
