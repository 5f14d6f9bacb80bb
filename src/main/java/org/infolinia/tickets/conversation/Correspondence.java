package org.infolinia.tickets.conversation;

import java.util.HashSet;
import java.util.List;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the holder of one address and we said to each other in a ticket. Others who wrote there, or whose tickets were
 * merged into it, are strangers to him: agents read one conversation, but each contact only his own.
 */
@Component
public class Correspondence {

    /**
     * A message is of the ticket it was written in, wherever that was merged into. Whose contact he is, is his: there he
     * also reads those whom he himself or we brought in, but nobody who has a ticket of his own in this one.
     */
    private static final String READABLE = """
            with recursive merged (number) as (
                select number from tickets.ticket where merged_into = :ticket
                union
                select ticket.number from tickets.ticket join merged on ticket.merged_into = merged.number)
            select message.id
              from tickets.message
              join tickets.ticket own on own.number = coalesce(message.came_with, message.ticket_number)
             where message.ticket_number = :ticket
               and (message.direction = 'OUT' and coalesce(message.addressee, own.contact_address) = :address
                 or message.direction = 'IN' and message.verified
                    and (message.author_address = :address
                      or own.contact_address = :address
                         and (message.author_address is null
                           or exists (select from tickets.person
                                       where person.ticket_number = :ticket
                                         and person.address = message.author_address
                                         and coalesce(person.came_with, person.ticket_number) = own.number)
                              and not exists (select from tickets.ticket other join merged using (number)
                                               where other.contact_address = message.author_address))))""";

    private final JdbcClient jdbc;
    private final Conversation conversation;

    Correspondence(JdbcClient jdbc, Conversation conversation) {
        this.jdbc = jdbc;
        this.conversation = conversation;
    }

    /** Oldest first; never what colleagues say among themselves, nor what nobody has proven. */
    public List<Message> between(TicketNumber ticket, EmailAddress address) {
        var readable = new HashSet<>(jdbc.sql(READABLE)
                .param("ticket", ticket.value())
                .param("address", address.value())
                .query(Long.class)
                .list());
        return conversation.of(ticket).stream()
                .filter(message -> readable.contains(message.id()))
                .toList();
    }
}
