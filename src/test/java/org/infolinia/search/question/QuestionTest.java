package org.infolinia.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.search.index.IndexCursor;
import org.infolinia.search.index.IndexGround;
import org.infolinia.search.index.IndexState;
import org.infolinia.search.index.IndexStore;
import org.infolinia.search.index.IndexedThing;
import org.infolinia.search.line.SearchLine;
import org.infolinia.search.question.Question.Answer;
import org.infolinia.search.question.Question.Found;
import org.infolinia.search.source.ClueKind;
import org.infolinia.search.source.SearchDocument;
import org.infolinia.search.source.SearchDocument.Clue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionTest {

    private static final ProgramId OURS = new ProgramId(1);
    private static final ProgramId THEIRS = new ProgramId(2);
    private static final Audience US = new Audience(false, Set.of(OURS.value()));

    private static final Patience UNHURRIED =
            new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));

    private IndexStore index;
    private long lastId;

    @BeforeEach
    void openIndex(@TempDir Path place) throws IOException {
        var ground = new IndexGround(UUID.randomUUID(), 0);
        index = IndexStore.open(place, IndexState.begun(ground, new IndexCursor(0, 0), Instant.EPOCH));
    }

    @AfterEach
    void closeIndex() throws IOException {
        index.close();
    }

    @Test
    void twoWordsFindWhoHasBothInAnyOrder() throws IOException {
        long jan = person(OURS, "Jan", "Kowalski", "Lublin");
        person(OURS, "Anna", "Kowalska", "Radom");
        person(OURS, "Jan", "Nowak", "Lublin");

        for (var line : List.of("jan kowalski", "kowalski jan", "kowalski lublin", "lublin kowalski", "ja kow")) {
            assertThat(ids(ask(line))).as(line).startsWith(jan);
        }
    }

    @Test
    void whoseFirstAndLastNameAreTheSameIsFoundByBoth() throws IOException {
        person(OURS, "Jan", "Nowak", "Radom");
        long jan = person(OURS, "Jan", "Jan", "Lublin");

        assertThat(ids(ask("jan jan"))).startsWith(jan);
    }

    @Test
    void everyOneOfManyNamesCounts() throws IOException {
        long nigar = person(OURS, "Nigar Ləman Gülnarə", "Məmmədova-Həsənzadə-Əliyeva", "Bakı");

        for (var line : List.of("nigar aliyeva", "gulnare memmedova", "leman baki", "hesenzade eliyeva")) {
            assertThat(ids(ask(line))).as(line).containsExactly(nigar);
        }
    }

    @Test
    void numbersMayBeSpokenInWords() throws IOException {
        long jan = person(OURS, "Jan", "Kowalski", "Lublin", new Clue(ClueKind.PHONE, "+48601274418"));

        for (var line : List.of(
                "sześćset jeden dwieście siedemdziesiąt cztery czterysta osiemnaście",
                "kowalski cztery cztery jeden osiem",
                "four four one eight kowalski")) {
            assertThat(ids(ask(line))).as(line).containsExactly(jan);
        }
    }

    @Test
    void anAnswerCountsWhomTheLineFitsAndSaysWhatWouldHelp() throws IOException {
        people(OURS, 30, "Jan", "Kowalski");

        var answer = ask("jan kowalski");

        assertThat(answer.found()).hasSize(Question.MOST_FOUND);
        assertThat(answer.matching()).isEqualTo(30);
        assertThat(answer.helpful()).containsExactly(ClueKind.TOWN, ClueKind.PHONE, ClueKind.CARD);
    }

    @Test
    void aRareNameIsFoundAmongManyOfTheSameFirstName() throws IOException {
        for (int i = 0; i < 300; i++) {
            person(OURS, "Anna", "Nowak" + Integer.toString(i, Character.MAX_RADIX), "Lublin");
        }
        long rare = person(OURS, "Anna", "Brzęczyszczykiewicz", "Radom");

        for (var line : List.of("anna b", "anna brzęczysz", "bzenczyszczykiewicz ana", "anna radom")) {
            assertThat(ids(ask(line))).as(line).startsWith(rare);
        }
    }

    @Test
    void anAnswerThatHadNoTimeToCountSaysThatThereMayBeMore() throws IOException {
        people(OURS, 600, "Jan", "Kowalski");
        var inHaste = new Patience(UNHURRIED.withFinds(), UNHURRIED.withNothing(), Duration.ofNanos(1));

        var answer = index.ask(new Question(SearchLine.of("jan kowalski"), US, inHaste)::ask);

        assertThat(answer.orMore()).isTrue();
        assertThat(answer.matching()).isBetween(Question.MOST_FOUND, 600);
        assertThat(answer.helpful()).isNotEmpty();
        assertThat(ask("jan kowalski").orMore()).isFalse();
    }

    @Test
    void theMostActiveOfAnotherProgramStandInNobodysWay() throws IOException {
        for (int i = 0; i < 21_000; i++) {
            index.add(thing(THEIRS, ++lastId, 0, List.of(), Set.of(), "Anna", "Nowak", "Lublin"));
        }
        index.refresh();
        long ours = person(OURS, "Anna", "Nowak", "Lublin");

        assertThat(ids(ask("anna"))).containsExactly(ours);
    }

    @Test
    void whoIsFoundAloneNeedsNoFurtherClue() throws IOException {
        people(OURS, 30, "Jan", "Kowalski");
        person(OURS, "Ewa", "Zając", "Radom");

        var answer = ask("ewa zając");

        assertThat(answer.matching()).isEqualTo(answer.found().size());
        assertThat(answer.helpful()).isEmpty();
    }

    @Test
    void whatOneMayNotSeeIsNeitherFoundNorCounted() throws IOException {
        people(OURS, 12, "Jan", "Kowalski");
        var before = ask("jan kowalski");
        people(THEIRS, 500, "Jan", "Kowalski");

        var after = ask("jan kowalski");

        assertThat(after.matching()).isEqualTo(12);
        assertThat(ids(after)).isEqualTo(ids(before));
        assertThat(chances(after)).isEqualTo(chances(before));
    }

    @Test
    void whatWasRemovedIsNeitherFoundNorCounted() throws IOException {
        people(OURS, 12, "Jan", "Kowalski");
        people(OURS, 12, "Jan", "Kowalski");
        for (long id = 1; id <= 12; id++) {
            index.remove("person", id);
        }
        index.refresh();

        var answer = ask("kowalski");

        assertThat(answer.matching()).isEqualTo(12);
        assertThat(ids(answer)).allMatch(id -> id > 12);
    }

    @Test
    void thoseLikelyToBeOneStandTogether() throws IOException {
        long first = put(OURS, List.of(), Set.of("jan kowalski 1958-04-12"), "Jan", "Kowalski", "Lublin");
        long other = person(OURS, "Jan", "Kowalski", "Radom");
        long again = put(OURS, List.of(), Set.of("Jan Kowalski 1958-04-12"), "Jan", "Kowalski", "Opole");
        put(THEIRS, List.of(), Set.of("Jan Kowalski 1958-04-12"), "Jan", "Kowalski", "Opole");

        var found = ask("jan kowalski").found();

        assertThat(found).extracting(Found::id).containsExactly(first, again, other);
        assertThat(found).extracting(Found::group).containsExactly(0, 0, 1);
    }

    @Test
    void amongEqualsTheMostActiveComesFirst() throws IOException {
        index.put(thing(OURS, 1, 500, List.of(), Set.of(), "Jan", "Kowalski", "Lublin"));
        index.put(thing(OURS, 2, 3, List.of(), Set.of(), "Jan", "Kowalski", "Lublin"));
        index.refresh();
        index.put(thing(OURS, 3, 70, List.of(), Set.of(), "Jan", "Kowalski", "Lublin"));
        index.refresh();

        assertThat(ids(ask("kowalski"))).containsExactly(2L, 3L, 1L);
    }

    private void people(ProgramId program, int count, String first, String last) throws IOException {
        for (int i = 0; i < count; i++) {
            person(program, first, last, "Lublin");
        }
    }

    private long person(ProgramId program, String first, String last, String town, Clue... more) throws IOException {
        return put(program, List.of(more), Set.of(), first, last, town);
    }

    private long put(ProgramId program, List<Clue> more, Set<String> sameness, String first, String last, String town)
            throws IOException {
        index.put(thing(program, ++lastId, lastId, more, sameness, first, last, town));
        index.refresh();
        return lastId;
    }

    private static IndexedThing thing(
            ProgramId program,
            long id,
            long rank,
            List<Clue> more,
            Set<String> sameness,
            String first,
            String last,
            String town) {
        var clues = new ArrayList<>(List.of(
                new Clue(ClueKind.FIRST_NAME, first),
                new Clue(ClueKind.LAST_NAME, last),
                new Clue(ClueKind.TOWN, town)));
        clues.addAll(more);
        return new IndexedThing("person", new SearchDocument(id, program, rank, clues, sameness));
    }

    private Answer ask(String line) throws IOException {
        return index.ask(new Question(SearchLine.of(line), US, UNHURRIED)::ask);
    }

    private static List<Long> ids(Answer answer) {
        return answer.found().stream().map(Found::id).toList();
    }

    private static List<Double> chances(Answer answer) {
        return IntStream.range(0, answer.found().size())
                .mapToObj(i -> answer.found().get(i).certainty())
                .toList();
    }
}
