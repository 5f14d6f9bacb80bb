package org.infolinia.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.document.StringField;
import org.infolinia.search.index.FoldedWord.Form;
import org.infolinia.search.language.Folding;
import org.infolinia.search.source.ClueKind;
import org.infolinia.search.source.SearchDocument;
import org.infolinia.search.source.SearchDocument.Clue;

/** The words of one thing by field, each of them once; worked out once for the index and the vocabularies. */
final class ThingWords {

    /** Of one thing that can count as evidence beside one another. */
    private static final int MOST_WORDS = 200;

    private final Map<String, Map<String, Form>> forms = new HashMap<>();
    private final Map<String, Map<String, StringField>> spellings = new HashMap<>();

    private ThingWords() {}

    static ThingWords of(SearchDocument thing, FoldedWords folded) {
        var words = new ThingWords();
        thing.clues().forEach(clue -> words.add(clue, folded));
        return words;
    }

    private void add(Clue clue, FoldedWords folded) {
        var field = fieldOf(clue.kind());
        if (!field.isEmpty()) {
            Folding.words(clue.text()).forEach(word -> add(folded.of(field, word)));
        }
    }

    private void add(FoldedWord word) {
        var ofField = forms.computeIfAbsent(word.field(), name -> new LinkedHashMap<>());
        word.forms().forEach(form -> ofField.putIfAbsent(form.text(), form));
        for (var spelling : word.spellings()) {
            spellings
                    .computeIfAbsent(word.field(), name -> new LinkedHashMap<>())
                    .putIfAbsent(spelling.stringValue(), spelling);
        }
    }

    private static String fieldOf(ClueKind kind) {
        return switch (kind) {
            case FIRST_NAME -> Field.FIRST_NAME;
            case LAST_NAME -> Field.LAST_NAME;
            case TOWN -> Field.TOWN;
            case WORDS -> Field.WORDS;
            case PHONE, CARD, EMAIL, NUMBER, BORN -> "";
        };
    }

    /** The {@link WordCode} of each, of very many not all. */
    long[] codes() {
        var codes = new long[forms.values().stream().mapToInt(Map::size).sum()];
        int count = 0;
        for (var ofField : forms.values()) {
            for (var form : ofField.values()) {
                codes[count++] = form.code();
            }
        }
        return count > MOST_WORDS ? Arrays.copyOf(codes, MOST_WORDS) : codes;
    }

    /** All terms, of words and of names as they are written where folding took something from them. */
    void forEachTerm(Consumer<StringField> term) {
        forms.values().forEach(ofField -> ofField.values().forEach(form -> term.accept(form.term())));
        spellings.values().forEach(ofField -> ofField.values().forEach(term));
    }

    /** Its names beside one another, and its towns beside its names. */
    List<NamePair> pairs() {
        var names = new ArrayList<Form>(of(Field.FIRST_NAME));
        names.addAll(of(Field.LAST_NAME));
        var towns = of(Field.TOWN);
        var pairs = new ArrayList<NamePair>();
        for (int i = 0; i < names.size(); i++) {
            long name = names.get(i).code();
            names.subList(i + 1, names.size()).forEach(other -> pairs.add(NamePair.of(name, other.code())));
            towns.forEach(town -> pairs.add(NamePair.of(name, town.code())));
        }
        return pairs;
    }

    private Collection<Form> of(String field) {
        return forms.getOrDefault(field, Map.of()).values();
    }
}
