package org.infolinia.tickets.texts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.infolinia.mail.template.Fact;
import org.infolinia.mail.template.Passages;
import org.infolinia.mail.template.Variable;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Text modules for whoever answers a ticket. */
@Service
@Transactional(readOnly = true)
public class TextModules {

    /** The most that are offered at once. */
    public static final int MAXIMUM_OFFERED = 8;

    private final TextModuleRows rows;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;

    TextModules(TextModuleRows rows, ProgramDirectory programs, Gatekeeper gatekeeper) {
        this.rows = rows;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
    }

    private record Ranked(TextModule module, int rank) {}

    /**
     * At most {@value #MAXIMUM_OFFERED} of the ticket's program and of every program, in which each typed word begins a
     * word. Those in the ticket's language come first, then those whose name fits best.
     *
     * @param typed empty for any
     */
    public List<TextModule> find(Ticket ticket, String typed) {
        gatekeeper.demand(Permission.WORK_TICKETS, ticket.program());
        var asked = new AskedText(typed);
        return rows.of(List.of(ticket.program())).stream()
                .flatMap(module ->
                        asked
                                .rank(
                                        module.content().name(),
                                        module.content().keywords(),
                                        module.content().body())
                                .stream()
                                .mapToObj(rank -> new Ranked(module, rank)))
                .sorted(Comparator.<Ranked, Boolean>comparing(
                                ranked -> ranked.module().content().language() != ticket.language())
                        .thenComparing(Ranked::rank)
                        .thenComparing(ranked -> ranked.module().content().program() == null))
                .map(Ranked::module)
                .limit(MAXIMUM_OFFERED)
                .toList();
    }

    /** What stands in the answer when the asker puts the module there: Markdown. A rule, which is nobody, speaks for the program. */
    public String filled(Ticket ticket, TextModule module) {
        var by = gatekeeper.demand(Permission.WORK_TICKETS, ticket.program());
        var program = programs.get(ticket.program()).name();
        var facts = Map.of(
                Variable.NAME,
                        new Fact.Words(
                                Objects.requireNonNullElse(ticket.contact().name(), "")),
                Variable.AGENT, new Fact.Words(by.agent() == null ? program : by.name()),
                Variable.NUMBER, new Fact.Words(ticket.number().toString()),
                Variable.SUBJECT, new Fact.Words(ticket.subject()),
                Variable.PROGRAM, new Fact.Words(program));
        return Passages.filled(module.content().body(), facts);
    }
}
