package org.infolinia.surveys.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.infolinia.surveys.definition.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * How a program asks in surveys of one kind.
 *
 * @param samplingPercent which share is asked, 0 to 100
 * @param everyDays how many days lie at least between two surveys of this kind to the same person
 * @param reminderDays after how many days a mail without an answer is followed by its one reminder; null for none
 */
public record KindPolicy(
        SurveyKind kind,
        int samplingPercent,
        int everyDays,
        @Nullable Integer reminderDays) {

    public static final int LONGEST_CLOCK_DAYS = 730;

    /** A reminder comes while the link still works. */
    public static final int LATEST_REMINDER_DAYS = 13;

    /** So few need not be spread. */
    public static final int LEAST_DAILY = 100;

    /** Until a program settles something else. */
    public static final int USUAL_REMINDER_DAYS = 5;

    public KindPolicy {
        if (samplingPercent < 0 || samplingPercent > 100) {
            throw new IllegalArgumentException("A share lies between 0 and 100 percent");
        }
        if (everyDays < 1 || everyDays > LONGEST_CLOCK_DAYS) {
            throw new IllegalArgumentException("A clock has 1 to " + LONGEST_CLOCK_DAYS + " days");
        }
        if (reminderDays != null && (reminderDays < 1 || reminderDays > LATEST_REMINDER_DAYS)) {
            throw new IllegalArgumentException("A reminder comes after 1 to " + LATEST_REMINDER_DAYS + " days");
        }
    }

    /** Until a program settles something else. */
    static KindPolicy usual(SurveyKind kind) {
        return switch (kind) {
            case AFTER_CONTACT -> new KindPolicy(kind, 100, 30, USUAL_REMINDER_DAYS);
            case CLIENT_REVIEW -> new KindPolicy(kind, 100, 90, USUAL_REMINDER_DAYS);
            case RELATIONSHIP -> new KindPolicy(kind, 20, 180, USUAL_REMINDER_DAYS);
        };
    }

    /**
     * How many of a program's people are asked on one day at most, so that the first round does not ask its whole sample
     * at once: twice as many as a day of any later round asks by itself, and never fewer than {@value #LEAST_DAILY}.
     *
     * @param people how many there are to ask
     */
    public long mostOnOneDay(long people) {
        long sampled = people * samplingPercent / 100;
        return Math.max(LEAST_DAILY, Math.ceilDiv(2 * sampled, everyDays));
    }

    public Duration clock() {
        return Duration.ofDays(everyDays);
    }

    /**
     * Whether chance takes this one; it says the same whenever it is asked, and no agent can choose.
     *
     * @param reference what is drawn, such as {@code call:512}
     */
    public boolean takes(String reference) {
        return new Sampling(samplingPercent).takes(reference);
    }

    /**
     * What a periodic survey to somebody is known by. Rounds are as long as the clock; nobody is asked twice in one, and
     * who is in the sample changes from one to the next. Everybody's begin on a day of his own, so that mail and what
     * follows of it spread evenly.
     *
     * @param addressee number of the participant, or of the client's contact
     * @return such as {@code relationship:204r114}
     */
    public String occasion(long addressee, Instant moment) {
        var prefix = switch (kind) {
            case RELATIONSHIP -> "relationship:";
            case CLIENT_REVIEW -> "review:";
            case AFTER_CONTACT -> throw new IllegalStateException("Contacts are known by themselves");
        };
        var person = prefix + addressee;
        return person + "r" + round(person, moment);
    }

    private long round(String person, Instant moment) {
        long day = moment.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
        return (day + Sampling.numberOf(person, everyDays)) / everyDays;
    }
}
