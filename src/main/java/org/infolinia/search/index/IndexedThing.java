package org.infolinia.search.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.infolinia.search.language.FoldedHash;
import org.infolinia.search.source.ClueKind;
import org.infolinia.search.source.SearchDocument;

/**
 * A thing as the index keeps it.
 *
 * @param kind the {@link org.infolinia.search.source.SearchSource#kind} of its source
 */
public record IndexedThing(String kind, SearchDocument thing) {

    private static final long CHECKSUM_FACTOR = 0x9E37_79B9_7F4A_7C15L;
    private static final int CHECKSUM_TURN = 23;
    private static final long NO_NAME = 0;

    public static Term key(String kind, long id) {
        return new Term(Field.KEY, kind + ":" + id);
    }

    public Term key() {
        return key(kind, thing.id());
    }

    /** Checksum of everything that is indexed of it; the order of its signs does not matter. */
    public long fingerprint() {
        long checksum = with(with(1, thing.program().value()), thing.rank());
        for (var clue : thing.clues()) {
            checksum = with(with(checksum, clue.kind().ordinal()), clue.text());
        }
        for (var sign : thing.sameness()) {
            checksum += with(1, sign);
        }
        return checksum;
    }

    private static long with(long checksum, String text) {
        long with = checksum;
        for (int i = 0; i < text.length(); i++) {
            with = with(with, text.charAt(i));
        }
        return with(with, text.length());
    }

    private static long with(long checksum, long number) {
        return (Long.rotateLeft(checksum, CHECKSUM_TURN) ^ number) * CHECKSUM_FACTOR;
    }

    Document document(ThingWords words) {
        var document = new Document();
        document.add(new StringField(Field.KEY, key().text(), Store.NO));
        document.add(new NumericDocValuesField(Field.RANK, thing.rank()));
        document.add(new NumericDocValuesField(Field.LIKENESS, likeness()));
        Facts.add(document, thing.program().value(), words.codes());
        for (var sign : thing.sameness()) {
            document.add(new SortedNumericDocValuesField(
                    Field.SAMENESS, with(FoldedHash.of(sign), thing.program().value())));
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
        long likeness = NO_NAME;
        for (var clue : thing.clues()) {
            if (clue.kind() == ClueKind.FIRST_NAME || clue.kind() == ClueKind.LAST_NAME) {
                likeness = with(likeness, FoldedHash.ofWords(clue.text()));
            }
        }
        return likeness == NO_NAME ? thing.id() : likeness;
    }
}
