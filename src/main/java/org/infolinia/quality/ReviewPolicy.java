package org.infolinia.quality;

/**
 * How much of a program's work is judged.
 *
 * @param contactsAWeek of each agent, from 0 to {@value #MOST_A_WEEK}
 * @param doublePercent how many of a hundred are judged by two people
 */
public record ReviewPolicy(int contactsAWeek, int doublePercent) {

    public static final int MOST_A_WEEK = 20;
    public static final int ALL = 100;

    /** What holds until somebody settles something else. */
    public static final ReviewPolicy USUAL = new ReviewPolicy(2, 20);

    public ReviewPolicy {
        if (contactsAWeek < 0 || contactsAWeek > MOST_A_WEEK || doublePercent < 0 || doublePercent > ALL) {
            throw new IllegalArgumentException("Out of range: " + contactsAWeek + ", " + doublePercent);
        }
    }
}
