package org.infolinia.search.question;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.search.DocIdSetIterator;

/** Counts whom a line fits, so that the asker learns whether another clue is needed. Only what he may see counts. */
final class Census {

    /** Counting must not keep the answer waiting. */
    private static final Duration BUDGET = Duration.ofMillis(2);

    private static final int DOCUMENTS_BETWEEN_LOOKS = 256;

    private final Court court;
    private final int most;
    private final Deadline deadline = Deadline.in(BUDGET);
    private final Set<Integer> counted = new HashSet<>();
    private int looked;

    private Census(Court court, int most) {
        this.court = court;
        this.most = most;
    }

    /** @return how many documents every part points at; {@code most} for that many, more, or too many to count in time */
    static int of(Court court, int most) throws IOException {
        return new Census(court, most).count();
    }

    private int count() throws IOException {
        var leads = Leads.toAll(court);
        for (var lead = leads.next(0); lead != null; lead = leads.next(0)) {
            for (var segment : court.segments()) {
                count(lead, segment);
                if (isOver()) {
                    return most;
                }
            }
        }
        return counted.size();
    }

    private void count(Lead lead, Segment segment) throws IOException {
        var documents = lead.documents().in(segment);
        if (documents == null) {
            return;
        }
        var jury = court.jury(segment);
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if (jury.judge(document, 0) > 0) {
                counted.add(segment.base() + document);
            }
            if (++looked % DOCUMENTS_BETWEEN_LOOKS == 0 && isOver()) {
                return;
            }
        }
    }

    private boolean isOver() {
        return counted.size() >= most || deadline.isOver();
    }
}
