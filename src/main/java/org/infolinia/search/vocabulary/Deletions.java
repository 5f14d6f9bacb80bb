package org.infolinia.search.vocabulary;

import java.util.function.IntConsumer;

/**
 * The hashes of a word with none, one or two letters left out. Two words at most two edits apart share one of them (the
 * symmetric deletion idea of SymSpell), so near words are found without walking an automaton. Only the beginning of a
 * word is looked at, which is enough as long as it is longer than the number of edits and keeps the table small.
 */
final class Deletions {

    private static final int BEGINNING = 8;
    private static final int PRIME = 31;

    private Deletions() {}

    static void forEach(String word, IntConsumer hash) {
        int length = lengthOfBeginning(word);
        forEachOne(word, hash);
        for (int first = 0; first < length; first++) {
            for (int second = first + 1; second < length; second++) {
                hash.accept(hash(word, length, first, second));
            }
        }
    }

    /** With none or one left out. */
    static void forEachOne(String word, IntConsumer hash) {
        int length = lengthOfBeginning(word);
        for (int leftOut = -1; leftOut < length; leftOut++) {
            hash.accept(hash(word, length, leftOut, -1));
        }
    }

    private static int lengthOfBeginning(String word) {
        return Math.min(word.length(), BEGINNING);
    }

    private static int hash(String word, int length, int leftOut, int alsoLeftOut) {
        int hash = 1;
        for (int i = 0; i < length; i++) {
            if (i != leftOut && i != alsoLeftOut) {
                hash = PRIME * hash + word.charAt(i);
            }
        }
        return hash;
    }
}
