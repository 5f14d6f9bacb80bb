package org.infolinia.search.index;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.infolinia.search.language.Folding;
import org.infolinia.search.source.ClueKind;
import org.infolinia.search.source.SearchDocument;

/**
 * A thing as the index keeps it.
 *
 * @param kind the {@link org.infolinia.search.source.SearchSource#kind} of its source
 */
public record IndexedThing(String kind, SearchDocument thing) {

    private static final long HASH_FACTOR = 1_000_003;

    public static Term key(String kind, long id) {
        return new Term(Field.KEY, kind + ":" + id);
    }

    public Term key() {
        return key(kind, thing.id());
    }

    /** Checksum of everything that is indexed of it. */
    public long fingerprint() {
        var all = new StringBuilder();
        all.append(thing.program().value()).append('\n').append(thing.rank()).append('\n');
        for (var clue : thing.clues()) {
            all.append(clue.kind()).append('\n').append(clue.text()).append('\n');
        }
        thing.sameness().stream().sorted().forEach(sign -> all.append(sign).append('\n'));
        var checksum = new CRC32C();
        checksum.update(all.toString().getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    Document document(ThingWords words) {
        var document = new Document();
        document.add(new StringField(Field.KEY, key().text(), Store.NO));
        document.add(new NumericDocValuesField(Field.RANK, thing.rank()));
        document.add(new NumericDocValuesField(Field.LIKENESS, likeness()));
        Facts.add(document, thing.program().value(), words.codes());
        for (var sign : thing.sameness()) {
            document.add(new SortedNumericDocValuesField(
                    Field.SAMENESS, hashOfFolded(thing.program().value() + " " + sign)));
        }
        document.add(new StoredField(Field.KIND, kind));
        document.add(new StoredField(Field.ID, thing.id()));
        document.add(new StoredField(Field.FINGERPRINT, fingerprint()));
        words.forEachTerm(document::add);
        words.pairs().forEach(pair -> document.add(new StringField(Field.PAIR, pair.term(), Store.NO)));
        thing.clues().forEach(clue -> NumberTerms.add(clue, document));
        return document;
    }

    /** The same for people of one full name; a hash, since it is only ever compared. */
    public long likeness() {
        var name = thing.clues().stream()
                .filter(clue -> clue.kind() == ClueKind.FIRST_NAME || clue.kind() == ClueKind.LAST_NAME)
                .map(clue -> String.join(" ", Folding.words(clue.text())))
                .collect(Collectors.joining("\n"));
        return name.isEmpty() ? thing.id() : hashOfFolded(name);
    }

    private static long hashOfFolded(String text) {
        var folded = Folding.forms(text).iterator().next();
        long hash = folded.length();
        for (int i = 0; i < folded.length(); i++) {
            hash = hash * HASH_FACTOR + folded.charAt(i);
        }
        return hash;
    }
}
