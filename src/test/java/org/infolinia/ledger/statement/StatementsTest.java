package org.infolinia.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.assertj.core.groups.Tuple;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.expiry.PointsExpiry;
import org.infolinia.ledger.journal.PostingId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StatementsTest extends LedgerTest {

    @Autowired
    Statements statements;

    @Autowired
    PointsExpiry expiry;

    @Autowired
    DaySums sums;

    @Test
    void statementLinesAddUpThoughSomeWereBackDated() {
        fixture.earn(program, halina, 100, TODAY.minusDays(10), MARCH);
        fixture.spend(program, halina, 30, TODAY.minusDays(2));
        fixture.earn(program, halina, 50, TODAY.minusDays(5), MARCH);

        var lines = statements.newest(halina, 10);

        assertThat(lines).extracting(line -> line.points().value()).containsExactly(-30L, 50L, 100L);
        assertThat(lines).extracting(line -> line.balanceAfter().value()).containsExactly(120L, 150L, 100L);
        assertThat(statements.between(halina, TODAY.minusDays(5), TODAY.minusDays(3)))
                .extracting(line -> line.balanceAfter().value())
                .containsExactly(150L);
    }

    @Test
    void theBalanceOfADayIsThatOfItsEvening() {
        fixture.earn(program, halina, 100, TODAY.minusDays(10), MARCH);
        fixture.spend(program, halina, 30, TODAY.minusDays(2));

        assertThat(statements.balanceOn(halina, TODAY.minusDays(11))).isEqualTo(Points.ZERO);
        assertThat(statements.balanceOn(halina, TODAY.minusDays(3))).isEqualTo(Points.of(100));
        assertThat(statements.balanceOn(halina, TODAY.minusDays(2))).isEqualTo(Points.of(70));
    }

    @Test
    void theExplanationSumsToTheBalance() {
        fixture.earn(program, halina, 1_240, LocalDate.of(2026, 2, 10), MARCH);
        fixture.earn(program, halina, 200, LocalDate.of(2026, 4, 10), MARCH);
        fixture.earn(program, halina, 100, LocalDate.of(2026, 5, 10), MARCH);
        fixture.spend(program, halina, 900, LocalDate.of(2026, 6, 1));

        var explanation = statements.explain(halina, LocalDate.of(2026, 3, 1), TODAY);

        assertThat(explanation.parts().stream()
                        .map(Explanation.Part::points)
                        .reduce(explanation.opening(), Points::plus))
                .isEqualTo(explanation.closing())
                .isEqualTo(statements.balanceOn(halina, TODAY))
                .isEqualTo(Points.of(640));
        assertThat(explanation.words().replace('\u00a0', ' '))
                .isEqualTo("Przed 1 marca 2026 na koncie było 1 240 punktów. "
                        + "Przybyło 300 punktów: 300 za 2 zakupy. "
                        + "Ubyło 900 punktów: 900 na nagrodę 1 czerwca 2026. "
                        + "17 listopada 2026 na koncie jest 640 punktów.");
    }

    @Test
    void theExplanationSaysWhenPointsExpiredAndWhereTheyHadComeFrom() {
        fixture.earn(program, halina, 40, LocalDate.of(2025, 3, 3), LocalDate.of(2026, 11, 16));
        fixture.earn(program, halina, 60, LocalDate.of(2025, 3, 28), LocalDate.of(2026, 11, 16));
        fixture.earn(program, halina, 500, LocalDate.of(2026, 4, 10), MARCH);
        gatekeeper.asSystem("test", () -> expiry.run(program));

        var explanation = statements.explain(halina, LocalDate.of(2026, 4, 1), TODAY);

        assertThat(explanation.words())
                .isEqualTo("Przed 1 kwietnia 2026 na koncie było 100 punktów. "
                        + "Przybyło 500 punktów: 500 za zakup 10 kwietnia 2026. "
                        + "Ubyło 100 punktów: 100 wygasło 17 listopada 2026"
                        + " z zakupów od 3 marca 2025 do 28 marca 2025. "
                        + "17 listopada 2026 na koncie jest 500 punktów.");
    }

    /** Invariants 13, 14 and 16 on a wallet whose postings came in any order of their days. */
    @Test
    void whateverWasBackDatedPagesAndSumsAreThoseOfAPlainScan() {
        var scan = aBackDatedHistory(new Random(20_261_117));
        long now = ledger.wallet(halina).posted().value();

        for (var day = TODAY.minusDays(61); !day.isAfter(TODAY); day = day.plusDays(1)) {
            var evening = day;
            long balance = sum(scan, line -> !line.day().isAfter(evening));
            assertThat(statements.balanceOn(halina, day).value()).isEqualTo(balance);
            assertThat(balance + sum(scan, line -> line.day().isAfter(evening))).isEqualTo(now);
        }
        for (var span : List.of(new Span(61, 0), new Span(40, 20), new Span(20, 20), new Span(70, 65))) {
            var from = TODAY.minusDays(span.from());
            var to = TODAY.minusDays(span.to());
            assertThat(pagesOf(from, to))
                    .extracting(
                            StatementLine::posting,
                            line -> line.points().value(),
                            line -> line.balanceAfter().value())
                    .isEqualTo(plainScan(scan, from, to));
            assertThat(statements.between(halina, from, to)).isEqualTo(pagesOf(from, to));
            theExplanationIsThatOf(scan, from, to);
        }
    }

    @Test
    void whatIsPostedBetweenTwoPagesNeitherShiftsNorHidesALine() {
        for (int i = 0; i < Statements.PAGE_LINES + 1; i++) {
            fixture.earn(program, halina, 1, TODAY.minusDays(3), MARCH);
        }
        var first = statements.firstPage(halina, Statements.BEGINNING, TODAY);
        fixture.earn(program, halina, 10, TODAY, MARCH);
        fixture.earn(program, halina, 5, TODAY.minusDays(4), MARCH);

        var second = statements.nextPage(halina, Statements.BEGINNING, Objects.requireNonNull(first.next()));

        assertThat(first.lines()).hasSize(Statements.PAGE_LINES);
        assertThat(second.lines()).extracting(line -> line.points().value()).containsExactly(1L, 5L);
        assertThat(second.lines())
                .extracting(line -> line.balanceAfter().value())
                .containsExactly(6L, 5L);
        assertThat(second.next()).isNull();
    }

    @Test
    void aLongWalletIsExplainedAlikeBeforeItIsSummedUpAndAfter() {
        var random = new Random(7);
        var from = TODAY.minusDays(40);
        var scan = aLongHistory(random);
        var before = statements.explain(halina, from, TODAY);

        assertThat(sums.sumUp()).isPositive();
        assertThat(statements.explain(halina, from, TODAY)).isEqualTo(before);

        scan.addAll(aBackDatedHistory(random));
        theExplanationIsThatOf(scan, from, TODAY);
        scan.addAll(aLongHistory(random));
        assertThat(sums.sumUp()).isPositive();
        theExplanationIsThatOf(scan, from, TODAY);
        theExplanationIsThatOf(scan, TODAY.minusDays(9), TODAY.minusDays(2));
    }

    private List<Scanned> aLongHistory(Random random) {
        var scan = new ArrayList<Scanned>();
        while (scan.size() < DaySums.WORTH_SUMMING) {
            scan.addAll(aBackDatedHistory(random));
        }
        return scan;
    }

    private record Scanned(LocalDate day, long points, PostingId posting) {}

    private record Span(int from, int to) {}

    private List<Scanned> aBackDatedHistory(Random random) {
        var scan = new ArrayList<Scanned>();
        for (int i = 0; i < 2 * Statements.PAGE_LINES + 30; i++) {
            var day = TODAY.minusDays(random.nextInt(60));
            long points =
                    random.nextInt(4) == 0 && ledger.wallet(halina).posted().value() > 9 ? -9 : 10;
            var receipt = points < 0
                    ? fixture.spend(program, halina, -points, day)
                    : fixture.earn(program, halina, points, day, MARCH);
            scan.add(new Scanned(day, points, receipt.posting()));
        }
        return scan;
    }

    private List<StatementLine> pagesOf(LocalDate from, LocalDate to) {
        var page = statements.firstPage(halina, from, to);
        var lines = new ArrayList<>(page.lines());
        for (var next = page.next(); next != null; next = page.next()) {
            page = statements.nextPage(halina, from, next);
            lines.addAll(page.lines());
        }
        assertThat(lines).extracting(StatementLine::posting).doesNotHaveDuplicates();
        return lines;
    }

    /** Posting, points and balance by day, then in the order of writing; newest first. */
    private static List<Tuple> plainScan(List<Scanned> scan, LocalDate from, LocalDate to) {
        long balance = 0;
        var lines = new ArrayList<Tuple>();
        for (var line : scan.stream().sorted(Comparator.comparing(Scanned::day)).toList()) {
            balance += line.points();
            if (!line.day().isBefore(from) && !line.day().isAfter(to)) {
                lines.addFirst(tuple(line.posting(), line.points(), balance));
            }
        }
        return lines;
    }

    private void theExplanationIsThatOf(List<Scanned> scan, LocalDate from, LocalDate to) {
        var explanation = statements.explain(halina, from, to);
        assertThat(explanation.opening().value())
                .isEqualTo(sum(scan, line -> line.day().isBefore(from)));
        assertThat(explanation.closing()).isEqualTo(statements.balanceOn(halina, to));
        assertThat(explanation.parts().stream()
                        .mapToLong(part -> part.points().value())
                        .sum())
                .isEqualTo(sum(
                        scan, line -> !line.day().isBefore(from) && !line.day().isAfter(to)));
    }

    private static long sum(List<Scanned> scan, Predicate<Scanned> which) {
        return scan.stream().filter(which).mapToLong(Scanned::points).sum();
    }
}
