package org.infolinia.tickets.asides;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.mail.OutboundMail;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.conversation.AttachmentStore;
import org.infolinia.tickets.conversation.FileRules;
import org.infolinia.tickets.desk.DraftFile;
import org.infolinia.tickets.desk.DraftFileRows;
import org.infolinia.tickets.desk.DraftWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What agents have typed for others and not sent, with the files they have put to it; each sees his own, of tickets he works
 * on. Each aside has a draft of its own, and so has the one that a ticket has not yet, so that nothing goes to the wrong
 * address.
 */
@Service
public class AsideDrafts {

    private static final String MINE = " where ticket_number = :ticket and agent_id = :agent and aside_id = :aside";

    private final JdbcClient jdbc;
    private final DraftFileRows<Long> files;
    private final DraftWriter writer;
    private final AttachmentStore store;
    private final AsideMessages messages;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    /** What is being written: something in an aside, or, where that is null, the beginning of a new one. */
    public record Place(TicketNumber ticket, @Nullable AsideNumber aside) {

        private long asideId() {
            return aside == null ? 0 : aside.value();
        }
    }

    /** @param address as far as it was typed */
    public record Draft(String address, String subject, String text, Instant savedAt) {}

    AsideDrafts(
            JdbcClient jdbc,
            DraftWriter writer,
            AttachmentStore store,
            AsideMessages messages,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.jdbc = jdbc;
        this.files = new DraftFileRows<>(jdbc, store, writer, clock, "tickets.aside_draft_file", "aside_id");
        this.writer = writer;
        this.store = store;
        this.messages = messages;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** Empty also when the ticket is of a program the asker does not work for. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(Place place) {
        return writer.worksOn(place.ticket()) ? mine(place) : Optional.empty();
    }

    private Optional<Draft> mine(Place place) {
        return jdbc.sql("select * from tickets.aside_draft" + MINE)
                .param("ticket", place.ticket().value())
                .param("agent", writer.me().value())
                .param("aside", place.asideId())
                .query((row, number) -> new Draft(
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /** Keeps what is typed; where nothing is typed at all it is forgotten. */
    @Transactional
    public Instant save(Place place, String address, String subject, String text) {
        writer.mustWorkOn(place.ticket());
        var now = clock.instant();
        if (text.isBlank() && address.isBlank() && subject.isBlank()) {
            forget(place);
            return now;
        }
        jdbc.sql("""
                        insert into tickets.aside_draft
                            (ticket_number, agent_id, aside_id, address, subject, text, saved_at)
                        values (:ticket, :agent, :aside, :address, :subject, :text, :now)
                        on conflict (ticket_number, agent_id, aside_id)
                        do update set address = excluded.address, subject = excluded.subject, text = excluded.text,
                                      saved_at = excluded.saved_at""")
                .param("ticket", place.ticket().value())
                .param("agent", writer.me().value())
                .param("aside", place.asideId())
                .param("address", address.replace("\0", ""))
                .param("subject", subject.replace("\0", ""))
                .param("text", text.replace("\0", ""))
                .param("now", Timestamp.from(now))
                .update();
        return now;
    }

    /** In the order in which they were added; none of a ticket of a program the asker does not work for. */
    @Transactional(readOnly = true)
    public List<DraftFile> files(Place place) {
        return writer.worksOn(place.ticket()) ? files.of(place.ticket(), place.asideId()) : List.of();
    }

    /**
     * Keeps a file until its letter is sent. Refused as the {@link FileRules} refuse it.
     *
     * @param name as the agent's machine calls it; what is not part of a name is taken off
     */
    @Transactional
    public Outcome<DraftFile> add(Place place, String name, byte[] bytes) {
        return files.add(place.ticket(), place.asideId(), name, bytes);
    }

    /** Does nothing when it is gone already. */
    @Transactional
    public void remove(Place place, long file) {
        files.remove(place.ticket(), place.asideId(), file);
    }

    /** Those of the asker's files that are still there. */
    List<DraftFile> chosen(Place place, List<Long> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : files.of(place.ticket(), place.asideId()).stream()
                        .filter(file -> wanted.contains(file.id()))
                        .toList();
    }

    /**
     * Puts a file to a letter that is sent.
     *
     * @return it, as it goes out by mail
     */
    OutboundMail.File attach(DraftFile file, long message) {
        var hash = files.take(file);
        messages.attach(message, file.name(), file.mediaType(), file.size(), hash, null);
        return new OutboundMail.File(file.name(), file.mediaType(), store.bytes(hash));
    }

    /** Called when the text was sent. Does nothing for the system, which types no drafts. */
    void forget(Place place) {
        gatekeeper
                .agent()
                .ifPresent(agent -> jdbc.sql("delete from tickets.aside_draft" + MINE)
                        .param("ticket", place.ticket().value())
                        .param("agent", agent.id().value())
                        .param("aside", place.asideId())
                        .update());
    }
}
