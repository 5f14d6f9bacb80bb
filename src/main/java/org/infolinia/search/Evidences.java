package org.infolinia.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.infolinia.search.Evidence.Reason;
import org.infolinia.search.SearchLine.Address;
import org.infolinia.search.SearchLine.Digits;
import org.infolinia.search.SearchLine.Part;
import org.infolinia.search.SearchLine.Word;

/** Turns a part of the line into everything it may mean. The wide meanings cost more and are asked for last. */
final class Evidences {

    private static final float FIRST_NAME_WEIGHT = .85f;
    private static final float SAME = 1f;
    private static final float BEGINNING = .83f;
    private static final float ONE_TYPO = .74f;
    private static final float TWO_TYPOS = .6f;
    private static final float TOWN = .55f;
    private static final float WORDS = .6f;
    private static final float LONG_END = .95f;
    private static final float SHORT_END = .7f;
    private static final float BEGINNING_OF_DIGITS = .6f;

    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_WITH_ONE_TYPO = 4;
    private static final int SHORTEST_WITH_TWO_TYPOS = 6;
    private static final int SHORTEST_END = 3;
    private static final int LONG_END_DIGITS = 6;
    private static final int LONGEST_TERM = 100;
    /** Exchanged letters count as one typo, and the first letter is heard rightly most of the time. */
    private static final boolean TRANSPOSITIONS = true;

    private static final int SURE_LETTERS = 1;
    private static final int MOST_SPELLINGS = 50;
    /** What people dial or write before the number that subscribers know. */
    private static final List<String> DIALLING_PREFIXES = List.of("0048", "48", "00994", "994", "00", "0");

    private static final int SHORTEST_AFTER_PREFIX = 7;

    private Evidences() {}

    /** What a look into the term dictionary answers. */
    static List<Evidence> near(Part part) {
        return switch (part) {
            case Word word -> nearWord(word.text());
            case Digits digits -> ofDigits(digits);
            case Address address -> nearAddress(address.text());
        };
    }

    /** The near ones and those that forgive. */
    static List<Evidence> wide(Part part) {
        var evidences = new ArrayList<>(near(part));
        switch (part) {
            case Word word -> addTypos(word.text(), evidences);
            case Address address -> addTyposInAddress(address.text(), evidences);
            case Digits digits -> {}
        }
        return evidences;
    }

    private static List<Evidence> nearWord(String word) {
        var evidences = new ArrayList<Evidence>();
        for (var form : forms(word)) {
            evidences.add(new Evidence(Reason.SAME, SAME, term(Field.LAST_NAME, form)));
            evidences.add(new Evidence(Reason.SAME, SAME * FIRST_NAME_WEIGHT, term(Field.FIRST_NAME, form)));
            evidences.add(new Evidence(Reason.TOWN, TOWN, term(Field.TOWN, form)));
            evidences.add(new Evidence(Reason.WORDS, WORDS, term(Field.WORDS, form)));
            evidences.add(new Evidence(Reason.EMAIL, WORDS, term(Field.EMAIL_LOCAL_PART, form)));
            if (form.length() >= SHORTEST_BEGINNING) {
                addBeginnings(form, evidences);
            }
        }
        addNumber(word, evidences);
        return evidences;
    }

    private static void addBeginnings(String form, List<Evidence> evidences) {
        evidences.add(new Evidence(Reason.BEGINNING, BEGINNING, prefix(Field.LAST_NAME, form)));
        evidences.add(new Evidence(Reason.BEGINNING, BEGINNING * FIRST_NAME_WEIGHT, prefix(Field.FIRST_NAME, form)));
        evidences.add(new Evidence(Reason.TOWN, BEGINNING * TOWN, prefix(Field.TOWN, form)));
        evidences.add(new Evidence(Reason.WORDS, BEGINNING * WORDS, prefix(Field.WORDS, form)));
    }

    private static void addNumber(String word, List<Evidence> evidences) {
        var number = Folding.number(word);
        if (number.chars().anyMatch(Character::isDigit)) {
            evidences.add(new Evidence(Reason.NUMBER, SAME, term(Field.NUMBER, number)));
            evidences.add(new Evidence(Reason.NUMBER, BEGINNING, prefix(Field.NUMBER, number)));
        }
    }

    private static void addTypos(String word, List<Evidence> evidences) {
        for (var form : forms(word)) {
            if (form.length() >= SHORTEST_WITH_ONE_TYPO) {
                addTypos(form, 1, ONE_TYPO, evidences);
            }
            if (form.length() >= SHORTEST_WITH_TWO_TYPOS) {
                addTypos(form, 2, TWO_TYPOS, evidences);
            }
        }
    }

    private static void addTypos(String form, int edits, float certainty, List<Evidence> evidences) {
        evidences.add(new Evidence(Reason.TYPO, certainty, typos(Field.LAST_NAME, form, edits)));
        evidences.add(new Evidence(Reason.TYPO, certainty * FIRST_NAME_WEIGHT, typos(Field.FIRST_NAME, form, edits)));
        evidences.add(new Evidence(Reason.TOWN, certainty * TOWN, typos(Field.TOWN, form, edits)));
    }

    private static List<Evidence> nearAddress(String address) {
        var evidences = new ArrayList<Evidence>();
        for (var form : forms(address)) {
            evidences.add(new Evidence(Reason.EMAIL, SAME, term(Field.EMAIL, form)));
            evidences.add(new Evidence(Reason.EMAIL, BEGINNING, prefix(Field.EMAIL, form)));
            evidences.add(
                    new Evidence(Reason.EMAIL, BEGINNING, term(Field.EMAIL_LOCAL_PART, form.replaceFirst("@.*", ""))));
        }
        return evidences;
    }

    private static void addTyposInAddress(String address, List<Evidence> evidences) {
        for (var form : forms(address.replaceFirst("@.*", ""))) {
            if (form.length() >= SHORTEST_WITH_ONE_TYPO) {
                evidences.add(new Evidence(Reason.EMAIL, ONE_TYPO, typos(Field.EMAIL_LOCAL_PART, form, 1)));
            }
        }
    }

    private static List<Evidence> ofDigits(Digits digits) {
        var evidences = new ArrayList<Evidence>();
        numbersMeant(digits.joined()).forEach(number -> addDigits(number, evidences));
        if (digits.groups().size() > 1) {
            addEveryGroup(digits.groups(), evidences);
        }
        return evidences;
    }

    /** Two numbers said one after the other, such as the end of a phone and the end of a card. */
    private static void addEveryGroup(List<String> groups, List<Evidence> evidences) {
        var all = new BooleanQuery.Builder();
        for (var group : groups) {
            var any = new BooleanQuery.Builder();
            var meanings = new ArrayList<Evidence>();
            addDigits(group, meanings);
            meanings.forEach(meaning -> any.add(meaning.query(), Occur.SHOULD));
            all.add(any.build(), Occur.MUST);
        }
        evidences.add(new Evidence(Reason.CARD_END, SHORT_END, all.build()));
    }

    private static void addDigits(String digits, List<Evidence> evidences) {
        var end = digits.length() >= LONG_END_DIGITS ? LONG_END : SHORT_END;
        evidences.add(new Evidence(Reason.PHONE, SAME, term(Field.PHONE, digits)));
        evidences.add(new Evidence(Reason.CARD, SAME, term(Field.CARD, digits)));
        evidences.add(
                new Evidence(Reason.NUMBER, SAME, term(Field.NUMBER_DIGITS, digits.replaceFirst("^0+(?=.)", ""))));
        if (digits.length() >= SHORTEST_END) {
            var reversed = Folding.reversed(digits);
            evidences.add(new Evidence(Reason.PHONE_END, end, prefix(Field.PHONE_REVERSED, reversed)));
            evidences.add(new Evidence(Reason.CARD_END, end, prefix(Field.CARD_REVERSED, reversed)));
            evidences.add(new Evidence(Reason.CARD, BEGINNING_OF_DIGITS, prefix(Field.CARD, digits)));
            evidences.add(new Evidence(Reason.PHONE, BEGINNING_OF_DIGITS, prefix(Field.PHONE, digits)));
            addNationalBeginnings(digits, evidences);
        }
    }

    /** The beginning of a number as subscribers know it, whatever country code it is stored with. */
    private static void addNationalBeginnings(String digits, List<Evidence> evidences) {
        for (var country : List.of("48", "994")) {
            evidences.add(new Evidence(Reason.PHONE, BEGINNING_OF_DIGITS, prefix(Field.PHONE, country + digits)));
        }
    }

    private static Set<String> numbersMeant(String joined) {
        var withoutPrefix = DIALLING_PREFIXES.stream()
                .filter(joined::startsWith)
                .map(prefix -> joined.substring(prefix.length()))
                .filter(rest -> rest.length() >= SHORTEST_AFTER_PREFIX);
        return Stream.concat(Stream.of(joined), withoutPrefix).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> forms(String text) {
        return Folding.forms(text.substring(0, Math.min(text.length(), LONGEST_TERM)));
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    private static Query prefix(String field, String text) {
        return new PrefixQuery(new Term(field, text));
    }

    private static Query typos(String field, String text, int edits) {
        return new FuzzyQuery(new Term(field, text), edits, SURE_LETTERS, MOST_SPELLINGS, TRANSPOSITIONS);
    }
}
