package org.infolinia.tickets.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.DraftKept;
import org.infolinia.tickets.TicketNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What agents have typed and not sent; each sees his own, of tickets he works on. Who has a ticket open twice overwrites
 * nothing: what was typed over an older version than the stored one is kept beside it.
 */
@Service
public class Drafts {

    /** The version of what is not there yet. */
    public static final long NONE = 0;

    /** Where the draft stands that opens with the ticket. */
    private static final String PLACE = "";

    private static final String MINE = " where ticket_number = :ticket and agent_id = :agent and kind = :kind";

    private final JdbcClient jdbc;
    private final DraftWriter writer;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public enum Kind {
        ANSWER,
        NOTE
    }

    /**
     * @param tab empty for the draft that opens with the ticket; otherwise names the tab whose text is kept beside it
     * @param version from 1, one more with each saving
     */
    public record Draft(String text, Instant savedAt, String tab, long version) {

        public boolean isInItsPlace() {
            return tab.equals(PLACE);
        }
    }

    Drafts(JdbcClient jdbc, DraftWriter writer, Gatekeeper gatekeeper, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Empty also when the ticket is of a program the asker does not work for. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(TicketNumber ticket, Kind kind) {
        return all(ticket, kind).stream().filter(Draft::isInItsPlace).findFirst();
    }

    /** The draft that opens with the ticket, and what is kept beside it, the oldest of them first. */
    @Transactional(readOnly = true)
    public List<Draft> all(TicketNumber ticket, Kind kind) {
        return writer.worksOn(ticket) ? mine(ticket, kind) : List.of();
    }

    /**
     * Keeps the text; an empty one is forgotten.
     *
     * @param seen the version over which it was typed, or {@link #NONE}
     * @return as it is stored now; empty when another version stands there, which stays as it is
     */
    @Transactional
    public Optional<Draft> save(TicketNumber ticket, Kind kind, String text, long seen) {
        writer.mustWorkOn(ticket);
        var saved = text.isBlank() ? clear(ticket, kind, seen) : put(ticket, kind, text, seen);
        saved.ifPresent(draft -> events.publishEvent(new DraftKept(ticket, writer.me(), text.isBlank())));
        return saved;
    }

    /** Keeps the text of a tab beside the draft; an empty one is forgotten. */
    @Transactional
    public Instant keepBeside(TicketNumber ticket, Kind kind, String tab, String text) {
        writer.mustWorkOn(ticket);
        var now = clock.instant();
        if (text.isBlank()) {
            of(jdbc.sql("delete from tickets.draft" + MINE + " and tab = :tab"), ticket, kind)
                    .param("tab", tab)
                    .update();
            return now;
        }
        of(jdbc.sql("""
                        insert into tickets.draft (ticket_number, agent_id, kind, tab, text, saved_at)
                        values (:ticket, :agent, :kind, :tab, :text, :now)
                        on conflict (ticket_number, agent_id, kind, tab)
                        do update set text = excluded.text, saved_at = excluded.saved_at, version = draft.version + 1"""), ticket, kind)
                .param("tab", tab)
                .param("text", text)
                .param("now", Timestamp.from(now))
                .update();
        return now;
    }

    /** Forgets a draft of the asker's, unless somebody went on with it. @return whether it is gone */
    @Transactional
    public boolean discard(TicketNumber ticket, Kind kind, Draft draft) {
        writer.mustWorkOn(ticket);
        return of(jdbc.sql("delete from tickets.draft" + MINE + " and tab = :tab and version = :version"), ticket, kind)
                        .param("tab", draft.tab())
                        .param("version", draft.version())
                        .update()
                > 0;
    }

    /**
     * Called when the text was sent: other texts stay. Does nothing for the system, which types no drafts.
     */
    void forget(TicketNumber ticket, Kind kind, String sent) {
        gatekeeper.agent().ifPresent(agent -> {
            mine(ticket, kind).stream()
                    .filter(draft -> draft.text().strip().equals(sent.strip()))
                    .forEach(draft -> discard(ticket, kind, draft));
            events.publishEvent(new DraftKept(ticket, agent.id(), true));
        });
    }

    private Optional<Draft> clear(TicketNumber ticket, Kind kind, long seen) {
        of(jdbc.sql("delete from tickets.draft" + MINE + " and tab = '' and version = :seen"), ticket, kind)
                .param("seen", seen)
                .update();
        return find(ticket, kind).isPresent()
                ? Optional.empty()
                : Optional.of(new Draft("", clock.instant(), PLACE, NONE));
    }

    /** What is the same in both is no clash. */
    private Optional<Draft> put(TicketNumber ticket, Kind kind, String text, long seen) {
        return of(jdbc.sql("""
                        insert into tickets.draft (ticket_number, agent_id, kind, text, saved_at)
                        values (:ticket, :agent, :kind, :text, :now)
                        on conflict (ticket_number, agent_id, kind, tab)
                        do update set text = excluded.text, saved_at = excluded.saved_at, version = draft.version + 1
                         where draft.version = :seen or draft.text = excluded.text
                        returning text, saved_at, tab, version"""), ticket, kind)
                .param("text", text)
                .param("now", Timestamp.from(clock.instant()))
                .param("seen", seen)
                .query(Drafts::draft)
                .optional();
    }

    private List<Draft> mine(TicketNumber ticket, Kind kind) {
        return of(
                        jdbc.sql("select text, saved_at, tab, version from tickets.draft" + MINE
                                + " order by tab <> '', saved_at, tab"),
                        ticket,
                        kind)
                .query(Drafts::draft)
                .list();
    }

    private StatementSpec of(StatementSpec statement, TicketNumber ticket, Kind kind) {
        return statement
                .param("ticket", ticket.value())
                .param("agent", writer.me().value())
                .param("kind", kind.name());
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getString("text"),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("tab"),
                row.getLong("version"));
    }
}
