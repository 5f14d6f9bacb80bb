package org.infolinia.tickets.problems.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.problems.Problem;
import org.infolinia.tickets.problems.Problem.Content;
import org.infolinia.tickets.problems.ProblemDesk;
import org.infolinia.tickets.problems.ProblemId;
import org.infolinia.tickets.problems.ProblemSuggestions;

/** Makes what pages show of problems, and the dialogs in which they are described and linked. */
@SpringComponent
public class ProblemCards {

    private final ProblemDesk desk;
    private final ProblemSuggestions suggestions;
    private final Searching searching;
    private final TicketFiles files;
    private final ProgramDirectory programs;

    ProblemCards(
            ProblemDesk desk,
            ProblemSuggestions suggestions,
            Searching searching,
            TicketFiles files,
            ProgramDirectory programs) {
        this.desk = desk;
        this.suggestions = suggestions;
        this.searching = searching;
        this.files = files;
        this.programs = programs;
    }

    ProblemCard card(Ticket ticket) {
        return new ProblemCard(ticket, desk, this);
    }

    /** Opens the dialog for a new problem of one of the programs. */
    public void create(Collection<Program> of, Consumer<Problem> created) {
        new ProblemDialog(
                        "tickets.problems.add",
                        form(List.copyOf(of)),
                        form -> desk.open(form.program().orElseThrow().id(), form.content()),
                        created)
                .open();
    }

    /** Opens the dialog for a new problem that the tickets have, called as the first of them is. */
    public void create(Ticket first, List<TicketNumber> tickets, Consumer<Problem> created) {
        var form = form(List.of(programs.get(first.program())));
        form.fill(Content.named(
                first.subject().substring(0, Math.min(first.subject().length(), Problem.MAXIMUM_NAME_LENGTH))));
        new ProblemDialog(
                        "tickets.problems.add",
                        form,
                        written -> desk.open(first.program(), written.content()),
                        problem -> {
                            desk.link(problem.id(), tickets);
                            created.accept(problem);
                        })
                .open();
    }

    public void change(Problem problem, Consumer<Problem> changed) {
        var form = form(List.of(programs.get(problem.program())));
        form.fill(problem.content());
        new ProblemDialog("tickets.problems.change", form, written -> desk.change(problem, written.content()), changed)
                .open();
    }

    /**
     * Opens the dialog in which a problem is chosen for tickets.
     *
     * @param linked runs when they were linked
     */
    public void link(List<Ticket> tickets, Runnable linked) {
        var numbers = tickets.stream().map(Ticket::number).toList();
        var offered = desk.of(tickets.stream().map(Ticket::program).distinct().toList(), false);
        new LinkDialog(
                        numbers,
                        offered,
                        desk,
                        () -> create(tickets.getFirst(), numbers, problem -> linked.run()),
                        linked)
                .open();
    }

    /**
     * Tickets that may belong to a problem.
     *
     * @param chosen is given those that somebody wants to link
     */
    public SuggestionsBox furtherTickets(ProblemId problem, Consumer<List<TicketNumber>> chosen) {
        return new SuggestionsBox(
                searching, () -> suggestions.forProblem(problem), other -> {}, "tickets.problems.link-chosen", chosen);
    }

    SuggestionsBox causes(Ticket ticket, Consumer<Problem> wanted, Consumer<List<TicketNumber>> chosen) {
        return new SuggestionsBox(
                searching, () -> suggestions.forTicket(ticket), wanted, "tickets.problems.create-with", chosen);
    }

    private ProblemForm form(List<Program> of) {
        return new ProblemForm(of, program -> files.colleagues(program.id()));
    }
}
