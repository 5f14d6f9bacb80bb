package org.infolinia.mail.inbound;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the intake.
 *
 * @param mailbox id of the mailbox, or null for all
 * @param from received then or later, or null
 * @param until received before, or null
 * @param text part of the sender's address, the subject or the Message-ID; empty for everything
 * @param reasons keys of the reasons whose words contain the text, in the language of whoever looks
 */
public record IntakeSearch(
        Set<State> states,
        @Nullable Long mailbox,
        @Nullable Instant from,
        @Nullable Instant until,
        String text,
        Set<String> reasons) {

    public static final int MAXIMUM_TEXT_LENGTH = 200;

    public static final IntakeSearch EVERYTHING =
            new IntakeSearch(EnumSet.allOf(State.class), null, null, null, "", Set.of());

    public IntakeSearch {
        states = Set.copyOf(states);
        text = text.strip();
        text = text.substring(0, Math.min(text.length(), MAXIMUM_TEXT_LENGTH));
        reasons = Set.copyOf(reasons);
    }
}
