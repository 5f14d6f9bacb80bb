package org.infolinia.tickets.macros;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.AllOrNone;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.desk.Foresight;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.edits.EditPlans;
import org.infolinia.tickets.texts.AskedText;
import org.infolinia.tickets.texts.TextModule;
import org.infolinia.tickets.texts.TextModules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Macros for whoever works on a ticket: found by name, looked at, and run. */
@Service
public class Macros {

    /** The most that are offered at once. */
    public static final int MAXIMUM_OFFERED = 8;

    /** What a ticket becomes when its contact was answered and the macro says nothing else. */
    private static final State ANSWERED = State.PENDING;

    private final MacroRows rows;
    private final TextModules texts;
    private final EditPlans plans;
    private final TicketFiles files;
    private final TicketDesk desk;
    private final Drafts drafts;
    private final Foresight foresight;
    private final AllOrNone allOrNone;
    private final Gatekeeper gatekeeper;

    Macros(
            MacroRows rows,
            TextModules texts,
            EditPlans plans,
            TicketFiles files,
            TicketDesk desk,
            Drafts drafts,
            Foresight foresight,
            AllOrNone allOrNone,
            Gatekeeper gatekeeper) {
        this.rows = rows;
        this.texts = texts;
        this.plans = plans;
        this.files = files;
        this.desk = desk;
        this.drafts = drafts;
        this.foresight = foresight;
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
        var edits = edits(ticket, macro);
        return new MacroPreview(answer(ticket, macro), edits, objection(ticket, macro, edits));
    }

    /**
     * Does all that the macro says, or nothing. Refused by whatever the desk refuses first ({@code newer-message} when
     * something came in that the agent has not read), as {@code macro-changed-meanwhile} when it is not what was seen, and as
     * {@code macro-answer-begun} when an answer is begun that would be lost.
     *
     * @param lastRead id of the newest message that the agent has seen
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
        var edits = edits(ticket, macro);
        var objection = objection(ticket, macro, edits);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (macro.content().answers()) {
            var command = new AnswerTicket(ticket.number(), answer(ticket, macro), lastRead, false, afterwards(macro));
            if (desk.answer(command) instanceof Refused<Long>(var refusal)) {
                return Outcome.refused(refusal);
            }
        }
        for (var edit : edits) {
            if (desk.change(ticket.number(), edit) instanceof Refused<Ticket>(var refusal)) {
                return Outcome.refused(refusal);
            }
        }
        return Outcome.done(files.find(ticket.number()).orElse(ticket));
    }

    private Optional<Refusal> objection(Ticket ticket, Macro macro, List<TicketEdit> edits) {
        if (!macro.content().answers()) {
            return foresight.objectionTo(ticket, edits);
        }
        if (ticket.state() == State.CLOSED && ticket.mergedInto() == null) {
            return Optional.of(Refusal.of("ticket-closed", ticket.number().toString()));
        }
        return drafts.find(ticket.number(), Drafts.Kind.ANSWER).isPresent()
                ? Optional.of(Refusal.of("macro-answer-begun"))
                : foresight.objectionTo(ticket, besidesTheState(edits));
    }

    /** Whether the ticket may be over is another question once its contact was answered; the desk asks it then. */
    private static List<TicketEdit> besidesTheState(List<TicketEdit> edits) {
        return edits.stream().filter(edit -> !(edit instanceof ToState)).toList();
    }

    private List<TicketEdit> edits(Ticket ticket, Macro macro) {
        var planned = plans.edits(macro.content().plan(), ticket.program());
        return macro.content().answers() && macro.content().plan().state() == null
                ? Stream.concat(Stream.of(new ToState(ANSWERED)), planned.stream())
                        .toList()
                : planned;
    }

    private static State afterwards(Macro macro) {
        return Optional.ofNullable(macro.content().plan().state()).orElse(ANSWERED);
    }

    private String answer(Ticket ticket, Macro macro) {
        var content = macro.content();
        return content.answers()
                ? texts.filled(
                        ticket,
                        new TextModule(
                                macro.id(),
                                new TextModule.Content(
                                        content.program(), content.language(), content.name(), "", content.answer()),
                                macro.version()))
                : "";
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
