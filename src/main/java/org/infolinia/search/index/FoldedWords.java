package org.infolinia.search.index;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Remembers how words were folded, since millions of people have thousands of names. A word takes the place of another
 * now and then, which costs time and nothing else.
 */
final class FoldedWords {

    private static final int PLACES = 1 << 14;
    private static final int PRIME = 31;

    private final AtomicReferenceArray<FoldedWord> remembered = new AtomicReferenceArray<>(PLACES);

    FoldedWord of(String field, String written) {
        int place = placeOf(field, written);
        var known = remembered.getAcquire(place);
        if (known != null && known.isOf(field, written)) {
            return known;
        }
        var folded = FoldedWord.of(field, written);
        remembered.setRelease(place, folded);
        return folded;
    }

    private static int placeOf(String field, String written) {
        int hash = written.hashCode() * PRIME + field.hashCode();
        return (hash ^ hash >>> Short.SIZE) & PLACES - 1;
    }
}
