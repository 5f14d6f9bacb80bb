package org.infolinia.search.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.infolinia.search.index.Field;
import org.infolinia.search.index.NamePair;
import org.infolinia.search.question.Meaning.Letter;
import org.infolinia.search.question.Meaning.Word;
import org.jspecify.annotations.Nullable;

/** Leads for two parts of a line at once: a name for the one, the first letter of another word for the other. */
final class PairLeads {

    private static final Comparator<Map.Entry<Letter, Float>> SUREST_LETTER_FIRST =
            Map.Entry.<Letter, Float>comparingByValue().reversed();

    private final PriorityQueue<Branch> branches = new PriorityQueue<>(Comparator.comparing(Branch::promise)
            .thenComparing(Branch::frequency)
            .reversed());
    private final float fromOthers;
    private final int parts;

    /**
     * @param fromOthers what the other parts of the line can add at most
     * @param parts how many parts the line has
     */
    PairLeads(Meaning one, Meaning other, float fromOthers, int parts) {
        this.fromOthers = fromOthers;
        this.parts = parts;
        plant(one, other, false);
        plant(other, one, true);
    }

    /** Looking for a pair costs as much as looking at as many documents, so few are taken whatever stands beside. */
    private static final int FEW = 256;

    /** A name with the letters it is asked beside, of which the surest is next. */
    private record Branch(Word name, List<Map.Entry<Letter, Float>> letters, int next) {

        float promise() {
            return name.evidence().certainty() + letters.get(next).getValue();
        }

        long frequency() {
            return name.frequency();
        }

        boolean isRare() {
            return name.frequency() <= FEW;
        }

        boolean hasMore() {
            return !isRare() && next + 1 < letters.size();
        }

        Branch more() {
            return new Branch(name, letters, next + 1);
        }
    }

    /** The most promising of those that were not told yet; null when there is none. */
    @Nullable
    Lead next() {
        var best = branches.poll();
        if (best == null) {
            return null;
        }
        if (best.hasMore()) {
            branches.add(best.more());
        }
        var name = best.name();
        var letter = best.letters().get(best.next()).getKey();
        var pair = NamePair.term(name.field(), name.text(), letter.field(), letter.letter());
        return new Lead((best.promise() + fromOthers) / parts, name.frequency(), Lead.ofTerm(Field.PAIR, pair));
    }

    /** Two last names and two first names are the same pair both ways, so the second time they are left out. */
    private void plant(Meaning names, Meaning partners, boolean isSecond) {
        for (var field : List.of(Field.LAST_NAME, Field.FIRST_NAME)) {
            var letters = letters(field, partners, isSecond);
            if (!letters.isEmpty()) {
                names.leadingWords()
                        .filter(word -> word.field().equals(field))
                        .forEach(word -> branches.add(new Branch(word, letters, 0)));
            }
        }
    }

    private static List<Map.Entry<Letter, Float>> letters(String field, Meaning partners, boolean isSecond) {
        var letters = new ArrayList<Map.Entry<Letter, Float>>();
        for (var letter : partners.letters().entrySet()) {
            var partnerField = letter.getKey().field();
            if (NamePair.isKept(field, partnerField) && !(isSecond && field.equals(partnerField))) {
                letters.add(letter);
            }
        }
        letters.sort(SUREST_LETTER_FIRST);
        return letters;
    }
}
