package org.infolinia.search.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.infolinia.kernel.ProgramId;
import org.infolinia.search.index.IndexedThing;
import org.infolinia.search.source.ClueKind;
import org.infolinia.search.source.SearchDocument;
import org.infolinia.search.source.SearchDocument.Clue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexEqualsDatabaseTest extends KeeperTest {

    private static final int CROWD = 2_500;

    @BeforeEach
    void anIndexOfACrowd() {
        for (long id = 1; id <= CROWD; id++) {
            scene.people.name(id, "kowalska");
        }
        scene.started();
    }

    @Test
    void anIndexThatWasBuiltEqualsTheDatabase() {
        scene.assertEqualToDatabase();
    }

    @Test
    void whatIsMissingIsNamed() {
        scene.people.name(CROWD + 7, "wrobel");

        assertViolation(":" + (CROWD + 7) + " is missing");
    }

    @Test
    void whatStandsThereDifferentlyIsNamed() {
        scene.people.name(2_100, "wrobel");

        assertViolation(":2100 stands in the index differently");
    }

    @Test
    void whatIsLeftOverIsNamedEvenBeyondTheLastOne() {
        scene.people.forget(CROWD);

        assertViolation(":" + CROWD + " can be found, though it should not be");
    }

    @Test
    void whatIsNotToBeFoundAnyMoreIsNamed() {
        scene.people.name(3, "");

        assertViolation(":3 can be found, though it should not be");
    }

    @Test
    void whatStandsThereTwiceIsNamed() throws IOException {
        var store = scene.keeper.serving().orElseThrow().store();
        store.add(scene.sources.things(scene.people, List.of(5L)).getFirst());
        store.commit();

        assertViolation(":5 stands in the index twice");
    }

    @Test
    void thingsThatNobodyOwnsAnyMoreAreNamed() throws IOException {
        var store = scene.keeper.serving().orElseThrow().store();
        var document = new SearchDocument(1, new ProgramId(1), 0, List.of(new Clue(ClueKind.WORDS, "x")), Set.of());
        store.add(new IndexedThing("forgotten", document));
        store.commit();

        assertViolation("the kind forgotten");
    }

    @Test
    void whatChangedAfterTheIndexWasWrittenIsLeftOut() {
        scene.renameUntold(9, "wrobel");

        scene.assertEqualToDatabase();
    }

    @Test
    void noIndexAtAllIsAViolation(@TempDir Path nothing) {
        assertThat(new KeeperScene(context, nothing).verification.firstViolation(rows -> {}))
                .hasValueSatisfying(words -> assertThat(words).startsWith("there is no complete index"));
    }

    private void assertViolation(String words) {
        assertThat(scene.verification.firstViolation(rows -> {}))
                .hasValueSatisfying(violation -> assertThat(violation).contains(words));
    }
}
