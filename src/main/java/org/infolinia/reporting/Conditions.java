package org.infolinia.reporting;

/** What counts as what, as SQL says it of the rows of the owners' views; whatever the period, all figures go by these. */
public final class Conditions {

    /**
     * Of {@code calls.report_offered_call}: what was told by hand has no waiting that anybody measured; who hung up within
     * 5 seconds has not waited.
     */
    public static final String OFFERED_BY_LINE = """
            from_line and direction = 'INBOUND'
             and (answered_at is not null or ended_at is not null and waited_seconds > 5)""";

    /** Of those offered by a line. */
    public static final String ANSWERED_IN_TIME = "answered_at is not null and waited_seconds <= 20";

    /** Of those offered by a line. */
    public static final String ABANDONED = "answered_at is null";

    /** Of {@code ledger.report_points_by_hand}. */
    public static final String GIVEN_BY_HAND = "amount > 0 and not reversed";

    private Conditions() {}
}
