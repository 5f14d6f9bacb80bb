package org.infolinia.search.question;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Looks for documents that the parts of a line point at. The leads are taken from the strongest to the weakest
 * and their documents judged by all parts, until nothing better can come.
 */
final class Hunt {

    /** Beyond these, weaker evidence is not followed any more; of what others alone may see, only the time counts. */
    private static final int MOST_JUDGED = 20_000;

    /** Whoever fits worse is not meant. */
    private static final float LEAST_PROMISE = .42f;

    /** Sums of the same certainties in another order differ by less. */
    private static final float ROUNDING = 1e-4f;

    /** Of one lead and segment, when nothing can be better. */
    private static final int ENOUGH_OF_A_LEAD = 24;

    /** How often a long list of documents looks at the clock. */
    private static final int DOCUMENTS_BETWEEN_LOOKS = 1_024;

    private final Court court;
    private final Deadline deadline;
    private final Finds finds;
    private int judged;
    private int looked;

    /** @param finds what was found before; what is found now joins it */
    Hunt(Court court, Deadline deadline, Finds finds) {
        this.court = court;
        this.deadline = deadline;
        this.finds = finds;
    }

    /** Documents that every part points at. */
    void all() throws IOException {
        follow(Leads.toAll(court), 0);
    }

    /** Documents that all parts but one point at. */
    void allButOne() throws IOException {
        for (var leads : Leads.toAllButOne(court)) {
            follow(leads, 1);
        }
    }

    private void follow(Leads leads, int mayMiss) throws IOException {
        judged = 0;
        for (var lead = leads.next(least()); lead != null && !isEnough(); lead = leads.next(least())) {
            follow(lead, mayMiss);
        }
    }

    private float least() {
        return Math.max(finds.bar() + ROUNDING, LEAST_PROMISE);
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
            judged += jury.isToBeSeen() ? 1 : 0;
            if (++looked % DOCUMENTS_BETWEEN_LOOKS == 0 && isEnough()) {
                return;
            }
        }
    }

    private boolean isEnough() {
        return judged > MOST_JUDGED || deadline.isOver(finds);
    }
}
