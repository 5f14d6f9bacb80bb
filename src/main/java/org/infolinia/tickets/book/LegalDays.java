package org.infolinia.tickets.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramZones;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By when the law wants a ticket answered: the earliest of its own day and those of the tickets merged into it that are
 * still owed an answer. Works in the transaction of whoever holds the ticket.
 */
@Component
public class LegalDays {

    private final Tickets tickets;
    private final LegalTerms terms;
    private final LegalClock clock;
    private final ProgramZones zones;
    private final ProgramDirectory programs;
    private final JdbcClient jdbc;

    LegalDays(
            Tickets tickets,
            LegalTerms terms,
            LegalClock clock,
            ProgramZones zones,
            ProgramDirectory programs,
            JdbcClient jdbc) {
        this.tickets = tickets;
        this.terms = terms;
        this.clock = clock;
        this.zones = zones;
        this.programs = programs;
        this.jdbc = jdbc;
    }

    /** The day of the tickets of its kind that were merged into it; empty when none of them is owed an answer. */
    public Optional<LocalDate> ofMerged(Ticket ticket) {
        return tickets.earliestOwed(ticket.number().value(), ticket.kind().name());
    }

    /** Empty when no answer is owed. */
    Optional<LocalDate> of(TicketRecord ticket) {
        return term(ticket)
                .flatMap(term -> Stream.concat(own(ticket, term).stream(), ofMerged(ticket.view()).stream())
                        .min(LocalDate::compareTo));
    }

    /** By who asks, as far as he is known; empty when the law sets none. */
    Optional<LegalTerm> term(TicketRecord ticket) {
        return terms.of(ticket.program(), ticket.kind(), ticket.view().participant());
    }

    /** None once its answer is recorded, and after notice the day that the notice named. */
    private Optional<LocalDate> own(TicketRecord ticket, LegalTerm term) {
        return isAnswered(ticket)
                ? Optional.empty()
                : extended(ticket).or(() -> Optional.of(first(ticket.program(), term, ticket.openedAt())));
    }

    /**
     * By when a ticket of this kind will be owed its answer that is opened then; empty when the law sets no term.
     *
     * @param participant whom it is about; null when that is not known
     */
    public Optional<LocalDate> first(
            ProgramId program, Kind kind, @Nullable ParticipantId participant, Instant openedAt) {
        return terms.of(program, kind, participant).map(term -> first(program, term, openedAt));
    }

    private LocalDate first(ProgramId program, LegalTerm term, Instant openedAt) {
        return clock.lastDay(
                term, openedAt, zones.of(program), programs.get(program).country());
    }

    private boolean isAnswered(TicketRecord ticket) {
        return jdbc.sql("select exists (select from tickets.legal_answer where ticket_number = ? and kind = ?)")
                .params(ticket.number().value(), ticket.kind().name())
                .query(Boolean.class)
                .single();
    }

    private Optional<LocalDate> extended(TicketRecord ticket) {
        return jdbc.sql("select last_day from tickets.legal_extension where ticket_number = ? and kind = ?")
                .params(ticket.number().value(), ticket.kind().name())
                .query(LocalDate.class)
                .optional();
    }
}
