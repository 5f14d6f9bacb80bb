package org.infolinia.demo.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.infolinia.demo.ProgramFixture;
import org.infolinia.demo.people.Member;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.journal.PostingKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryGeneratorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final int MEMBERS = 200;

    @ParameterizedTest
    @ValueSource(strings = {"KS", "MI"})
    void nobodyEverSpendsWhatHeLacks(String program) {
        assertThat(histories(program)).allSatisfy(history -> {
            long balance = 0;
            for (var line : history) {
                balance += line.kind().isSpending()
                        ? -line.points().value()
                        : line.points().value();
                assertThat(balance).isNotNegative();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"KS", "MI"})
    void everyHistoryIsInTheOrderOfTheDaysAndEndsToday(String program) {
        assertThat(histories(program))
                .allSatisfy(history -> assertThat(history)
                        .extracting(PostPoints::effectiveOn)
                        .isSorted()
                        .allMatch(day -> !day.isAfter(TODAY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KS", "MI"})
    void pointsAreEarnedSpentAndLost(String program) {
        assertThat(histories(program).stream().flatMap(List::stream))
                .extracting(PostPoints::kind)
                .contains(PostingKind.OPENING, PostingKind.CODE, PostingKind.REWARD, PostingKind.EXPIRY);
    }

    private static List<List<PostPoints>> histories(String code) {
        var generator = new HistoryGenerator(ProgramFixture.program(code), TODAY, new Random(3));
        return IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(number -> generator.of(member(number)))
                .toList();
    }

    private static Member member(int number) {
        return new Member(
                new ParticipantId(number), new ProgramId(1), "X-" + number, Language.PL, TODAY.minusDays(number * 5L));
    }
}
