package org.infolinia.tickets.book;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.State;
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

    /** Of those that were merged into a ticket and are of this kind. */
    @Query("select min(t.legalDueOn) from TicketRecord t where t.mergedInto = :number and t.kind = :kind")
    Optional<LocalDate> earliestLegalDay(long number, Kind kind);

    List<TicketRecord> findByParticipantIdOrderByUpdatedAtDesc(long participantId, Limit limit);

    List<TicketRecord> findByParticipantId(long participantId);

    /** Those opened since by who wrote from one of these addresses. */
    @Query("""
            select t.number from TicketRecord t
             where t.participantId = :participant and t.openedAt > :since and t.contactAddress in :addresses""")
    List<Long> findNumbersSince(long participant, Instant since, Collection<String> addresses);

    /** Those whose subject or contact has the words, the last touched first; none that were merged. */
    @Query("""
            select t from TicketRecord t
             where t.programId = :program and t.state in :states and t.mergedInto is null
               and (locate(:words, lower(t.subject)) > 0 or locate(:words, lower(t.contactName)) > 0)
             order by t.updatedAt desc""")
    List<TicketRecord> saying(long program, Collection<State> states, String words, Limit limit);

    long countByParticipantId(long participantId);

    List<TicketRecord> findByNumberIn(Collection<Long> numbers);

    long count();

    @Query("select t.number from TicketRecord t where t.number > :number order by t.number")
    List<Long> numbersAfter(long number, Limit limit);

    @Query("""
            select t from TicketRecord t where t.state = org.infolinia.tickets.Ticket.State.RESOLVED and t.resolvedAt < :time
               and t.number > :after
             order by t.number""")
    List<TicketRecord> resolvedBefore(Instant time, long after, Limit limit);

    @NativeQuery("select nextval('tickets.ticket_number')")
    long nextInSequence();
}
