package org.infolinia.tickets.book;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.book.LegalTerm.Party;
import org.infolinia.tickets.book.LegalTerm.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the law leaves for answers, which each program settles by kind and by who asks. */
@Service
public class LegalTerms {

    private final JdbcClient jdbc;
    private final ParticipantRegister participants;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    LegalTerms(
            JdbcClient jdbc,
            ParticipantRegister participants,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.participants = participants;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** All of a program, by kind and party. */
    @Transactional(readOnly = true)
    public List<LegalTerm> of(ProgramId program) {
        gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        return LegalTerm.KINDS.stream()
                .flatMap(kind -> Stream.of(Party.values()).map(party -> term(program, kind, party)))
                .toList();
    }

    /** Settles a term for tickets that are opened from now on; refused as {@code legal-term} when it is none. */
    @Transactional
    public Outcome<LegalTerm> settle(LegalTerm term) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, term.program());
        var objection = term.objection();
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        jdbc.sql("""
                        insert into tickets.legal_term (program_id, kind, party, amount, unit, longest, silence_accepts)
                        values (:program, :kind, :party, :amount, :unit, :longest, :silence)
                        on conflict (program_id, kind, party) do update
                           set amount = excluded.amount, unit = excluded.unit, longest = excluded.longest,
                               silence_accepts = excluded.silence_accepts""")
                .param("program", term.program().value())
                .param("kind", term.kind().name())
                .param("party", term.party().name())
                .param("amount", term.amount())
                .param("unit", term.unit().name())
                .param("longest", term.longest())
                .param("silence", term.silenceAccepts())
                .update();
        events.publishEvent(new LegalTermSettled(by, term));
        return Outcome.done(term);
    }

    /**
     * The term that holds for a ticket; empty when the law sets none.
     *
     * @param participant whom it is about; nobody known counts as a consumer, who has more rights
     */
    public Optional<LegalTerm> of(ProgramId program, Kind kind, @Nullable ParticipantId participant) {
        return LegalTerm.KINDS.contains(kind) ? Optional.of(term(program, kind, party(participant))) : Optional.empty();
    }

    private Party party(@Nullable ParticipantId participant) {
        return Optional.ofNullable(participant)
                .flatMap(participants::find)
                .filter(known -> known.company() != null && !known.company().isBlank())
                .map(known -> Party.BUSINESS)
                .orElse(Party.CONSUMER);
    }

    private LegalTerm term(ProgramId program, Kind kind, Party party) {
        return jdbc.sql("""
                        select amount, unit, longest, silence_accepts from tickets.legal_term
                         where program_id = :program and kind = :kind and party = :party""")
                .param("program", program.value())
                .param("kind", kind.name())
                .param("party", party.name())
                .query((row, number) -> new LegalTerm(
                        program,
                        kind,
                        party,
                        row.getInt("amount"),
                        Unit.valueOf(row.getString("unit")),
                        row.getInt("longest"),
                        row.getBoolean("silence_accepts")))
                .optional()
                .orElseGet(() -> LegalTerm.usual(program, kind, party));
    }
}
