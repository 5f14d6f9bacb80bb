package org.infolinia.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.util.List;
import java.util.Objects;
import org.infolinia.harness.SignedIn;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent gave points twice and took some once; a supervisor took one gift back, and one request waits. */
class AdjustmentFiguresTest extends LedgerTest {

    @Autowired
    private Figures figures;

    @Autowired
    private ApprovalDesk approvals;

    private Scope scope = Scope.of(List.of());

    @BeforeEach
    void aMonthOfAdjustments() {
        desk.adjust(adjustment(program, halina, 100)).orElseThrow();
        var mistake = desk.adjust(adjustment(program, halina, 40)).orElseThrow();
        var large = adjustment(program, halina, 642);
        approvals
                .ask(large.seenWith(desk.preview(large.proposal()).orElseThrow().promise()))
                .orElseThrow();
        aSupervisorTakesOver();
        desk.adjust(adjustment(program, halina, -30)).orElseThrow();
        desk.reverse(reversalOf(mistake)).orElseThrow();
        SignedIn.supervisorOf(program);
        scope = Scope.of(List.of(program));
    }

    @Test
    void everyNumberHasAsManyRows() {
        assertThat(count(Figure.APPROVALS_WAITING)).isEqualTo(1);
        assertThat(count(Figure.POINTS_GIVEN_BY_HAND)).isEqualTo(1);
        assertThat(count(Figure.POINTS_TAKEN_BY_HAND)).isEqualTo(1);
        assertThat(count(Figure.POINTS_REVERSED)).isEqualTo(1);
        assertThat(count(Figure.ADJUSTMENTS)).isEqualTo(2);
    }

    @Test
    void whoAnswersForPointsIsToldByReasonAndWhatWasReversedDoesNotCount() {
        assertThat(figures.parts(Figure.ADJUSTMENTS, scope, Cut.AGENT, Cut.REASON))
                .extracting(Part::values, part -> part.tally().sum(), Part::size)
                .containsExactlyInAnyOrder(
                        tuple(List.of("1", "missing-bonus"), 100L, 100L),
                        tuple(List.of("2", "posted-in-error"), -30L, 30L));
        assertThat(figures.count(Figure.ADJUSTMENTS, Slice.of(Cut.AGENT, "1", Cut.REASON, "missing-bonus"), scope))
                .isEqualTo(1);
    }

    private long count(Figure figure) {
        long rows = figures.rows(figure, Slice.WHOLE, scope, RowOrder.OLDEST_FIRST, 0, Figures.PAGE_SIZE)
                .size();
        assertThat(Objects.requireNonNull(figures.count(List.of(figure), scope).get(figure))
                        .total()
                        .count())
                .isEqualTo(rows);
        return rows;
    }
}
