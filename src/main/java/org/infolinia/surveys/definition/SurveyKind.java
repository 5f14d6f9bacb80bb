package org.infolinia.surveys.definition;

import java.util.Locale;

/** What a survey is about, and with that its scale. Scores of different kinds are never counted together. */
public enum SurveyKind {
    /** How content somebody is with one contact. */
    AFTER_CONTACT(1, 5, 2),
    /** How content the program's client is with our service. */
    CLIENT_REVIEW(0, 10, 6),
    /** How likely a participant is to recommend the program. */
    RELATIONSHIP(0, 10, 6);

    private final int worst;
    private final int best;
    private final int low;

    SurveyKind(int worst, int best, int low) {
        this.worst = worst;
        this.best = best;
        this.low = low;
    }

    public int worst() {
        return worst;
    }

    public int best() {
        return best;
    }

    /** From this score down somebody gets in touch. */
    public int low() {
        return low;
    }

    public boolean isScore(int candidate) {
        return candidate >= worst && candidate <= best;
    }

    public boolean isLow(int score) {
        return score <= low;
    }

    /** Whether it is asked from time to time, and not because something has happened. */
    public boolean isPeriodic() {
        return this != AFTER_CONTACT;
    }

    public String messageKey() {
        return "surveys.kind." + code();
    }

    /** As keys of messages and names of files have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
