package org.infolinia.tickets.book;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Tickets extends Repository<TicketRecord, Long> {

    /** At once, because messages are written past Hibernate and refer to the ticket. */
    TicketRecord saveAndFlush(TicketRecord ticket);

    Optional<TicketRecord> findByNumber(long number);

    /** Locked until the transaction ends, so that mail and agents change a ticket one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from TicketRecord t where t.number = :number")
    Optional<TicketRecord> lock(long number);

    /** What is stored now, past everything that the session has read already. */
    @Query("select t.mergedInto from TicketRecord t where t.number = :number")
    Optional<Long> survivorOf(long number);

    /**
     * The earliest legal day of those of a kind that were merged into a ticket, unless an answer in there holds for them,
     * too: one that was written since or came with them, or a letter or a word that was recorded since.
     */
    @NativeQuery("""
            select min(merged.legal_due_on) from tickets.ticket as merged
              left join tickets.merge as merge on merge.ticket_number = merged.number
             where merged.merged_into = :number and merged.kind = :kind
               and not exists (
                   select from tickets.legal_answer as answer
                     left join tickets.message on message.id = answer.message_id
                    where answer.ticket_number = :number and answer.kind = :kind
                      and case when answer.message_id is null
                               then answer.at > coalesce(merge.merged_at, '-infinity')
                               else answer.message_id > coalesce(merge.last_message, 0)
                                    or message.came_with = merged.number end)""")
    Optional<LocalDate> earliestOwed(long number, String kind);

    List<TicketRecord> findByParticipantIdOrderByUpdatedAtDesc(long participantId, Limit limit);

    List<TicketRecord> findByParticipantId(long participantId);

    /** Those opened since by who wrote from one of these addresses. */
    @Query("""
            select t.number from TicketRecord t
             where t.participantId = :participant and t.openedAt > :since and t.contactAddress in :addresses""")
    List<Long> findNumbersSince(long participant, Instant since, Collection<String> addresses);

    /** Those whose subject or contact has the words, in small letters, the last touched first; none that were merged. */
    @NativeQuery("""
            select * from tickets.ticket
             where program_id = :program and state in (:states) and merged_into is null
               and tickets.pieces(lower(subject || chr(10) || coalesce(contact_name, ''))) @> tickets.pieces(:words)
               and (position(:words in lower(subject)) > 0 or position(:words in lower(contact_name)) > 0)
             order by updated_at desc""")
    List<TicketRecord> saying(long program, Collection<String> states, String words, Limit limit);

    long countByParticipantId(long participantId);

    List<TicketRecord> findByNumberIn(Collection<Long> numbers);

    long count();

    @Query("select t.number from TicketRecord t where t.number > :number order by t.number")
    List<Long> numbersAfter(long number, Limit limit);

    /**
     * Numbers of resolved ones that their queue wants closed by now, in their order.
     *
     * @param usual after how many days where the queue has settled nothing
     */
    @NativeQuery("""
            select ticket.number from tickets.ticket
              left join tickets.reply_rule as rule
                on rule.program_id = ticket.program_id and rule.queue = coalesce(ticket.queue, '')
             where ticket.state = 'RESOLVED' and ticket.number > :after
               and ticket.resolved_at + make_interval(hours => 24 * coalesce(rule.closes_after, :usual)) < :now
             order by ticket.number limit :limit""")
    List<Long> toClose(Instant now, int usual, long after, int limit);

    @NativeQuery("select nextval('tickets.ticket_number')")
    long nextInSequence();
}
