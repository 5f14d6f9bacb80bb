package org.infolinia.reporting;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A number on the dashboard. What it counts and what its rows show is the same query, so the two cannot differ.
 *
 * <p>Each query gives {@code program_id, at, what, who, amount, path} and the columns of its cuts over the views the
 * owners publish, and may use {@code :programs}, {@code :midnight}, {@code :month}, {@code :recently}, {@code :quiet} and
 * {@code :now}. One about agents has a row for each program of an agent, of which {@code once} tells one.
 */
public enum Figure {
    OPEN_TICKETS(Queries.TICKETS + " where true"),
    WAITING_TICKETS(Queries.TICKETS + " where waiting_since is not null"),
    TICKETS_WITHOUT_OWNER(Queries.TICKETS + " where owner_id is null"),
    LEGAL_OVERDUE(Queries.LEGAL + " where legal_due_at <= :now", Cut.KIND),
    LEGAL_DUE_TOMORROW(
            Queries.LEGAL + " where legal_due_at > :now and legal_due_at - interval '2 days' <= :now", Cut.KIND),
    LEGAL_DUE_IN_A_WEEK(
            Queries.LEGAL
                    + " where legal_due_at - interval '2 days' > :now and legal_due_at - interval '8 days' <= :now",
            Cut.KIND),
    LEGAL_DUE_LATER(Queries.LEGAL + " where legal_due_at - interval '8 days' > :now", Cut.KIND),
    CALLS_WAITING(Queries.WAITING),
    AGENTS_READY(Queries.AGENTS + " where state = 'READY'"),
    AGENTS_RINGING(Queries.AGENTS + " where state = 'RINGING'"),
    AGENTS_ON_CALL(Queries.AGENTS + " where state = 'ON_CALL'"),
    AGENTS_ON_HOLD(Queries.AGENTS + " where state = 'HOLD'"),
    AGENTS_WRAPPING_UP(Queries.AGENTS + " where state = 'WRAP_UP'"),
    AGENTS_PAUSED(Queries.AGENTS + " where state = 'PAUSED'", Cut.PAUSE),
    AGENTS_NOT_RESPONDING(Queries.AGENTS + " where state = 'NOT_RESPONDING'"),
    CALLS_TODAY(Queries.call("handled_seconds") + Queries.DONE_TODAY),
    TALK_TODAY(Queries.call("handled_seconds - held_seconds - wrapped_up_seconds") + Queries.DONE_TODAY),
    HOLD_TODAY(Queries.call("held_seconds") + Queries.DONE_TODAY),
    WRAP_UP_TODAY(Queries.call("wrapped_up_seconds") + Queries.DONE_TODAY),
    CALLS_OFFERED(Queries.OFFERED),
    CALLS_ANSWERED_IN_TIME(Queries.OFFERED + " and " + Conditions.ANSWERED_IN_TIME),
    CALLS_ABANDONED(Queries.OFFERED + " and " + Conditions.ABANDONED),
    CONTACTS_TODAY(Queries.CONTACTS_TODAY),
    CONTACTS_REPEATED(Queries.CONTACTS_TODAY + " and is_repeat"),
    CONTACTS(Queries.CONTACTS),
    CONTACTS_SETTLED_AT_FIRST(Queries.CONTACTS + " and resolved"),
    CALLBACKS_WAITING(Queries.CALLBACKS + " where state in ('WAITING', 'TAKEN')"),
    CALLBACKS_PROMISED(Queries.CALLBACKS_DUE),
    CALLBACKS_KEPT(Queries.CALLBACKS_DUE + " and kept"),
    SCRIPT_ENTRIES(Queries.STEPS, Cut.VERSION, Cut.PLACE),
    SCRIPT_DWELT(Queries.STEPS + " and dwell_seconds > 0", Cut.VERSION, Cut.PLACE),
    SCRIPT_LEFT(Queries.LEFT, Cut.VERSION, Cut.PLACE),
    SCRIPT_REMARKS(Queries.REMARKS, Cut.VERSION, Cut.PLACE),
    APPROVALS_WAITING(Queries.APPROVALS),
    ADJUSTMENTS(Queries.ADJUSTMENTS + " and points <> 0", Cut.AGENT, Cut.REASON),
    POINTS_GIVEN_BY_HAND(Queries.POINTS + " and " + Conditions.GIVEN_BY_HAND),
    POINTS_TAKEN_BY_HAND(Queries.POINTS + " and amount < 0 and not reversed"),
    POINTS_REVERSED(Queries.POINTS + " and reversed");

    private final String query;
    private final Set<Cut> cuts;

    Figure(String query, Cut... cuts) {
        this.query = query;
        this.cuts = Set.of(cuts);
    }

    String query() {
        return query;
    }

    /** By what it can be taken apart. */
    public Set<Cut> cuts() {
        return cuts;
    }

    /** Whether it counts agents, who may belong to several programs. */
    boolean isOfAgents() {
        return query.startsWith(Queries.AGENTS);
    }

    /** A condition that holds for one row of each thing. */
    String once() {
        return isOfAgents() ? "once" : "true";
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

        /** Each stands at the end of its last day where the program is. */
        private static final String LEGAL = """
                select program_id, legal_due_at as at, subject as what, 'INF-' || number as who,
                       null::bigint as amount, 'tickets/INF-' || number as path, kind
                  from tickets.report_open_ticket""";

        private static final String WAITING = """
                select program_id, offered_at as at, coalesce(masked_number_from, '–') as what, '' as who,
                       null::bigint as amount, 'calls/' || id as path
                  from calls.report_offered_call
                 where direction = 'INBOUND' and answered_at is null and ended_at is null""";

        private static final String AGENTS = """
                select team.program_id, state.since as at, team.name as what, coalesce(state.reason, '') as who,
                       null::bigint as amount, coalesce('calls/' || state.call_id, '') as path,
                       coalesce(state.reason, '') as pause, team.once
                  from calls.report_agent_state as state
                  join unnest(:agents::bigint[], :agentPrograms::bigint[], :agentNames::text[], :agentOnce::boolean[])
                       as team (agent_id, program_id, name, once) using (agent_id)""";

        private static final String DONE_TODAY = " where answered_at >= :midnight and wrap_up_ended_at is not null";

        private static final String OFFERED = """
                select program_id, offered_at as at, coalesce(agent_name, '–') as what,
                       coalesce(masked_number_from, '') as who, round(waited_seconds)::bigint as amount,
                       'calls/' || id as path
                  from calls.report_offered_call
                 where offered_at >= :midnight and\s""" + Conditions.OFFERED_BY_LINE;

        private static final String CONTACT = """
                select program_id, at, case kind when 'CALL' then '#' else 'INF-' end || reference as what, '' as who,
                       null::bigint as amount,
                       case kind when 'CALL' then 'calls/' else 'tickets/INF-' end || reference as path
                  from calls.""";

        private static final String CONTACTS_TODAY = CONTACT + "report_contact where at >= :midnight";

        private static final String CONTACTS = CONTACT + "report_first_contact where at >= :recently";

        private static final String CALLBACKS = """
                select program_id, window_from as at, '#' || id as what, '' as who, null::bigint as amount,
                       'callbacks' as path
                  from calls.report_callback""";

        private static final String CALLBACKS_DUE = CALLBACKS + "\n" + """
                 where window_from >= :recently and state <> 'CANCELLED'
                   and (first_attempt_at is not null or window_to < :now)""";

        private static final String OF_CONTACT = """
                       contact as who, %s as amount,
                       case split_part(contact, ':', 1) when 'call' then 'calls/' || split_part(contact, ':', 2)
                            when 'ticket' then 'tickets/INF-' || split_part(contact, ':', 2) else '' end as path,
                       version_id::text as version, node as place
                  from scripts.""";

        private static final String STEPS = "select program_id, entered_at as at, '#' || run_id as what,"
                + OF_CONTACT.formatted("round(dwell_seconds)::bigint") + "report_step where started_at >= :recently";

        private static final String LEFT =
                "select program_id, entered_at as at, '#' || run_id as what," + OF_CONTACT.formatted("null::bigint")
                        + "report_unfinished_run where started_at >= :recently and entered_at < :quiet";

        private static final String REMARKS = """
                select program_id, written_at as at, text as what, agent_name as who, null::bigint as amount,
                       'scripts/figures/' || version_id as path, version_id::text as version, node as place
                  from scripts.report_remark
                 where written_at >= :recently""";

        private static final String APPROVALS = """
                select program_id, asked_at as at, maker_name as what, '' as who, points as amount, 'approvals' as path
                  from ledger.report_waiting_approval
                 where true""";

        private static final String ADJUSTMENTS = """
                select program_id, created_at as at, label as what, answers_name as who, points::bigint as amount,
                       'participants/' || participant_id as path, coalesce(answers_id::text, '') as agent, reason_code as reason
                  from ledger.report_adjustment
                 where created_at >= :month""";

        private static final String POINTS = """
                select program_id, created_at as at, label as what, maker_name as who, amount,
                       'participants/' || participant_id as path
                  from ledger.report_points_by_hand
                 where created_at >= :recently""";

        private static String call(String seconds) {
            return """
                    select program_id, answered_at as at, agent_name as what, coalesce(masked_number_from, '') as who,
                           %s as amount, 'calls/' || id as path
                      from calls.report_call""".formatted(seconds);
        }
    }
}
