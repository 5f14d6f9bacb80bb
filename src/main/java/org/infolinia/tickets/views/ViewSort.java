package org.infolinia.tickets.views;

/** What a list is ordered by; tickets that are the same in that go by their number. */
public record ViewSort(Key key, boolean isDescending) {

    /** Each goes along an index of its own. */
    public enum Key {
        /** The earliest clock, the law's or a promise's; what nothing is due of comes last. */
        DUE("due_at", "timestamptz", Of.OPEN_ONES),
        /** Since when somebody waits for an answer; where nobody does comes last. */
        WAITING("coalesce(waiting_since, 'infinity'::timestamptz)", "timestamptz", Of.OPEN_ONES),
        /** The most urgent first. */
        PRIORITY(
                "case priority when 'URGENT' then 0 when 'HIGH' then 1 when 'NORMAL' then 2 else 3 end",
                "int",
                Of.OPEN_ONES),
        OPENED("opened_at", "timestamptz", Of.ALL),
        UPDATED("updated_at", "timestamptz", Of.ALL),
        RESOLVED("coalesce(resolved_at, '-infinity'::timestamptz)", "timestamptz", Of.FINISHED_ONES);

        private final String expression;
        private final String type;
        private final Of tickets;

        private enum Of {
            OPEN_ONES,
            FINISHED_ONES,
            ALL
        }

        Key(String expression, String type, Of tickets) {
            this.expression = expression;
            this.type = type;
            this.tickets = tickets;
        }

        /** Never null. */
        String expression() {
            return "(" + expression + ")";
        }

        /** The database's type of the expression. */
        String type() {
            return type;
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
