package org.infolinia.tickets.bulk.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.bulk.Bulk;
import org.infolinia.tickets.bulk.BulkDesk;
import org.infolinia.tickets.bulk.BulkRuns;
import org.infolinia.tickets.edits.EditPlans;
import org.infolinia.tickets.edits.ui.EditForms;
import org.infolinia.tickets.edits.ui.EditWords;
import org.infolinia.tickets.views.ListedTicket;

/** Makes what a list of tickets needs so that many of them can be changed at once. */
@SpringComponent
public class BulkActions {

    private final BulkDesk desk;
    private final BulkRuns runs;
    private final EditPlans plans;
    private final EditForms forms;
    private final EditWords words;
    private final List<BulkDeed> deeds;

    BulkActions(BulkDesk desk, BulkRuns runs, EditPlans plans, EditForms forms, EditWords words, List<BulkDeed> deeds) {
        this.desk = desk;
        this.runs = runs;
        this.plans = plans;
        this.forms = forms;
        this.words = words;
        this.deeds = List.copyOf(deeds);
    }

    /**
     * Lets rows be selected, and offers to change them.
     *
     * @param first gives the first tickets of the list, so many
     */
    public BulkBar bar(Grid<ListedTicket> grid, IntFunction<List<ListedTicket>> first) {
        return new BulkBar(grid, first, this);
    }

    List<Ticket> look(Collection<ListedTicket> rows) {
        return desk.look(rows.stream().map(row -> row.ticket().number()).toList());
    }

    BulkDialog dialog(List<Ticket> tickets, Runnable begun) {
        var programs = programs(tickets);
        return new BulkDialog(tickets, forms.create(programs), desk, plans, edit -> words.of(edit, programs), begun);
    }

    /** What else can be done with the selected tickets. */
    List<BulkDeed> deeds() {
        return deeds;
    }

    /**
     * The asker's own bulks that are not done, and the last one.
     *
     * @param wanted which of them are shown
     */
    public BulkNotice notice(Predicate<Bulk> wanted) {
        return new BulkNotice(desk, runs, wanted);
    }

    private static List<ProgramId> programs(List<Ticket> tickets) {
        return tickets.stream().map(Ticket::program).distinct().toList();
    }
}
