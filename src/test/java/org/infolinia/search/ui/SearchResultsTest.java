package org.infolinia.search.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.ProgramId;
import org.infolinia.search.SearchAnswer;
import org.infolinia.search.SearchAnswer.Hit;
import org.infolinia.search.source.ClueKind;
import org.infolinia.search.source.SearchRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SearchResultsTest extends ViewTest {

    @Autowired
    Unifications unifications;

    @Autowired
    FurtherSearches further;

    private SearchResults results;

    @BeforeEach
    void theListIsThere() {
        openTabFor(SignedIn.somebodyWithoutPrograms());
        results = new SearchResults("list", unifications, further);
    }

    @Test
    void aRowSaysWhyItMatchedWordByWordAndHowSureItIs() {
        results.show(answer(hit(1, 0.95, "search.why.typo", "search.why.same")), "halina");

        assertThat(options().getFirst().getElement().getTextRecursively())
                .contains("sure")
                .contains("typo · same word");
        assertThat(spoken(0)).isEqualTo("Halina 1, Toruń, sure, typo · same word");
    }

    @Test
    void certaintyHasThreeStepsWithWordsOfTheirOwn() {
        results.show(answer(hit(1, 0.95), hit(2, 0.7), hit(3, 0.2)), "halina");

        assertThat(spoken(0)).contains("sure");
        assertThat(spoken(1)).contains("likely");
        assertThat(spoken(2)).contains("possible");
        assertThat(_find(results, CertaintyMeter.class))
                .extracting(meter -> meter.getChildren()
                        .findFirst()
                        .orElseThrow()
                        .getChildren()
                        .filter(bar -> bar.getElement().getClassList().contains("on"))
                        .count())
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void whenMoreFitThanAreShownTheNextClueIsAskedFor() {
        results.show(answer(712, ClueKind.TOWN, ClueKind.PHONE, ClueKind.CARD), "halina");

        assertThat(remark()).isEqualTo("712 matches: add a town or the last digits of phone or card.");
    }

    @Test
    void beyondACountItOnlySaysThatThereAreMore() {
        results.show(answer(1_000, ClueKind.FIRST_NAME), "halina");

        assertThat(remark()).isEqualTo("More than 1,000 matches: add a first name.");
    }

    @Test
    void whenAllAreShownNothingIsAskedFor() {
        results.show(answer(2, ClueKind.TOWN), "halina");

        assertThat(remark()).isEmpty();
    }

    @Test
    void theLikelySameStandInOneFrameAndAreChosenOneByOne() {
        results.show(answer(hit(1, 1), sameAsBefore(2), hit(3, 1)), "halina");

        var frame = _find(results, Div.class, spec -> spec.withAttribute("role", "group"))
                .getFirst();
        assertThat(frame.getElement().getAttribute("aria-label")).isEqualTo("Probably the same person · 2");
        assertThat(_find(frame, SearchOption.class))
                .extracting(SearchOption::path)
                .containsExactly("people/1", "people/2");
        assertThat(spoken(1)).contains("probably the same person as above");
        results.step(1);
        assertThat(chosen()).isEqualTo("people/2");
    }

    @Test
    void theBestIsChosenUntilTheAgentChoosesAndHisChoiceStaysWhileItIsFound() {
        results.show(answer(hit(1, 1), hit(2, 1)), "halina");
        results.show(answer(hit(2, 1), hit(1, 1)), "halina");
        assertThat(chosen()).isEqualTo("people/2");

        results.step(1);
        results.show(answer(hit(3, 1), hit(2, 1), hit(1, 1)), "halina");
        assertThat(chosen()).isEqualTo("people/1");

        results.show(answer(hit(3, 1), hit(2, 1)), "halina");
        assertThat(chosen()).isEqualTo("people/3");
    }

    @Test
    void belowWhatWasFoundTheWordsCanBeLookedForElsewhere() {
        openTabFor(SignedIn.agentOf(new ProgramId(1)));
        results = new SearchResults("list", unifications, further);

        results.show(answer(hit(1, 1)), "ala & kot?");
        assertThat(chosen()).isEqualTo("people/1");
        results.step(-1);
        assertThat(chosen()).isEqualTo("ticket-search?q=ala%20%26%20kot%3F");
        assertThat(spoken(1)).isEqualTo("Look for “ala & kot?” in tickets and messages");

        results.forgetChoice();
        results.show(answer(), "nikt");
        assertThat(chosen()).isEqualTo("ticket-search?q=nikt");
        assertThat(remark()).startsWith("Nothing found");
    }

    @Test
    void theKeysReachEveryRow() {
        results.show(
                answer(IntStream.rangeClosed(1, 10).mapToObj(id -> hit(id, 1)).toArray(Hit[]::new)), "halina");

        results.last();
        assertThat(chosen()).isEqualTo("ticket-search?q=halina");
        results.pageUp();
        assertThat(chosen()).isEqualTo("people/6");
        results.pageUp();
        assertThat(chosen()).isEqualTo("people/1");
        results.step(-1);
        assertThat(chosen()).isEqualTo("ticket-search?q=halina");
        results.first();
        results.pageDown();
        assertThat(chosen()).isEqualTo("people/6");
    }

    private String chosen() {
        return results.chosen().orElseThrow().path();
    }

    private String spoken(int number) {
        return options().get(number).getElement().getAttribute("aria-label");
    }

    private List<SearchOption> options() {
        return _find(results, SearchOption.class);
    }

    private String remark() {
        return _find(results, Paragraph.class).stream()
                .map(Paragraph::getText)
                .findFirst()
                .orElse("");
    }

    private static SearchAnswer answer(Hit... hits) {
        return new SearchAnswer(List.of(hits), true, hits.length, false, Set.of());
    }

    private static SearchAnswer answer(int matching, ClueKind... helpful) {
        return new SearchAnswer(
                new ArrayList<>(List.of(hit(1, 1), hit(2, 1))),
                true,
                matching,
                matching >= 1_000,
                new LinkedHashSet<>(List.of(helpful)));
    }

    private static Hit hit(long id, double certainty, String... why) {
        return new Hit("person", row(id), List.of(why), certainty, false);
    }

    private static Hit sameAsBefore(long id) {
        return new Hit("person", row(id), List.of(), 1, true);
    }

    private static SearchRow row(long id) {
        return new SearchRow(id, "Halina " + id, "Toruń", "T", "berry", "people/" + id);
    }
}
