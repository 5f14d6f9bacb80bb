package org.infolinia.search;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.infolinia.search.SearchDocument.Clue;

/** A thing as the index keeps it. */
record IndexedThing(String kind, SearchDocument thing) {

    static Term key(String kind, long id) {
        return new Term(Field.KEY, kind + ":" + id);
    }

    Term key() {
        return key(kind, thing.id());
    }

    Document document() {
        var document = new Document();
        document.add(new StringField(Field.KEY, key().text(), Store.NO));
        document.add(new StringField(Field.PROGRAM, program(thing.program().value()), Store.NO));
        document.add(new StoredField(Field.KIND, kind));
        document.add(new StoredField(Field.ID, thing.id()));
        document.add(new StoredField(Field.FINGERPRINT, fingerprint()));
        thing.clues().forEach(clue -> add(clue, document));
        return document;
    }

    static String program(long id) {
        return Long.toString(id);
    }

    long fingerprint() {
        var checksum = new CRC32C();
        checksum.update(program(thing.program().value()).getBytes(StandardCharsets.UTF_8));
        for (var clue : thing.clues()) {
            checksum.update((clue.kind() + "\n" + clue.text() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return checksum.getValue();
    }

    private static void add(Clue clue, Document document) {
        switch (clue.kind()) {
            case FIRST_NAME -> addWords(Field.FIRST_NAME, clue, document);
            case LAST_NAME -> addWords(Field.LAST_NAME, clue, document);
            case TOWN -> addWords(Field.TOWN, clue, document);
            case WORDS -> addWords(Field.WORDS, clue, document);
            case PHONE -> addDigits(Field.PHONE, Field.PHONE_REVERSED, clue, document);
            case CARD -> addDigits(Field.CARD, Field.CARD_REVERSED, clue, document);
            case EMAIL -> addEmail(clue, document);
            case NUMBER -> addNumber(clue, document);
        }
    }

    private static void addWords(String field, Clue clue, Document document) {
        for (var word : Folding.words(clue.text())) {
            Folding.forms(word).forEach(form -> add(field, form, document));
        }
    }

    private static void addDigits(String field, String reversedField, Clue clue, Document document) {
        var digits = clue.text().replaceAll("[^0-9]", "");
        add(field, digits, document);
        add(reversedField, Folding.reversed(digits), document);
    }

    private static void addEmail(Clue clue, Document document) {
        for (var form : Folding.forms(clue.text())) {
            add(Field.EMAIL, form, document);
            add(Field.EMAIL_LOCAL_PART, form.replaceFirst("@.*", ""), document);
        }
    }

    private static void addNumber(Clue clue, Document document) {
        add(Field.NUMBER, Folding.number(clue.text()), document);
        add(Field.NUMBER_DIGITS, clue.text().replaceAll("[^0-9]", "").replaceFirst("^0+", ""), document);
    }

    private static void add(String field, String term, Document document) {
        if (!term.isEmpty()) {
            document.add(new StringField(field, term, Store.NO));
        }
    }
}
