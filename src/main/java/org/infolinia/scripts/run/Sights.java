package org.infolinia.scripts.run;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.contacts.OpenTickets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fetches what places show, and nothing of it below the level it takes. */
@Component
class Sights {

    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final PointsLedger ledger;
    private final Statements statements;
    private final LapsingPoints lapsing;
    private final OpenTickets tickets;
    private final Clock clock;
    private final ZoneId zone;

    Sights(
            ParticipantRegister register,
            ProgramDirectory programs,
            PointsLedger ledger,
            Statements statements,
            LapsingPoints lapsing,
            OpenTickets tickets,
            Clock clock,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.register = register;
        this.programs = programs;
        this.ledger = ledger;
        this.statements = statements;
        this.lapsing = lapsing;
        this.tickets = tickets;
        this.clock = clock;
        this.zone = zone;
    }

    Sight of(Node.Show place, Run run) {
        var id = run.participant();
        if (id == null) {
            return new Sight.NobodyKnown();
        }
        var needed = levelFor(place.sight(), run);
        if (!register.levelOf(id).reaches(needed)) {
            return new Sight.Locked(needed);
        }
        return register.find(id)
                .map(participant -> seen(place.sight(), participant))
                .orElseGet(Sight.NobodyKnown::new);
    }

    private IdentificationLevel levelFor(Node.Show.Sight sight, Run run) {
        return switch (sight) {
            case BALANCE, EXPIRING -> programs.get(run.program()).levels().balance();
            case PARTICIPANT, TICKETS -> programs.get(run.program()).levels().person();
        };
    }

    private Sight seen(Node.Show.Sight sight, Participant participant) {
        return switch (sight) {
            case PARTICIPANT ->
                new Sight.Person(
                        participant.name().full(), participant.number(), townOf(participant), participant.joinedOn());
            case BALANCE -> balance(participant);
            case EXPIRING -> new Sight.Expiring(lapsing.soon(participant.id()));
            case TICKETS -> new Sight.Tickets(tickets.of(participant.id(), Sight.Tickets.MOST));
        };
    }

    /** Whoever is known well enough to be told his address hears his town, too. */
    private @Nullable String townOf(Participant participant) {
        var needed = programs.get(participant.program()).levels().contact();
        return register.levelOf(participant.id()).reaches(needed)
                ? participant.address().town()
                : participant.address().maskedTown();
    }

    private Sight balance(Participant participant) {
        var balance = ledger.balance(participant.id());
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var explanation = statements.explain(participant.id(), today.withDayOfYear(1), today);
        return new Sight.Balance(balance.posted(), balance.available(), balance.held(), explanation.words());
    }
}
