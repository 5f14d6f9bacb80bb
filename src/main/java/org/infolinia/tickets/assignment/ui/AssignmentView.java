package org.infolinia.tickets.assignment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.programs.Queue;
import org.infolinia.tickets.assignment.AssignmentDesk;
import org.infolinia.tickets.assignment.QueueAssignment;

/** Who gets the tickets of each queue of the programs in view, and who is away. */
@Route("assignment")
@Menu(order = 350, icon = "ROUTE", title = "tickets.assignment.rail")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class AssignmentView extends Div implements HasDynamicTitle {

    private final transient AssignmentDesk desk;
    private final transient ProgramDirectory programs;

    AssignmentView(AssignmentDesk desk, ProgramDirectory programs, ProgramSelection selection, Formats formats) {
        this.desk = desk;
        this.programs = programs;
        addClassNames("page", "assignment");
        var list = new Div();
        list.addClassName("stack");
        selection.inView().forEach(program -> list.add(card(program), new AbsenceCard(program, desk, formats)));
        add(new Strip(getPageTitle()), list);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("tickets.assignment.title");
    }

    private Card card(Program program) {
        var card = new Card(Icon.ROUTE, getTranslation("tickets.assignment.of", program.name()));
        var queues = desk.of(program.id()).stream()
                .collect(Collectors.toMap(QueueAssignment::queue, assignment -> assignment));
        if (queues.isEmpty()) {
            return card.with(new EmptyState(Icon.INBOX, getTranslation("tickets.assignment.no-queue")));
        }
        var hint = new Paragraph(getTranslation("tickets.assignment.hint"));
        hint.addClassNames("small", "muted");
        var staff = desk.staff(program.id());
        var lines = new UnorderedList();
        lines.addClassName("assignment-lines");
        for (Queue queue : programs.queues(program.id())) {
            var assignment = queues.get(queue.key());
            if (assignment != null) {
                lines.add(new ListItem(new QueueAssignmentLine(queue.name(), assignment, staff, desk)));
            }
        }
        return card.with(hint, lines, new HandLimitLine(program.id(), desk));
    }
}
