package org.infolinia.tickets.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What ended the law's clock.
 *
 * @param dueOn the last day there was for it
 * @param message id of the answer in the conversation; null unless it went by mail
 * @param answeredOn when it went out or was posted, or when somebody said that none is owed
 * @param words the letter's reference, or why there is no answer; empty for mail
 * @param by who recorded it
 */
public record LegalAnswer(
        LocalDate dueOn, Way way, @Nullable Long message, LocalDate answeredOn, String words, String by) {

    public enum Way {
        MAIL,
        LETTER,
        /** None is owed. */
        NONE
    }

    public boolean isInTime() {
        return way == Way.NONE || !answeredOn.isAfter(dueOn);
    }
}
