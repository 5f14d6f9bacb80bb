package org.infolinia.scripts.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.scripts.ScriptSketch.choice;
import static org.infolinia.scripts.ScriptSketch.end;
import static org.infolinia.scripts.ScriptSketch.say;
import static org.infolinia.scripts.ScriptSketch.words;

import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptSketch;
import org.infolinia.scripts.diff.PlaceDiff.Kind;
import org.infolinia.scripts.diff.WordDiff.Piece;
import org.infolinia.scripts.diff.WordDiff.State;
import org.junit.jupiter.api.Test;

class ScriptDiffTest {

    @Test
    void aVersionDoesNotDifferFromItself() {
        var content = ScriptFixture.content("ks-balance", "", "");

        assertThat(ScriptDiff.between(content, content).isEmpty()).isTrue();
    }

    @Test
    void placesAreAddedRemovedAndChanged() {
        var before = ScriptSketch.of(List.of(say("start", "Hello", "old"), say("old", "Old", "end"), end("end")));
        var after = ScriptSketch.of(List.of(say("start", "Good day", "new"), say("new", "New", "end"), end("end")));

        var diff = ScriptDiff.between(before, after);

        assertThat(diff.places())
                .extracting(place -> place.kind() + " " + place.node().key())
                .containsExactly("CHANGED start", "ADDED new", "REMOVED old");
        assertThat(diff.places().getFirst().changes())
                .containsExactly(
                        new Change(new Fact(Aspect.WORDS, "", Language.EN), "Hello", "Good day"),
                        new Change(new Fact(Aspect.NEXT, "", null), "old", "new"));
        assertThat(diff.ofScript()).isEmpty();
    }

    @Test
    void anAnswerThatMovedIsTold() {
        var before = ScriptSketch.of(List.of(choice("start", "a", "b"), end("a"), end("b")));
        var after = ScriptSketch.of(List.of(choice("start", "b", "a"), end("a"), end("b")));

        assertThat(ScriptDiff.between(before, after).places().getFirst().changes())
                .containsExactly(new Change(new Fact(Aspect.ANSWERS, "", null), "a, b", "b, a"));
    }

    @Test
    void anArticleThatWasLinkedIsTold() {
        var before = new Node.Say("start", words("start"), words("Hello"), null, List.of(), "end");
        var after = new Node.Say("start", words("start"), words("Hello"), null, List.of("rules"), "end");

        assertThat(ScriptDiff.between(
                                ScriptSketch.of(List.of(before, end("end"))),
                                ScriptSketch.of(List.of(after, end("end"))))
                        .places()
                        .getFirst()
                        .changes())
                .containsExactly(new Change(new Fact(Aspect.ARTICLES, "", null), "", "rules"));
    }

    @Test
    void anObjectionTakenOffTheShelfIsToldOfTheScript() {
        var places = List.of(say("start", "Hello", "end"), end("end"), say("no", "Sorry", Node.BACK));

        var diff = ScriptDiff.between(ScriptSketch.of(places, "no"), ScriptSketch.of(places));

        assertThat(diff.places()).isEmpty();
        assertThat(diff.ofScript())
                .extracting(change -> change.fact().aspect())
                .containsExactlyInAnyOrder(Aspect.OBJECTION, Aspect.OBJECTION_PLACE);
    }

    @Test
    void aPlaceThatChangedItsKindIsToldAsOneThatChanged() {
        var before = ScriptSketch.of(List.of(say("start", "Read this", "end"), end("end")));
        var after = ScriptSketch.of(List.of(ScriptSketch.disclose("start", "end"), end("end")));

        var place = ScriptDiff.between(before, after).places().getFirst();

        assertThat(place.kind()).isEqualTo(Kind.CHANGED);
        assertThat(place.changes()).contains(new Change(new Fact(Aspect.KIND, "", null), "Say", "Disclose"));
    }

    @Test
    void wordsThatBothTextsHaveStay() {
        assertThat(WordDiff.between("We answer by Friday evening", "We will answer by Monday evening"))
                .containsExactly(
                        new Piece(State.SAME, "We "),
                        new Piece(State.ADDED, "will "),
                        new Piece(State.SAME, "answer by "),
                        new Piece(State.REMOVED, "Friday "),
                        new Piece(State.ADDED, "Monday "),
                        new Piece(State.SAME, "evening"));
    }

    @Test
    void aTextFromNothingIsAllNew() {
        assertThat(WordDiff.between("", "All new")).containsExactly(new Piece(State.ADDED, "All new"));
        assertThat(WordDiff.between("All gone", "")).containsExactly(new Piece(State.REMOVED, "All gone"));
    }
}
