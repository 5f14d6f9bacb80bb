package org.infolinia.tickets.views;

/** What a list is ordered by; tickets that are the same in that go by their number. */
public record ViewSort(Key key, boolean isDescending) {

    /** Each goes along an index of its own. */
    public enum Key {
        /** The earliest clock, the law's or a promise's; what nothing is due of comes last. */
        DUE("due_at", Of.OPEN_ONES),
        /** Since when somebody waits for an answer; where nobody does comes last. */
        WAITING("coalesce(waiting_since, 'infinity'::timestamptz)", Of.OPEN_ONES),
        OPENED("opened_at", Of.ALL),
        UPDATED("updated_at", Of.ALL),
        RESOLVED("coalesce(resolved_at, '-infinity'::timestamptz)", Of.FINISHED_ONES);

        private final String expression;
        private final Of tickets;

        private enum Of {
            OPEN_ONES,
            FINISHED_ONES,
            ALL
        }

        Key(String expression, Of tickets) {
            this.expression = expression;
            this.tickets = tickets;
        }

        /** A moment, never null. */
        String expression() {
            return expression;
        }

        /** Open tickets alone have clocks, and finished ones alone an end. */
        boolean suits(boolean hasOpenOnes, boolean hasFinishedOnes) {
            return switch (tickets) {
                case OPEN_ONES -> !hasFinishedOnes;
                case FINISHED_ONES -> !hasOpenOnes;
                case ALL -> true;
            };
        }
    }

    public static ViewSort ascending(Key key) {
        return new ViewSort(key, false);
    }

    public static ViewSort descending(Key key) {
        return new ViewSort(key, true);
    }
}
