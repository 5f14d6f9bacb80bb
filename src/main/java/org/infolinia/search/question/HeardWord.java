package org.infolinia.search.question;

import java.util.Set;
import org.infolinia.search.language.EarKey;
import org.infolinia.search.language.Folding;
import org.infolinia.search.language.Skeleton;

/**
 * A word as it was typed, with what is compared of it, once for all fields.
 *
 * @param forms folded
 * @param earKeys how what was meant may sound
 */
record HeardWord(String text, Set<String> forms, Set<String> earKeys, String skeleton) {

    /** Of less there is nothing to be misheard. */
    private static final int SHORTEST_HEARD = 3;

    static HeardWord of(String text) {
        return new HeardWord(text, Folding.forms(text), EarKey.keysOfHeard(text), Skeleton.of(text));
    }

    boolean isLongEnoughToBeMisheard() {
        return text.length() >= SHORTEST_HEARD;
    }
}
