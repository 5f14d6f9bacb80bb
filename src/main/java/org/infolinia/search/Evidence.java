package org.infolinia.search;

import java.util.Locale;
import org.apache.lucene.search.Query;

/**
 * One way a part of the line may point at a thing.
 *
 * @param certainty 0 to 1: how surely the thing is meant when this holds
 */
record Evidence(Reason reason, float certainty, Query query) {

    /** Why a row is in the answer. */
    enum Reason {
        SAME,
        BEGINNING,
        TYPO,
        PHONE_END,
        PHONE,
        CARD_END,
        CARD,
        EMAIL,
        NUMBER,
        TOWN,
        WORDS;

        String messageKey() {
            return "search.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
