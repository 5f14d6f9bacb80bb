package org.infolinia.search.question;

import java.util.List;

/**
 * A found document.
 *
 * @param certainty 0 to 1
 * @param evidences the strongest of each part that points at it, in the order of the line
 * @param rank smaller is more active
 * @param likeness the same for people of one full name
 */
record Find(int document, float certainty, List<Evidence> evidences, long rank, long likeness) {

    Find {
        evidences = List.copyOf(evidences);
    }

    boolean isFoundBy(Reason reason) {
        return evidences.stream().anyMatch(evidence -> evidence.reason() == reason);
    }
}
