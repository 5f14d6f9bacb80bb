package org.infolinia.planning.forecast;

/**
 * How many contacts one person who is told makes on average.
 *
 * @param communications how many it was measured of; none when somebody assumes it
 * @param lowest of the communications it was measured of, below zero when fewer came than usually do
 */
public record Ratio(double perRecipient, int communications, double lowest, double highest) {

    static Ratio assumed(double perRecipient) {
        return new Ratio(perRecipient, 0, perRecipient, perRecipient);
    }

    public boolean isMeasured() {
        return communications > 0;
    }
}
