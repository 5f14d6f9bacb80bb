package org.infolinia.search.question;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.search.DocIdSetIterator;

/** Counts whom a line fits, so that the asker learns whether another clue is needed. Only what he may see counts. */
final class Census {

    private static final int DOCUMENTS_BETWEEN_LOOKS = 256;

    private final Court court;
    private final int most;
    private final Deadline deadline;
    private final Set<Integer> counted = new HashSet<>();
    private int looked;

    private Census(Court court, int most, Deadline deadline) {
        this.court = court;
        this.most = most;
        this.deadline = deadline;
    }

    /**
     * How many there are.
     *
     * @param orMore whether counting stopped before it was through
     */
    record Count(int things, boolean orMore) {

        Count atLeast(int others) {
            return new Count(Math.max(things, others), orMore);
        }
    }

    /** @return how many documents every part points at, {@code most} at most */
    static Count of(Court court, int most, Deadline deadline) throws IOException {
        return new Census(court, most, deadline).count();
    }

    private Count count() throws IOException {
        var leads = Leads.toAll(court);
        for (var lead = leads.next(0); lead != null; lead = leads.next(0)) {
            for (var segment : court.segments()) {
                count(lead, segment);
                if (isOver()) {
                    return new Count(Math.min(counted.size(), most), true);
                }
            }
        }
        return new Count(counted.size(), false);
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
