package org.infolinia.tickets.desk;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.DraftKept;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.conversation.FileRules;
import org.infolinia.tickets.desk.Drafts.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agent has begun in a ticket that a colleague merged meanwhile. */
@Service
public class DraftsOfMerged {

    private final Drafts drafts;
    private final DraftFiles files;
    private final DraftWriter writer;
    private final TicketBook book;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    DraftsOfMerged(
            Drafts drafts,
            DraftFiles files,
            DraftWriter writer,
            TicketBook book,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.files = files;
        this.writer = writer;
        this.book = book;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Whether the asker has a text or a file in it that he has not sent. */
    @Transactional(readOnly = true)
    public boolean isBegun(TicketNumber ticket) {
        return List.of(Kind.values()).stream()
                .anyMatch(kind -> !drafts.all(ticket, kind).isEmpty()
                        || !files.of(ticket, kind).isEmpty());
    }

    /**
     * Takes the asker's texts and files to the ticket in which a merged one goes on; where he has begun something there, they
     * stand beside it. Refused as {@code ticket-not-merged}, and as {@code files-too-many} and {@code files-too-large} when a
     * letter cannot carry the files of both.
     *
     * @return where they are now
     */
    @Transactional
    public Outcome<TicketNumber> takeAlong(TicketNumber merged) {
        writer.mustWorkOn(merged);
        var survivor = book.survivorOf(merged).map(ticket -> ticket.number()).filter(number -> !number.equals(merged));
        if (survivor.isEmpty()) {
            return Outcome.refused("ticket-not-merged", merged.toString());
        }
        var tooMuch = List.of(Kind.values()).stream()
                .flatMap(kind -> tooMuch(merged, survivor.get(), kind).stream())
                .findFirst();
        if (tooMuch.isPresent()) {
            return Outcome.refused(tooMuch.get());
        }
        move(merged, survivor.get());
        return Outcome.done(survivor.get());
    }

    private Optional<Refusal> tooMuch(TicketNumber merged, TicketNumber survivor, Kind kind) {
        var coming = files.of(merged, kind).stream().map(DraftFile::size).toList();
        var there = files.of(survivor, kind).stream().map(DraftFile::size).toList();
        return coming.isEmpty() ? Optional.empty() : FileRules.tooMuch(coming, there, DraftFiles.LIMITS);
    }

    private void move(TicketNumber from, TicketNumber to) {
        jdbc.sql("""
                        update tickets.draft set ticket_number = :to,
                               tab = case when tab = '' and exists (select from tickets.draft there
                                          where there.ticket_number = :to and there.agent_id = :agent
                                            and there.kind = draft.kind and there.tab = '')
                                     then gen_random_uuid()::text else tab end
                         where ticket_number = :from and agent_id = :agent""")
                .param("to", to.value())
                .param("from", from.value())
                .param("agent", writer.me().value())
                .update();
        jdbc.sql("update tickets.draft_file set ticket_number = :to where ticket_number = :from and agent_id = :agent")
                .param("to", to.value())
                .param("from", from.value())
                .param("agent", writer.me().value())
                .update();
        events.publishEvent(new DraftKept(from, writer.me(), true));
        events.publishEvent(new DraftKept(to, writer.me(), false));
    }
}
