package org.infolinia.demo.crowd;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Words drawn as often as their weights say. */
final class WordList {

    private static final String FOLDER = "demo/names/";

    private final List<Weighted> rows;
    private final List<Word> words;
    private final int[] upperBounds;

    private record Weighted(String name, int weight) {

        static Weighted of(NamedCsvRecord row) {
            return new Weighted(row.getField("name"), Integer.parseInt(row.getField("weight")));
        }
    }

    private WordList(List<Weighted> rows) {
        this.rows = rows;
        this.upperBounds = rows.stream().mapToInt(Weighted::weight).toArray();
        Arrays.parallelPrefix(upperBounds, Math::addExact);
        this.words = rows.stream()
                .map(row -> new Word(row.name(), (double) row.weight() / total()))
                .toList();
    }

    static WordList read(String file) {
        return read(file, row -> true);
    }

    static WordList read(String file, Predicate<NamedCsvRecord> wanted) {
        return new WordList(WordFile.rows(FOLDER + file).stream()
                .filter(wanted)
                .map(Weighted::of)
                .toList());
    }

    static WordList ofGender(String file, Gender gender) {
        return read(file, row -> Gender.ofLetter(row.getField("sex")) == gender);
    }

    static Each<Gender, WordList> ofEachGender(String file) {
        return Each.of(Gender.class, gender -> ofGender(file, gender));
    }

    WordList and(WordList others) {
        var all = new ArrayList<>(rows);
        all.addAll(others.rows);
        return new WordList(List.copyOf(all));
    }

    Word draw(RandomGenerator random) {
        int ticket = random.nextInt(total());
        int found = Arrays.binarySearch(upperBounds, ticket);
        return words.get(found >= 0 ? found + 1 : -found - 1);
    }

    /** Sum of the weights. */
    int total() {
        return upperBounds[upperBounds.length - 1];
    }
}
