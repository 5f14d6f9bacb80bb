package org.infolinia.tickets.tags;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.RemoveTags;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketsMerged;
import org.infolinia.tickets.TicketsUnmerged;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tags of a merged ticket are on the one that goes on, as far as there is room, until the two part. What somebody takes
 * off meanwhile and puts on again is no longer brought but meant.
 */
@Component
class TagFollower {

    private final TicketBook book;
    private final JdbcClient jdbc;

    TagFollower(TicketBook book, JdbcClient jdbc) {
        this.book = book;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(TicketsMerged event) {
        var survivor = book.take(event.survivor());
        var brought = missingIn(survivor.view(), event.ticket());
        if (!brought.isEmpty()) {
            book.edit(survivor, new AddTags(brought), event.by());
            brought.forEach(tag -> remember(tag, event.ticket().number(), event.survivor()));
        }
    }

    private static Set<Tag> missingIn(Ticket survivor, Ticket ticket) {
        return ticket.tags().stream()
                .filter(tag -> !survivor.tags().contains(tag))
                .limit(Math.max(0, Ticket.MAXIMUM_TAGS - survivor.tags().size()))
                .collect(Collectors.toSet());
    }

    @EventListener
    void on(TicketsUnmerged event) {
        var leaving = forget(event.ticket().number());
        if (!leaving.isEmpty()) {
            part(event.ticket().number(), book.take(event.survivor()), leaving, event.by());
        }
    }

    /** What another ticket that is still there would have brought stays for its sake. */
    private void part(TicketNumber ticket, TicketInHand survivor, List<Tag> leaving, Actor by) {
        var without = leaving.stream()
                .filter(tag -> !staysForAnother(tag, ticket, survivor.number()))
                .collect(Collectors.toSet());
        if (!without.isEmpty()) {
            book.edit(survivor, new RemoveTags(without), by);
        }
    }

    private boolean staysForAnother(Tag tag, TicketNumber ticket, TicketNumber survivor) {
        return jdbc.sql("""
                        insert into tickets.brought_tag (ticket_number, survivor, word)
                        select number, merged_into, :word from tickets.ticket
                         where merged_into = :survivor and number <> :ticket and tags @> array[:word::text]
                         order by number limit 1""")
                        .param("word", tag.word())
                        .param("survivor", survivor.value())
                        .param("ticket", ticket.value())
                        .update()
                > 0;
    }

    @EventListener
    void on(TicketChanged event) {
        if (event.field() == Field.TAGS) {
            jdbc.sql("delete from tickets.brought_tag where survivor = :survivor and word <> all(:words)")
                    .param("survivor", event.ticket().number().value())
                    .param(
                            "words",
                            event.ticket().tags().stream().map(Tag::word).toArray(String[]::new))
                    .update();
        }
    }

    private void remember(Tag tag, TicketNumber ticket, TicketNumber survivor) {
        jdbc.sql("insert into tickets.brought_tag (ticket_number, survivor, word) values (:ticket, :survivor, :word)")
                .param("ticket", ticket.value())
                .param("survivor", survivor.value())
                .param("word", tag.word())
                .update();
    }

    private List<Tag> forget(TicketNumber ticket) {
        return jdbc.sql("delete from tickets.brought_tag where ticket_number = ? returning word")
                .param(ticket.value())
                .query((row, number) -> new Tag(row.getString(1)))
                .list();
    }
}
