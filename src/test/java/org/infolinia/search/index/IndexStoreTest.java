package org.infolinia.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.lucene.index.CorruptIndexException;
import org.infolinia.kernel.ProgramId;
import org.infolinia.search.source.ClueKind;
import org.infolinia.search.source.SearchDocument;
import org.infolinia.search.source.SearchDocument.Clue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStoreTest {

    private static final IndexState STATE =
            IndexState.begun(new IndexGround(UUID.randomUUID(), 1), new IndexCursor(5, 0), Instant.EPOCH);

    private static final int RACES = 500;

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

    @Test
    void aPieceThatBreaksOffWithAnErrorLeavesNoHole() throws IOException {
        try (var store = IndexStore.open(place, STATE);
                var filling = new IndexFilling(store)) {
            filling.add(() -> {
                throw new StackOverflowError("made up");
            });

            assertThatThrownBy(filling::finish).isInstanceOf(StackOverflowError.class);
        }
    }

    /** It is learned in the old vocabulary and in the one that takes its place at that moment. */
    @Test
    void whatIsPutWhileAllWordsAreLearnedAnewIsKnown() throws Exception {
        try (var store = IndexStore.open(place, STATE)) {
            var isOver = new AtomicBoolean();
            var learning = CompletableFuture.runAsync(() -> learnAnewUntil(isOver, store));
            for (int i = 0; i < RACES; i++) {
                var name = inLetters(i);
                store.put(person(i, name));
                store.refresh();
                assertThat(knownWords(store)).contains(name);
            }
            isOver.set(true);
            learning.get();
        }
    }

    @Test
    void anIndexThatCannotBeOpenedIsNotLeftLocked() throws IOException {
        try (var store = IndexStore.open(place, STATE)) {
            store.put(person(1, "Kowalska"));
            store.commit();
        }
        breakFiles();

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> IndexStore.open(place, STATE)).isInstanceOf(CorruptIndexException.class);
        }
    }

    private void breakFiles() throws IOException {
        try (var files = Files.list(place)) {
            for (var file : files.filter(each -> each.toString().matches(".*\\.(tim|doc)"))
                    .toList()) {
                Files.write(file, new byte[100]);
            }
        }
    }

    private static void learnAnewUntil(AtomicBoolean isOver, IndexStore store) {
        try {
            while (!isOver.get()) {
                store.learnAnew();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inLetters(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> Character.toString(digit - '0' + 'a'))
                .collect(Collectors.joining("", "wo", ""));
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
