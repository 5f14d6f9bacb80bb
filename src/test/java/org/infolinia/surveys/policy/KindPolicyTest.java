package org.infolinia.surveys.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.infolinia.surveys.definition.SurveyKind;
import org.junit.jupiter.api.Test;

class KindPolicyTest {

    private static final int PEOPLE = 18_000;
    private static final Duration A_DAY = Duration.ofDays(1);

    private final KindPolicy policy = KindPolicy.usual(SurveyKind.RELATIONSHIP);

    @Test
    void aDayAsksTwiceAsManyAsComeDueByThemselvesAndTheRoundIsDoneInHalfOfIt() {
        var policy = new KindPolicy(SurveyKind.RELATIONSHIP, 20, 180, null);

        assertThat(policy.mostOnOneDay(1_000_000)).isEqualTo(2_223);
        assertThat(policy.mostOnOneDay(300)).isEqualTo(KindPolicy.LEAST_DAILY);
    }

    @Test
    void roundsBeginOnAllDaysAlike() {
        var days = LongStream.range(0, policy.everyDays())
                .mapToObj(day -> Instant.parse("2026-11-17T09:00:00Z").plus(A_DAY.multipliedBy(day)))
                .toList();

        assertThat(days)
                .allSatisfy(day -> assertThat(beginningOn(day)).isBetween(PEOPLE / policy.everyDays() / 2L, 200L));
    }

    @Test
    void everybodysRoundIsAsLongAsTheClock() {
        var moment = Instant.parse("2026-11-17T09:00:00Z");

        assertThat(LongStream.range(0, 200)).allSatisfy(person -> {
            var next = moment.plus(policy.clock());
            assertThat(policy.occasion(person, next)).isNotEqualTo(policy.occasion(person, moment));
            assertThat(LongStream.range(0, policy.everyDays())
                            .mapToObj(day -> policy.occasion(person, moment.plus(A_DAY.multipliedBy(day))))
                            .distinct())
                    .hasSizeLessThanOrEqualTo(2);
        });
    }

    private long beginningOn(Instant day) {
        return LongStream.range(0, PEOPLE)
                .filter(person -> !policy.occasion(person, day).equals(policy.occasion(person, day.minus(A_DAY))))
                .count();
    }
}
