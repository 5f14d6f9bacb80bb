package org.infolinia.search.question;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.infolinia.search.index.NamePair;

/**
 * Looks for documents that the parts of a line point at. The part that points at the fewest leads; its documents are
 * taken from the strongest evidence to the weakest and judged by the other parts, until nothing better can come.
 */
final class Hunt {

    /** Beyond these, weaker evidence is not followed any more. */
    private static final int MOST_JUDGED = 60_000;

    /** Whoever fits worse is not meant. */
    private static final float LEAST_PROMISE = .42f;

    /** Sums of the same certainties in another order differ by less. */
    private static final float ROUNDING = 1e-4f;

    /** Of one lead and segment, when nothing can be better. */
    private static final int ENOUGH_OF_A_LEAD = 24;

    /** How often a long list of documents looks at the clock. */
    private static final int DOCUMENTS_BETWEEN_LOOKS = 1_024;

    private final Court court;
    private final List<Witness> rarest;
    private final Deadline deadline;
    private final Finds finds;
    private int judged;

    /** @param finds what was found before; what is found now joins it */
    Hunt(Court court, Deadline deadline, Finds finds) {
        this.court = court;
        this.rarest = court.rarestFirst();
        this.deadline = deadline;
        this.finds = finds;
    }

    /** Documents that every part points at. */
    void all() throws IOException {
        judged = 0;
        var leading = rarest.getFirst();
        if (rarest.size() > 1) {
            followPairs(leading, rarest.get(1));
        }
        for (var lead : leading.leads(this::promiseWithoutPairs)) {
            if (!isWorthwhile(lead)) {
                return;
            }
            follow(lead, 0);
        }
    }

    /** Documents that all parts but one point at, or all. */
    void allButOne() throws IOException {
        for (var leading : rarest.subList(0, 2)) {
            judged = 0;
            float fromOthers = strongest(rarest) - leading.strongest();
            for (var lead : leading.leads((field, certainty) -> (certainty + fromOthers) / rarest.size())) {
                if (!isWorthwhile(lead)) {
                    break;
                }
                follow(lead, 1);
            }
        }
    }

    private void followPairs(Witness one, Witness other) throws IOException {
        float fromOthers = strongest(rarest) - one.strongest() - other.strongest();
        var pairs = new PairLeads(one.meaning(), other.meaning(), fromOthers, rarest.size());
        for (var lead = pairs.next(); lead != null && isWorthwhile(lead); lead = pairs.next()) {
            follow(lead, 0);
        }
    }

    /** What a document can be that the leads for pairs of the two rarest parts did not lead to. */
    private float promiseWithoutPairs(String field, float certainty) {
        float fromOthers = 0;
        if (rarest.size() > 1) {
            fromOthers = rarest.get(1).strongestOutside(NamePair.partners(field))
                    + strongest(rarest.subList(2, rarest.size()));
        }
        return (certainty + fromOthers) / rarest.size();
    }

    private static float strongest(List<Witness> witnesses) {
        float sum = 0;
        for (var witness : witnesses) {
            sum += witness.strongest();
        }
        return sum;
    }

    private boolean isWorthwhile(Lead lead) {
        return Math.max(finds.bar() + ROUNDING, LEAST_PROMISE) < lead.promise() && !isEnough();
    }

    private void follow(Lead lead, int mayMiss) throws IOException {
        for (var segment : court.segments()) {
            follow(lead, segment, mayMiss);
        }
    }

    private void follow(Lead lead, Segment segment, int mayMiss) throws IOException {
        var documents = lead.documents().in(segment);
        if (documents == null) {
            return;
        }
        var jury = court.jury(segment);
        int perfect = 0;
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS && perfect < ENOUGH_OF_A_LEAD;
                document = documents.nextDoc()) {
            float certainty = jury.judge(document, mayMiss);
            if (certainty > 0 && certainty >= finds.bar()) {
                finds.add(jury.find(certainty));
            }
            perfect += certainty + ROUNDING >= lead.promise() ? 1 : 0;
            if (++judged % DOCUMENTS_BETWEEN_LOOKS == 0 && isEnough()) {
                return;
            }
        }
    }

    private boolean isEnough() {
        return judged > MOST_JUDGED || deadline.isOver(finds);
    }
}
