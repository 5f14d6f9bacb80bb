package org.infolinia.reporting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number on the dashboard. What it counts and what its rows show is the same query, so the two cannot differ.
 *
 * <p>Each query gives {@code program_id, at, what, who, amount, path} over the views the owners publish and may use
 * {@code :today}, {@code :tomorrow}, {@code :midnight}, {@code :month}, {@code :recently} and {@code :now}.
 */
public enum Figure {
    OPEN_TICKETS(Queries.TICKETS + " where true"),
    WAITING_TICKETS(Queries.TICKETS + " where waiting_since is not null"),
    TICKETS_WITHOUT_OWNER(Queries.TICKETS + " where owner_id is null"),
    COMPLAINTS_OVERDUE(Queries.TICKETS + " where legal_due_on < :today"),
    COMPLAINTS_DUE_TOMORROW(Queries.TICKETS + " where legal_due_on between :today and :tomorrow"),
    COMPLAINTS_LATER(Queries.TICKETS + " where legal_due_on > :tomorrow"),
    CALLS_IN_HAND(Queries.CALLS + " where ended_at is null"),
    CALLS_WRAPPED_UP(Queries.CALLS + " where ended_at is not null and wrap_up_ended_at is null"),
    CALLS_TODAY(Queries.CALLS + " where answered_at >= :midnight and wrap_up_ended_at is not null"),
    CALLS_OFFERED(Queries.OFFERED),
    CALLS_ANSWERED_IN_TIME(Queries.OFFERED + " and answered_at is not null and waited_seconds <= 20"),
    CALLS_ABANDONED(Queries.OFFERED + " and answered_at is null"),
    CONTACTS(Queries.CONTACTS),
    CONTACTS_SETTLED_AT_FIRST(Queries.CONTACTS + " and resolved"),
    CALLBACKS_PROMISED(Queries.CALLBACKS),
    CALLBACKS_KEPT(Queries.CALLBACKS + " and kept"),
    POINTS_GIVEN_BY_HAND(Queries.POINTS + " where created_at >= :month and amount > 0 and not reversed"),
    POINTS_TAKEN_BY_HAND(Queries.POINTS + " where created_at >= :month and amount < 0 and not reversed"),
    POINTS_REVERSED(Queries.POINTS + " where created_at >= :month and reversed");

    private final String query;

    Figure(String query) {
        this.query = query;
    }

    String query() {
        return query;
    }

    /** As the address of its rows names it: {@code open-tickets}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "reporting.figure." + key();
    }

    public static Optional<Figure> ofKey(String key) {
        return Stream.of(values()).filter(figure -> figure.key().equals(key)).findFirst();
    }

    private static final class Queries {

        private static final String TICKETS = """
                select program_id, coalesce(waiting_since, opened_at) as at, subject as what,
                       'INF-' || number as who, null::bigint as amount, 'tickets/INF-' || number as path
                  from tickets.report_open_ticket""";

        private static final String CALLS = """
                select program_id, answered_at as at, agent_name as what, coalesce(masked_number_from, '') as who,
                       handled_seconds as amount, 'calls/' || id as path
                  from calls.report_call""";

        /** What was told by hand has no waiting that anybody measured; who hung up within 5 seconds has not waited. */
        private static final String OFFERED = """
                select program_id, offered_at as at, coalesce(agent_name, '–') as what,
                       coalesce(masked_number_from, '') as who, round(waited_seconds)::bigint as amount,
                       'calls/' || id as path
                  from calls.report_offered_call
                 where from_line and direction = 'INBOUND' and offered_at >= :midnight
                   and (answered_at is not null or ended_at is not null and waited_seconds > 5)""";

        private static final String CONTACTS = """
                select program_id, at, case kind when 'CALL' then '#' else 'INF-' end || reference as what, '' as who,
                       null::bigint as amount,
                       case kind when 'CALL' then 'calls/' else 'tickets/INF-' end || reference as path
                  from calls.report_first_contact
                 where at >= :recently""";

        private static final String CALLBACKS = """
                select program_id, window_from as at, '#' || id as what, '' as who, null::bigint as amount,
                       'callbacks' as path
                  from calls.report_callback
                 where window_from >= :recently and state <> 'CANCELLED'
                   and (first_attempt_at is not null or window_to < :now)""";

        private static final String POINTS = """
                select program_id, created_at as at, label as what, maker_name as who, amount,
                       'participants/' || participant_id as path
                  from ledger.report_points_by_hand""";
    }
}
