package org.infolinia.search.trial;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.apache.lucene.util.IOUtils;
import org.infolinia.kernel.ProgramId;
import org.infolinia.search.index.IndexCursor;
import org.infolinia.search.index.IndexFilling;
import org.infolinia.search.index.IndexGround;
import org.infolinia.search.index.IndexState;
import org.infolinia.search.index.IndexStore;
import org.infolinia.search.index.IndexedThing;
import org.infolinia.search.line.SearchLine;
import org.infolinia.search.question.Audience;
import org.infolinia.search.question.Question;
import org.infolinia.search.source.ClueKind;
import org.infolinia.search.source.SearchDocument;
import org.infolinia.search.source.SearchDocument.Clue;
import org.springframework.util.FileSystemUtils;

/** People from a file in an index of their own, which is gone when this is closed. */
final class TrialPeople implements Closeable {

    private static final List<String> COLUMNS =
            List.of("id", "first", "last", "city", "phone", "card", "email", "activity");
    private static final List<ClueKind> KINDS = List.of(
            ClueKind.FIRST_NAME, ClueKind.LAST_NAME, ClueKind.TOWN, ClueKind.PHONE, ClueKind.CARD, ClueKind.EMAIL);
    private static final int PIECE = 1_000;
    private static final String KIND = "participant";
    private static final ProgramId PROGRAM = new ProgramId(1);
    private static final Audience EVERYBODY = new Audience(true, Set.of());

    private final Path place;
    private final IndexStore store;
    private final List<String> ids = new ArrayList<>();
    private final List<long[]> likenesses = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private TrialPeople(Path place, IndexStore store) {
        this.place = place;
        this.store = store;
    }

    static TrialPeople read(Path file, LongConsumer progress) throws IOException {
        return read(file, Files.createTempDirectory("infolinia-search"), progress);
    }

    /** @param place an empty directory, which is gone when the file cannot be read */
    static TrialPeople read(Path file, Path place, LongConsumer progress) throws IOException {
        var people = new TrialPeople(place, IndexStore.open(place, nobodysState()));
        try {
            people.fill(file, progress);
            return people;
        } catch (IOException | RuntimeException | Error e) {
            IOUtils.closeWhileSuppressingExceptions(e, people);
            throw e;
        }
    }

    private void fill(Path file, LongConsumer progress) throws IOException {
        try (var filling = new IndexFilling(store)) {
            var waiting = new ArrayList<String[]>(PIECE);
            TabbedFile.read(file, COLUMNS, cells -> {
                waiting.add(cells);
                number(cells[0]);
                progress.accept(ids.size());
                if (waiting.size() == PIECE) {
                    add(filling, waiting);
                }
            });
            add(filling, waiting);
            filling.finish();
        }
        store.compact();
        store.learnAnew();
    }

    /** @param numbers of the people found, best first */
    record Answer(List<Integer> numbers) {
        Answer {
            numbers = List.copyOf(numbers);
        }
    }

    int size() {
        return ids.size();
    }

    Answer ask(String typed) throws IOException {
        var question = new Question(SearchLine.of(typed), EVERYBODY);
        return new Answer(store.ask(question::ask).found().stream()
                .map(found -> Math.toIntExact(found.id()))
                .toList());
    }

    String id(int number) {
        return ids.get(number);
    }

    /** From 1 the place of the first with the wanted person's full name; 0 when there is none. */
    int positionOf(String wantedId, Answer answer) {
        var wanted = numbers.get(wantedId);
        if (wanted == null) {
            return 0;
        }
        for (int i = 0; i < answer.numbers().size(); i++) {
            if (likeness(answer.numbers().get(i)) == likeness(wanted)) {
                return i + 1;
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        store.close();
        FileSystemUtils.deleteRecursively(place);
    }

    private void number(String id) {
        numbers.put(id, ids.size());
        ids.add(id);
    }

    /** Numbers begin where those of the pieces before end. */
    private void add(IndexFilling filling, List<String[]> waiting) throws IOException {
        var lines = List.copyOf(waiting);
        waiting.clear();
        int first = likenesses.size() * PIECE;
        var likenessesOfPiece = new long[lines.size()];
        likenesses.add(likenessesOfPiece);
        filling.add(() -> {
            var things = new ArrayList<IndexedThing>(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                things.add(thing(first + i, lines.get(i)));
                likenessesOfPiece[i] = things.get(i).likeness();
            }
            return things;
        });
    }

    private long likeness(int number) {
        return likenesses.get(number / PIECE)[number % PIECE];
    }

    private static IndexedThing thing(int number, String[] cells) {
        var clues = new ArrayList<Clue>();
        for (int i = 0; i < KINDS.size(); i++) {
            var text = cells[i + 1].strip();
            if (!text.isEmpty()) {
                clues.add(new Clue(KINDS.get(i), text));
            }
        }
        long rank = Long.parseLong(cells[COLUMNS.size() - 1].strip());
        return new IndexedThing(KIND, new SearchDocument(number, PROGRAM, rank, clues, Set.of()));
    }

    private static IndexState nobodysState() {
        return IndexState.begun(new IndexGround(UUID.randomUUID(), 0), new IndexCursor(0, 0), Instant.EPOCH);
    }
}
