package org.infolinia.demo.crowd;

/**
 * A name, or a part of one.
 *
 * @param share how often it is drawn, 0 to 1
 */
record Word(String text, double share) {

    /** Both together, as rare as parts that know nothing of each other are. */
    Word joined(String between, Word other) {
        return new Word(text + between + other.text, share * other.share);
    }

    Word as(String changed) {
        return new Word(changed, share);
    }

    /** The word where only a part of all draws comes from its list. */
    Word within(double part) {
        return new Word(text, share * part);
    }
}
