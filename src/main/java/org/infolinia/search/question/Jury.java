package org.infolinia.search.question;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.infolinia.search.index.Facts;
import org.infolinia.search.index.Field;
import org.jspecify.annotations.Nullable;

/** All parts of a line before the documents of one segment. */
final class Jury {

    private final Segment segment;
    private final List<Witness> witnesses;
    private final Audience audience;
    private final @Nullable Bits living;
    private final @Nullable Evidence[] evidences;
    private Facts facts;
    private NumericDocValues ranks;
    private NumericDocValues likenesses;
    private int document = -1;
    private boolean isToBeSeen;

    Jury(Segment segment, List<Witness> witnesses, Audience audience) throws IOException {
        this.segment = segment;
        this.witnesses = witnesses;
        this.audience = audience;
        living = segment.reader().getLiveDocs();
        evidences = new @Nullable Evidence[witnesses.size()];
        facts = Facts.open(segment.reader());
        ranks = DocValues.getNumeric(segment.reader(), Field.RANK);
        likenesses = DocValues.getNumeric(segment.reader(), Field.LIKENESS);
    }

    /**
     * Turns to a document.
     *
     * @param mayMiss how many parts need not point at it
     * @return how certain it is, or 0 when it is not meant or not to be seen
     */
    float judge(int next, int mayMiss) throws IOException {
        if (next < document) {
            facts = Facts.open(segment.reader());
            ranks = DocValues.getNumeric(segment.reader(), Field.RANK);
            likenesses = DocValues.getNumeric(segment.reader(), Field.LIKENESS);
        }
        document = next;
        isToBeSeen = isSeen();
        return isToBeSeen ? certainty(mayMiss) : 0;
    }

    /** Whether the asker may see the document turned to. */
    boolean isToBeSeen() {
        return isToBeSeen;
    }

    /** What was found out about the document turned to. */
    Find find(float certainty) throws IOException {
        var strongest = new ArrayList<Evidence>(evidences.length);
        for (var evidence : evidences) {
            if (evidence != null) {
                strongest.add(evidence);
            }
        }
        return new Find(segment.base() + document, certainty, strongest, value(ranks), value(likenesses));
    }

    private long value(NumericDocValues values) throws IOException {
        return values.advanceExact(document) ? values.longValue() : 0;
    }

    private boolean isSeen() throws IOException {
        return (living == null || living.get(document)) && facts.turnTo(document) && audience.sees(facts.program());
    }

    private float certainty(int mayMiss) {
        float sum = 0;
        int missing = 0;
        for (int i = 0; i < evidences.length; i++) {
            var evidence = witnesses.get(i).strongest(segment, document, facts);
            evidences[i] = evidence;
            if (evidence != null) {
                sum += evidence.certainty();
            } else if (++missing > mayMiss) {
                return 0;
            }
        }
        return sum / evidences.length;
    }
}
