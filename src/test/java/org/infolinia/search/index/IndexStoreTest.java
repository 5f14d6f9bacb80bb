package org.infolinia.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.infolinia.kernel.ProgramId;
import org.infolinia.search.source.ClueKind;
import org.infolinia.search.source.SearchDocument;
import org.infolinia.search.source.SearchDocument.Clue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStoreTest {

    private static final IndexState STATE =
            IndexState.begun(new IndexGround(UUID.randomUUID(), 1), new IndexCursor(5, 0), Instant.EPOCH);

    @TempDir
    Path place;

    @Test
    void aWordThatNothingHasAnyMoreIsForgottenByNight() throws IOException {
        try (var store = IndexStore.open(place, STATE)) {
            store.put(person(1, "Brzęczyszczykiewicz"));
            store.put(person(2, "Kowalska"));
            store.refresh();
            store.commit();
            store.remove("person", 1);
            store.refresh();
            assertThat(knownWords(store)).contains("brzeczyszczykiewicz");

            store.forgetRemoved();

            assertThat(knownWords(store)).containsExactly("kowalska");
            int onDisk =
                    store.ask((searcher, words) -> searcher.getIndexReader().maxDoc());
            assertThat(onDisk).isOne();
        }
    }

    @Test
    void aWordThatNothingHasAnyMoreIsNotLearnedWhenTheIndexIsOpened() throws IOException {
        try (var store = IndexStore.open(place, STATE)) {
            store.put(person(1, "Brzęczyszczykiewicz"));
            store.put(person(2, "Kowalska"));
            store.refresh();
            store.remove("person", 1);
            store.refresh();
            store.commit();
        }

        try (var store = IndexStore.open(place, STATE)) {
            assertThat(knownWords(store)).containsExactly("kowalska");
        }
    }

    @Test
    void whatWasNotCommittedIsGoneWithItsCursor() throws IOException {
        try (var store = IndexStore.open(place, STATE)) {
            store.put(person(1, "Kowalska"));
            store.state(STATE.followed(new IndexCursor(6, 0), Instant.EPOCH));
            store.commit();
            store.put(person(2, "Zając"));
            store.state(STATE.followed(new IndexCursor(7, 0), Instant.EPOCH));
            store.refresh();
        }

        assertThat(IndexStore.look(place)).map(IndexState::cursor).hasValue(new IndexCursor(6, 0));
        try (var store = IndexStore.open(place, STATE)) {
            assertThat(knownWords(store)).containsExactly("kowalska");
        }
    }

    @Test
    void whatCannotBeIndexedKeepsNothingElseFromIt() throws IOException {
        var immense = "a".repeat(40_000);
        try (var store = IndexStore.open(place, STATE)) {
            store.put(person(1, "Wróbel"));
            store.put(person(1, immense));
            store.put(person(2, "Kowalska"));
            store.add(person(3, immense));
            store.refresh();

            assertThat(store.size()).isOne();
        }
    }

    @Test
    void manyThreadsFillAnIndex() throws IOException {
        try (var store = IndexStore.open(place, STATE);
                var filling = new IndexFilling(store)) {
            for (int piece = 0; piece < 50; piece++) {
                int first = piece * 10;
                filling.add(() -> {
                    var things = new ArrayList<IndexedThing>();
                    for (int i = 0; i < 10; i++) {
                        things.add(person(first + i, "Kowalska"));
                    }
                    return things;
                });
            }
            filling.finish();
            store.learnAnew();

            assertThat(store.size()).isEqualTo(500);
            assertThat(knownWords(store)).containsExactly("kowalska");
        }
    }

    private static List<String> knownWords(IndexStore store) throws IOException {
        return store.ask((searcher, words) -> {
            var known = new ArrayList<String>();
            words.of(Field.LAST_NAME).forEachBeginningWith("", (word, things) -> known.add(word));
            return known;
        });
    }

    private static IndexedThing person(long id, String name) {
        return new IndexedThing(
                "person",
                new SearchDocument(id, new ProgramId(1), 0, List.of(new Clue(ClueKind.LAST_NAME, name)), Set.of()));
    }
}
