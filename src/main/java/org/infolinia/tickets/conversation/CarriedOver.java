package org.infolinia.tickets.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said in a ticket and who took part in it, while the ticket is merged into another. */
@Component
public class CarriedOver {

    /** The ticket and all that were merged into it, one after the other. */
    private static final String MERGED = """
            with recursive merged (number) as (
                values (cast(:ticket as bigint))
                union
                select ticket.number from tickets.ticket join merged on ticket.merged_into = merged.number)
            """;

    private final JdbcClient jdbc;

    CarriedOver(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message that has gone back. */
    public record Returned(
            Direction direction, Instant at, @Nullable String mailMessageId) {}

    /**
     * What would go back.
     *
     * @param messages how many messages and notes, of which {@code later} came after the merge
     * @param drafts how many texts that nobody has sent wait in the ticket
     */
    public record Extent(int messages, int later, int drafts) {}

    /** Puts everything that was said in one ticket into another, with everybody who took part. */
    public void carry(TicketNumber from, TicketNumber to) {
        jdbc.sql("""
                        update tickets.message
                           set ticket_number = :to, came_with = coalesce(came_with, :from),
                               arrival = nextval('tickets.message_arrival')
                         where ticket_number = :from""").param("from", from.value()).param("to", to.value()).update();
        introduce(from, to);
    }

    /** Puts back what belongs to a ticket: what came with it, and what was meant for it since then. */
    public List<Returned> bringBack(TicketNumber ticket, TicketNumber survivor) {
        var returned = jdbc.sql(MERGED + """
                        update tickets.message
                           set ticket_number = :ticket, came_with = nullif(came_with, :ticket),
                               arrival = nextval('tickets.message_arrival')
                         where ticket_number = :survivor and came_with in (select number from merged)
                        returning direction, at, mail_message_id""")
                .param("ticket", ticket.value())
                .param("survivor", survivor.value())
                .query((row, number) -> new Returned(
                        Direction.valueOf(row.getString(1)), row.getTimestamp(2).toInstant(), row.getString(3)))
                .list();
        takeLeave(ticket, survivor);
        return returned;
    }

    /**
     * Puts messages of one ticket into another, as its own.
     *
     * @return the Message-IDs of those that came or went by mail
     */
    public List<String> move(List<Long> messages, TicketNumber from, TicketNumber to) {
        return jdbc
                .sql("""
                        update tickets.message
                           set ticket_number = :to, came_with = null, arrival = nextval('tickets.message_arrival'),
                               words_key = case when direction = 'IN' then 'tickets.reason.split-off' else words_key end,
                               words_arguments = case when direction = 'IN' then array[:name] else words_arguments end
                         where id = any(:messages) and ticket_number = :from
                        returning coalesce(mail_message_id, '')""")
                .param("to", to.value())
                .param("name", from.toString())
                .param("messages", messages.toArray(Long[]::new))
                .param("from", from.value())
                .query(String.class)
                .list()
                .stream()
                .filter(id -> !id.isEmpty())
                .toList();
    }

    public Extent extent(TicketNumber ticket, TicketNumber survivor, long lastMessage) {
        return jdbc.sql(MERGED + """
                        select count(*) filter (where direction <> 'EVENT'),
                               count(*) filter (where direction <> 'EVENT' and id > :last),
                               (select count(*) from tickets.draft where ticket_number = :ticket)
                          from tickets.message
                         where ticket_number = :survivor and came_with in (select number from merged)""")
                .param("ticket", ticket.value())
                .param("survivor", survivor.value())
                .param("last", lastMessage)
                .query((row, number) -> new Extent(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** When the oldest message from outside was written that came behind another one and was not answered. */
    public Optional<Instant> oldestUnanswered(TicketNumber ticket, long lastMessage) {
        return jdbc
                .sql("""
                        select at from tickets.message
                         where ticket_number = :ticket and direction = 'IN'
                           and id > greatest(:last, (select max(id) from tickets.message
                                                      where ticket_number = :ticket and direction = 'OUT'))
                         order by id limit 1""")
                .param("ticket", ticket.value())
                .param("last", lastMessage)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list()
                .stream()
                .findFirst();
    }

    /** Who took part in the one takes part in the other, too. */
    private void introduce(TicketNumber from, TicketNumber to) {
        jdbc.sql("""
                        insert into tickets.person (ticket_number, address, came_with)
                        select :to, address, coalesce(came_with, :from) from tickets.person where ticket_number = :from
                        union
                        select :to, contact_address, :from from tickets.ticket
                         where number = :from and contact_address is not null
                        on conflict do nothing""").param("from", from.value()).param("to", to.value()).update();
    }

    /** Whoever another merged ticket brought along, too, stays for its sake. */
    private void takeLeave(TicketNumber ticket, TicketNumber survivor) {
        jdbc.sql(MERGED + """
                        insert into tickets.person (ticket_number, address, came_with)
                        select :ticket, address, nullif(came_with, :ticket) from tickets.person
                         where ticket_number = :survivor and came_with in (select number from merged)
                           and address is distinct from
                               (select contact_address from tickets.ticket where number = :ticket)
                        on conflict do nothing""")
                .param("ticket", ticket.value())
                .param("survivor", survivor.value())
                .update();
        jdbc.sql(MERGED + """
                        delete from tickets.person
                         where ticket_number = :survivor and came_with in (select number from merged)""")
                .param("ticket", ticket.value())
                .param("survivor", survivor.value())
                .update();
        jdbc.sql(
                        "select number from tickets.ticket where merged_into = :survivor and number <> :ticket order by number")
                .param("survivor", survivor.value())
                .param("ticket", ticket.value())
                .query((row, number) -> new TicketNumber(row.getLong(1)))
                .list()
                .forEach(other -> introduce(other, survivor));
    }
}
