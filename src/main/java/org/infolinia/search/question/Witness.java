package org.infolinia.search.question;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.DocIdSetIterator;
import org.infolinia.search.index.Facts;
import org.infolinia.search.index.WordCode;
import org.jspecify.annotations.Nullable;

/** One part of the line: says how strongly it points at a document, and where to look for those it points at. */
final class Witness {

    private final Meaning meaning;
    private final EvidenceByNumber words = new EvidenceByNumber();
    private final List<Beginning> beginnings = new ArrayList<>();
    private final List<EvidenceByNumber> numbered = new ArrayList<>();
    private final Map<String, Float> strongestByField;
    private final float strongestOfNumbers;

    Witness(Meaning meaning, List<Segment> segments, Deadline deadline) throws IOException {
        this.meaning = meaning;
        strongestByField = meaning.strongestByField();
        for (var word : meaning.words()) {
            words.add(WordCode.of(word.field(), word.text()), word.evidence());
        }
        for (var beginning : meaning.beginnings()) {
            var code = WordCode.Beginning.of(beginning.field(), beginning.text());
            beginnings.add(new Beginning(code, beginning.evidence()));
        }
        for (var segment : segments) {
            numbered.add(new NumbersInSegment(segment.reader(), deadline).documents(meaning.numbers()));
        }
        strongestOfNumbers = (float)
                numbered.stream().mapToDouble(EvidenceByNumber::strongest).max().orElse(0);
    }

    private record Beginning(WordCode.Beginning code, Evidence evidence) {}

    Meaning meaning() {
        return meaning;
    }

    /** The certainty of the strongest evidence there can be, 0 when the part means nothing known. */
    float strongest() {
        return strongestOutside(Set.of());
    }

    /** The same without words in these fields. */
    float strongestOutside(Set<String> fields) {
        float strongest = strongestOfNumbers;
        for (var ofField : strongestByField.entrySet()) {
            if (!fields.contains(ofField.getKey())) {
                strongest = Math.max(strongest, ofField.getValue());
            }
        }
        return strongest;
    }

    /** What all of them together can add at most. */
    static float strongest(List<Witness> witnesses) {
        float sum = 0;
        for (var witness : witnesses) {
            sum += witness.strongest();
        }
        return sum;
    }

    /** About how many documents it points at. */
    long frequency() {
        return meaning.frequency() + numberedDocuments();
    }

    /** @param facts turned to the document */
    @Nullable
    Evidence strongest(Segment segment, int document, Facts facts) {
        var strongest = numbered.get(segment.number()).get(document);
        for (int i = facts.words() - 1; i >= 0; i--) {
            strongest = stronger(strongest, ofWord(facts.word(i)));
        }
        return strongest;
    }

    /**
     * Where a hunt led by this part may start, the most promising first.
     *
     * @param promise how certain a document can be for which this part points with a word of a field, or with a number
     */
    List<Lead> leads(Promise promise) {
        var leads = new ArrayList<Lead>();
        meaning.leadingWords().forEach(word -> {
            float most = promise.of(word.field(), word.evidence().certainty());
            leads.add(new Lead(most, word.frequency(), Lead.ofTerm(word.field(), word.text())));
        });
        long documents = numberedDocuments();
        if (documents > 0) {
            leads.add(new Lead(promise.of("", strongestOfNumbers), documents, this::numberedIn));
        }
        leads.sort(Lead.BEST_FIRST);
        return leads;
    }

    /** How certain a document can be at most. */
    interface Promise {

        /** @param field in which a word was found; empty for numbers */
        float of(String field, float certainty);
    }

    /** @param code the {@link WordCode} of a word */
    @Nullable
    Evidence ofWord(long code) {
        var evidence = words.get(code);
        for (var beginning : beginnings) {
            if (beginning.code.fits(code)) {
                evidence = stronger(evidence, beginning.evidence);
            }
        }
        return evidence;
    }

    private @Nullable DocIdSetIterator numberedIn(Segment segment) {
        var documents = numbered.get(segment.number());
        return documents.isEmpty() ? null : new ListedDocuments(documents.numbers());
    }

    private long numberedDocuments() {
        return numbered.stream().mapToLong(EvidenceByNumber::size).sum();
    }

    private static @Nullable Evidence stronger(@Nullable Evidence one, @Nullable Evidence other) {
        return one == null || other != null && other.isStrongerThan(one) ? other : one;
    }
}
