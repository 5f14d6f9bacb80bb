package org.infolinia.search.index;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.infolinia.search.source.SearchDocument.Clue;

/**
 * A thing as the index keeps it.
 *
 * @param kind the {@link org.infolinia.search.source.SearchSource#kind} of its source
 */
public record IndexedThing(String kind, SearchDocument thing) {

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");
    /** Of one thing that can count as evidence beside one another. */
    private static final int MOST_WORDS = 200;

    private static final long HASH_FACTOR = 1_000_003;

    public static Term key(String kind, long id) {
        return new Term(Field.KEY, kind + ":" + id);
    }

    public Term key() {
        return key(kind, thing.id());
    }

    /** Checksum of everything that is indexed of it. */
    public long fingerprint() {
        var checksum = new CRC32C();
        checksum.update((thing.program().value() + "\n" + thing.rank() + "\n").getBytes(StandardCharsets.UTF_8));
        for (var clue : thing.clues()) {
            checksum.update((clue.kind() + "\n" + clue.text() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        thing.sameness().stream()
                .sorted()
                .forEach(sign -> checksum.update((sign + "\n").getBytes(StandardCharsets.UTF_8)));
        return checksum.getValue();
    }

    Document document() {
        var document = new Document();
        var words = words();
        document.add(new StringField(Field.KEY, key().text(), Store.NO));
        document.add(new NumericDocValuesField(Field.RANK, thing.rank()));
        document.add(new NumericDocValuesField(Field.LIKENESS, likeness()));
        Facts.add(document, thing.program().value(), codes(words));
        thing.sameness()
                .forEach(sign -> document.add(new SortedNumericDocValuesField(
                        Field.SAMENESS, hashOfFolded(thing.program().value() + " " + sign))));
        document.add(new StoredField(Field.KIND, kind));
        document.add(new StoredField(Field.ID, thing.id()));
        document.add(new StoredField(Field.FINGERPRINT, fingerprint()));
        words.forEach((field, ofField) -> ofField.forEach(word -> addTerm(field, word, document)));
        NamePair.of(words).forEach(pair -> document.add(new StringField(Field.PAIR, pair.term(), Store.NO)));
        spellings().forEach((field, ofField) -> ofField.forEach(word -> addTerm(field, word, document)));
        thing.clues().forEach(clue -> addNumbers(clue, (field, term) -> addTerm(field, term, document)));
        return document;
    }

    private static long[] codes(Map<String, Set<String>> words) {
        return words.entrySet().stream()
                .flatMapToLong(
                        ofField -> ofField.getValue().stream().mapToLong(word -> WordCode.of(ofField.getKey(), word)))
                .limit(MOST_WORDS)
                .toArray();
    }

    /** The folded words by field, for the vocabularies. */
    Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        for (var clue : thing.clues()) {
            var field = fieldOfWords(clue.kind());
            if (!field.isEmpty()) {
                var ofField = words.computeIfAbsent(field, name -> new LinkedHashSet<>());
                Folding.words(clue.text()).forEach(word -> ofField.addAll(Folding.forms(word)));
            }
        }
        return words;
    }

    /** Its words side by side. */
    List<NamePair> pairs() {
        return NamePair.of(words());
    }

    /** Names as they are written, by the field of spellings; only those that folding took something from. */
    Map<String, Set<String>> spellings() {
        Map<String, Set<String>> spellings = new HashMap<>();
        for (var clue : thing.clues()) {
            if (clue.kind() == ClueKind.FIRST_NAME || clue.kind() == ClueKind.LAST_NAME) {
                var ofField = spellings.computeIfAbsent(
                        Field.spelled(fieldOfWords(clue.kind())), name -> new LinkedHashSet<>());
                Folding.words(clue.text()).stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .filter(word -> !Folding.forms(word).contains(word))
                        .forEach(ofField::add);
            }
        }
        return spellings;
    }

    private static String fieldOfWords(ClueKind kind) {
        return switch (kind) {
            case FIRST_NAME -> Field.FIRST_NAME;
            case LAST_NAME -> Field.LAST_NAME;
            case TOWN -> Field.TOWN;
            case WORDS -> Field.WORDS;
            case PHONE, CARD, EMAIL, NUMBER, BORN -> "";
        };
    }

    private static void addNumbers(Clue clue, BiConsumer<String, String> terms) {
        switch (clue.kind()) {
            case PHONE -> addDigits(Field.PHONE, Field.PHONE_REVERSED, clue, terms);
            case CARD -> addDigits(Field.CARD, Field.CARD_REVERSED, clue, terms);
            case EMAIL -> addEmail(clue, terms);
            case NUMBER -> addNumber(clue, terms);
            case BORN -> terms.accept(Field.BORN, digits(clue));
            case FIRST_NAME, LAST_NAME, TOWN, WORDS -> {}
        }
    }

    private static void addDigits(String field, String reversedField, Clue clue, BiConsumer<String, String> terms) {
        var digits = digits(clue);
        terms.accept(field, digits);
        terms.accept(reversedField, Folding.reversed(digits));
    }

    private static void addEmail(Clue clue, BiConsumer<String, String> terms) {
        for (var form : Folding.forms(clue.text())) {
            terms.accept(Field.EMAIL, form);
            int at = form.indexOf('@');
            var localPart = at < 0 ? form : form.substring(0, at);
            Stream.of(localPart, Folding.joined(localPart)).distinct().forEach(part -> {
                terms.accept(Field.EMAIL_LOCAL_PART, part);
                terms.accept(Field.EMAIL_LOCAL_PART_REVERSED, Folding.reversed(part));
            });
        }
    }

    private static void addNumber(Clue clue, BiConsumer<String, String> terms) {
        terms.accept(Field.NUMBER, Folding.number(clue.text()));
        terms.accept(Field.NUMBER_DIGITS, LEADING_ZEROS.matcher(digits(clue)).replaceFirst(""));
    }

    private static String digits(Clue clue) {
        var digits = new StringBuilder(clue.text().length());
        clue.text()
                .chars()
                .filter(letter -> letter >= '0' && letter <= '9')
                .forEach(digit -> digits.append((char) digit));
        return digits.toString();
    }

    private static void addTerm(String field, String term, Document document) {
        if (!term.isEmpty()) {
            document.add(new StringField(field, term, Store.NO));
        }
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
        return folded.chars().asLongStream().reduce(folded.length(), (hash, letter) -> hash * HASH_FACTOR + letter);
    }
}
