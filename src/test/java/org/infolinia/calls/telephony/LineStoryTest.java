package org.infolinia.calls.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.infolinia.calls.CallView.EndReason;
import org.infolinia.calls.LineCall.Leg;
import org.infolinia.calls.LineCall.Part;
import org.infolinia.calls.LineCall.Ringing;
import org.infolinia.calls.telephony.LineEvent.Kind;
import org.infolinia.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineStoryTest {

    private static final Instant NOON = Instant.parse("2026-11-17T11:00:00Z");
    private static final int TRIALS = 2_000;

    @Test
    void aCallThatIsAnsweredHeldAndEndedHasItsTimes() {
        var part = only(
                told(Kind.OFFERED, 0, null),
                told(Kind.RINGING, 4, "101"),
                told(Kind.ANSWERED, 10, "101"),
                told(Kind.HELD, 30, "101"),
                told(Kind.RESUMED, 45, "101"),
                told(Kind.ENDED, 90, null));

        assertThat(part.offeredAt()).isEqualTo(NOON);
        assertThat(part.rangAt()).isEqualTo(after(4));
        assertThat(part.answeredAt()).isEqualTo(after(10));
        assertThat(part.answeredBy()).isEqualTo("101");
        assertThat(part.held()).isEqualTo(Duration.ofSeconds(15));
        assertThat(part.endedAt()).isEqualTo(after(90));
        assertThat(part.endReason()).isEqualTo(EndReason.ANSWERED);
        assertThat(part.ringing()).isEmpty();
    }

    @Test
    void whoGivesUpWithinFiveSecondsCouldNotHaveBeenAnswered() {
        assertThat(only(told(Kind.OFFERED, 0, null), told(Kind.ENDED, 5, null)).endReason())
                .isEqualTo(EndReason.SHORT_ABANDONED);
        assertThat(only(told(Kind.OFFERED, 0, null), told(Kind.ENDED, 6, null)).endReason())
                .isEqualTo(EndReason.ABANDONED);
    }

    @Test
    void aCallThatTheSystemGaveUpIsMissed() {
        var gaveUp = new LineEvent("e", Kind.ENDED, after(40), null, null, null, null, true, null, null);

        assertThat(only(told(Kind.OFFERED, 0, null), told(Kind.RINGING, 1, "101"), gaveUp)
                        .endReason())
                .isEqualTo(EndReason.MISSED);
    }

    @Test
    void whatHappenedAfterTheEndChangesNothing() {
        var ended = new LineStory(List.of(told(Kind.OFFERED, 0, null), told(Kind.ENDED, 20, null)));
        var late = new LineStory(List.of(
                told(Kind.OFFERED, 0, null),
                told(Kind.ENDED, 20, null),
                told(Kind.RINGING, 21, "101"),
                told(Kind.ANSWERED, 22, "101")));

        assertThat(late.parts()).isEqualTo(ended.parts());
    }

    @Test
    void aTransferBeginsAPartOfItsOwn() {
        var parts = new LineStory(List.of(
                        told(Kind.OFFERED, 0, null),
                        told(Kind.ANSWERED, 5, "101"),
                        told(Kind.TRANSFERRED, 30, "102"),
                        told(Kind.RINGING, 31, "102"),
                        told(Kind.ANSWERED, 36, "102"),
                        told(Kind.ENDED, 60, null)))
                .parts();

        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst().passedOn()).isTrue();
        assertThat(parts.getFirst().endedAt()).isEqualTo(after(30));
        assertThat(parts.getLast().offeredAt()).isEqualTo(after(30));
        assertThat(parts.getLast().answeredBy()).isEqualTo("102");
        assertThat(parts.getLast().endedAt()).isEqualTo(after(60));
    }

    @Test
    void anotherTelephoneThatAnswersHasTakenTheCallerOver() {
        var parts = new LineStory(List.of(told(Kind.ANSWERED, 0, "101"), told(Kind.ANSWERED, 30, "102"))).parts();

        assertThat(parts).extracting(Part::answeredBy).containsExactly("101", "102");
    }

    @Test
    void aCallLapsesUntilSomethingNewerIsHeard() {
        var silent = List.of(told(Kind.OFFERED, 0, null), told(Kind.LAPSED, 1_800, null));
        assertThat(new LineStory(silent).parts().getFirst().endReason()).isEqualTo(EndReason.MISSED);

        var heard = new ArrayList<>(silent);
        heard.add(told(Kind.ANSWERED, 1_900, "101"));
        assertThat(new LineStory(heard).parts().getFirst().endedAt()).isNull();
    }

    @Test
    void whatIsToldAfterTheLapseIsNewerWhateverItsClockSays() {
        var told =
                List.of(told(Kind.OFFERED, 0, null), told(Kind.LAPSED, 1_800, null), told(Kind.ANSWERED, 1_700, "101"));

        assertThat(new LineStory(told).parts().getFirst().endedAt()).isNull();
    }

    @Test
    void aClockThatIsFastKeepsNoCallFromLapsing() {
        var told = List.of(told(Kind.RINGING, 240, "101"), told(Kind.LAPSED, 180, null));

        var part = new LineStory(told).parts().getFirst();
        assertThat(part.endReason()).isEqualTo(EndReason.MISSED);
        assertThat(part.endedAt()).isEqualTo(after(240));
    }

    @Test
    void aGroupRingsOnTogetherHoweverManyEventsTellOfIt() {
        var inOne = only(told(Kind.RINGING, 0, "101&102"));
        var inTwo = only(told(Kind.RINGING, 0, "101"), told(Kind.RINGING, 5, "102"));

        assertThat(inOne.ringing()).extracting(Ringing::extension).containsExactly("101", "102");
        assertThat(inTwo.ringing()).extracting(Ringing::extension).containsExactly("101", "102");
    }

    @Test
    void aTelephoneThatBeginsLaterHasTheCallInsteadOfTheOneBefore() {
        var part = only(told(Kind.RINGING, 0, "101"), told(Kind.RINGING, 6, "102"));

        assertThat(part.ringing()).extracting(Ringing::extension).containsExactly("102");
        assertThat(part.legs())
                .containsExactly(new Leg("101", after(0), null, after(6)), new Leg("102", after(6), null, null));
    }

    @Test
    void whoeverIsInTheNextGroupTooRingsOn() {
        var part = only(told(Kind.RINGING, 0, "101&102"), told(Kind.RINGING, 20, "102&103"));

        assertThat(part.ringing()).containsExactly(new Ringing("102", after(0)), new Ringing("103", after(20)));
    }

    @Test
    void whoAnswersOfAGroupHasTheCallAndTheOthersRingNoMore() {
        var part =
                only(told(Kind.RINGING, 0, "101&102&103"), told(Kind.ANSWERED, 8, "102"), told(Kind.RINGING, 9, "103"));

        assertThat(part.ringing()).isEmpty();
        assertThat(part.answeredBy()).isEqualTo("102");
        assertThat(part.legs())
                .containsExactly(
                        new Leg("101", after(0), null, after(8)),
                        new Leg("102", after(0), after(8), null),
                        new Leg("103", after(0), null, after(8)));
    }

    @Test
    void whichOfAGroupHasAnsweredIsNotGuessed() {
        var part = only(told(Kind.RINGING, 0, "101&102"), told(Kind.ANSWERED, 8, null));

        assertThat(part.answeredAt()).isEqualTo(after(8));
        assertThat(part.answeredBy()).isNull();
        assertThat(part.ringing()).isEmpty();
    }

    @Test
    void theOrderInWhichEventsArriveMakesNoDifference() {
        var random = new Random(20_261_117);
        for (int trial = 0; trial < TRIALS; trial++) {
            var told = anything(random);
            var inOrder = new LineStory(told);
            var shuffled = new ArrayList<>(told);
            Collections.shuffle(shuffled, random);
            var story = new LineStory(shuffled);

            assertThat(story.parts()).as("trial %d: %s", trial, shuffled).isEqualTo(inOrder.parts());
            assertThat(story.from()).isEqualTo(inOrder.from());
            assertThat(story.lastHeardAt()).isEqualTo(inOrder.lastHeardAt());
        }
    }

    /** What telephone systems tell; that nothing is told any more is no message of theirs. */
    private static List<LineEvent> anything(Random random) {
        var kinds = EnumSet.complementOf(EnumSet.of(Kind.LAPSED)).toArray(Kind[]::new);
        var told = new ArrayList<LineEvent>();
        int number = 1 + random.nextInt(9);
        for (int i = 0; i < number; i++) {
            var kind = kinds[random.nextInt(kinds.length)];
            var from = random.nextInt(3) == 0 ? new PhoneNumber("+4860127441" + random.nextInt(10)) : null;
            told.add(new LineEvent(
                    "e" + i,
                    kind,
                    after(random.nextInt(12)),
                    null,
                    from,
                    null,
                    kind == Kind.RINGING && random.nextBoolean()
                            ? "10" + random.nextInt(3) + "&10" + (3 + random.nextInt(2))
                            : "10" + random.nextInt(3),
                    random.nextBoolean(),
                    null,
                    null));
        }
        return told;
    }

    private static Part only(LineEvent... told) {
        var parts = new LineStory(List.of(told)).parts();
        assertThat(parts).hasSize(1);
        return parts.getFirst();
    }

    private static LineEvent told(Kind kind, int seconds, @Nullable String extension) {
        return new LineEvent(
                kind + "-" + seconds, kind, after(seconds), null, null, null, extension, false, null, null);
    }

    private static Instant after(int seconds) {
        return NOON.plusSeconds(seconds);
    }
}
