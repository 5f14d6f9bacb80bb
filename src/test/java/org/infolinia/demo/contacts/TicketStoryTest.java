package org.infolinia.demo.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infolinia.demo.ProgramFixture;
import org.infolinia.demo.contacts.TicketStory.Line;
import org.infolinia.demo.people.Sex;
import org.infolinia.kernel.Language;
import org.infolinia.tickets.Message.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TicketStoryTest {

    private static final int WANTED_IN_POLISH = 40;
    private static final Map<String, String> VALUES = Map.of(
            "shop", "Sklep", "receipt", "0412", "points", "120", "product", "Pompa", "code", "7QF4", "reward", "Koc");

    static List<TicketStory> stories() {
        return Stream.of("KS", "MI")
                .flatMap(code -> TicketStory.of(ProgramFixture.program(code)).stream())
                .toList();
    }

    @Test
    void thereAreManyStoriesAndSomeInEveryLanguage() {
        assertThat(stories())
                .extracting(TicketStory::language)
                .contains(Language.EN, Language.AZ)
                .filteredOn(Language.PL::equals)
                .hasSizeGreaterThanOrEqualTo(WANTED_IN_POLISH);
    }

    @Test
    void noTwoStoriesHaveTheSameSubject() {
        assertThat(stories()).extracting(TicketStory::subject).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyStoryBeginsWithTheParticipantAndIsAnswered(TicketStory story) {
        assertThat(story.opening().direction()).isEqualTo(Direction.IN);
        assertThat(story.wholeCourse()).extracting(Line::direction).contains(Direction.OUT);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyGapInAStoryCanBeFilled(TicketStory story) {
        var texts = Stream.concat(
                        Stream.of(story.subject()), story.lines().stream().map(Line::text))
                .toList();
        for (var sex : Sex.values()) {
            assertThatCode(() -> texts.forEach(text -> Wording.of(text, sex, VALUES)))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aWaitingStoryEndsWithOurAnswer(TicketStory story) {
        assertThat(story.courseUntil(Direction.OUT).getLast().direction()).isEqualTo(Direction.OUT);
    }
}
