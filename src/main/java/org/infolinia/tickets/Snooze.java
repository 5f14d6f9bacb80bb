package org.infolinia.tickets;

import java.time.Instant;

/** Until when a ticket is put aside, and what becomes of it then unless somebody outside writes before. */
public record Snooze(Instant until, Then then) {

    private static final String RESOLVE = Then.RESOLVE + " ";

    /** The names stand in stored bulks and views and never change. */
    public enum Then {
        /** It is there again. */
        REMIND,
        /** It is resolved; where that is refused, it is there again. */
        RESOLVE
    }

    public static Snooze until(Instant moment) {
        return new Snooze(moment, Then.REMIND);
    }

    public static Snooze resolvedAt(Instant moment) {
        return new Snooze(moment, Then.RESOLVE);
    }

    /** @param written as {@link #written} has it */
    public static Snooze read(String written) {
        return written.startsWith(RESOLVE)
                ? resolvedAt(Instant.parse(written.substring(RESOLVE.length())))
                : until(Instant.parse(written));
    }

    /** As a history keeps it. */
    public String written() {
        return then == Then.RESOLVE ? RESOLVE + until : until.toString();
    }
}
