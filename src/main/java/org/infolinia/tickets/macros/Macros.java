package org.infolinia.tickets.macros;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.AllOrNone;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.texts.AskedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Macros for whoever works on a ticket: found by name, looked at, and run. */
@Service
public class Macros {

    /** The most that are offered at once. */
    public static final int MAXIMUM_OFFERED = 8;

    private final MacroRows rows;
    private final DeedsOnTicket deeds;
    private final TicketFiles files;
    private final Drafts drafts;
    private final AllOrNone allOrNone;
    private final Gatekeeper gatekeeper;

    Macros(
            MacroRows rows,
            DeedsOnTicket deeds,
            TicketFiles files,
            Drafts drafts,
            AllOrNone allOrNone,
            Gatekeeper gatekeeper) {
        this.rows = rows;
        this.deeds = deeds;
        this.files = files;
        this.drafts = drafts;
        this.allOrNone = allOrNone;
        this.gatekeeper = gatekeeper;
    }

    private record Ranked(Macro macro, int rank) {}

    /**
     * At most {@value #MAXIMUM_OFFERED} of the ticket's program, of every program and of the asker's own, in which each typed
     * word begins a word. Those that answer in another language than the ticket's come last.
     *
     * @param typed empty for any
     */
    @Transactional(readOnly = true)
    public List<Macro> find(Ticket ticket, String typed) {
        var asked = new AskedText(typed);
        return usable(ticket)
                .flatMap(macro -> asked
                        .rank(macro.content().name(), "", macro.content().answer())
                        .stream()
                        .mapToObj(rank -> new Ranked(macro, rank)))
                .sorted(Comparator.<Ranked, Boolean>comparing(ranked -> isForeign(ranked.macro(), ticket))
                        .thenComparing(Ranked::rank)
                        .thenComparing(ranked -> ranked.macro().owner() == null))
                .map(Ranked::macro)
                .limit(MAXIMUM_OFFERED)
                .toList();
    }

    /** What it does to the ticket as it is now. */
    @Transactional(readOnly = true)
    public MacroPreview preview(Ticket ticket, Macro macro) {
        gatekeeper.demand(Permission.WORK_TICKETS, ticket.program());
        var todo = macro.content().deeds();
        var edits = deeds.edits(ticket, todo);
        return new MacroPreview(deeds.answer(ticket, todo), edits, objection(ticket, todo, edits));
    }

    /**
     * Does all that the macro says, or nothing. Refused by whatever the desk refuses first ({@code newer-message} when
     * something came in that the agent has not read), as {@code macro-changed-meanwhile} when it is not what was seen, and as
     * {@code macro-answer-begun} when an answer is begun that would be lost.
     *
     * @param lastRead the greatest arrival of a message that the agent has seen
     * @return the ticket as it is afterwards
     */
    public Outcome<Ticket> run(TicketNumber number, Macro macro, long lastRead) {
        return allOrNone.run(() -> files.find(number)
                .filter(ticket -> usable(ticket).anyMatch(macro::equals))
                .map(ticket -> run(ticket, macro, lastRead))
                .orElseGet(() -> Outcome.refused(
                        "macro-changed-meanwhile", macro.content().name())));
    }

    private Outcome<Ticket> run(Ticket ticket, Macro macro, long lastRead) {
        var todo = macro.content().deeds();
        var edits = deeds.edits(ticket, todo);
        return objection(ticket, todo, edits)
                .map(Outcome::<Ticket>refused)
                .orElseGet(() -> deeds.perform(ticket, todo, edits, lastRead, false));
    }

    private Optional<Refusal> objection(Ticket ticket, Deeds todo, List<TicketEdit> edits) {
        return deeds.objection(ticket, todo, edits).or(() -> begunAnswer(ticket, todo));
    }

    private Optional<Refusal> begunAnswer(Ticket ticket, Deeds todo) {
        return todo.answers()
                        && drafts.find(ticket.number(), Drafts.Kind.ANSWER).isPresent()
                ? Optional.of(Refusal.of("macro-answer-begun"))
                : Optional.empty();
    }

    private Stream<Macro> usable(Ticket ticket) {
        gatekeeper.demand(Permission.WORK_TICKETS, ticket.program());
        var me = gatekeeper.agent().map(SignedInAgent::id).orElse(null);
        return rows.of(List.of(ticket.program()), me).stream();
    }

    private static boolean isForeign(Macro macro, Ticket ticket) {
        return macro.content().answers() && macro.content().language() != ticket.language();
    }
}
