package org.infolinia.demo.helpdeskbench;

import java.time.Duration;
import org.infolinia.demo.measure.Timings;
import org.infolinia.tickets.asides.AsideShelf;
import org.infolinia.tickets.checklists.ChecklistDesk;
import org.infolinia.tickets.desk.UnsentAnswers;
import org.infolinia.tickets.effort.TimeDesk;
import org.infolinia.tickets.fields.TicketFields;
import org.infolinia.tickets.legal.LegalDesk;
import org.infolinia.tickets.problems.ProblemDesk;
import org.infolinia.tickets.relations.RelationDesk;
import org.infolinia.tickets.watchers.WatchDesk;
import org.springframework.stereotype.Component;

/**
 * What opening a ticket costs with all that stands beside it. What is suggested by likeness is left out, since it asks for the
 * rewards of participants, and those of made-up tickets are in no register.
 */
@Component
class OpenedTicketWithCards implements Scenario {

    private final OpenedTicket page;
    private final ChecklistDesk checklists;
    private final RelationDesk relations;
    private final LegalDesk legal;
    private final AsideShelf asides;
    private final TimeDesk effort;
    private final WatchDesk watching;
    private final ProblemDesk problems;
    private final TicketFields fields;
    private final UnsentAnswers unsent;
    private final Repeated repeated;

    OpenedTicketWithCards(
            OpenedTicket page,
            ChecklistDesk checklists,
            RelationDesk relations,
            LegalDesk legal,
            AsideShelf asides,
            TimeDesk effort,
            WatchDesk watching,
            ProblemDesk problems,
            TicketFields fields,
            UnsentAnswers unsent,
            Repeated repeated) {
        this.page = page;
        this.checklists = checklists;
        this.relations = relations;
        this.legal = legal;
        this.asides = asides;
        this.effort = effort;
        this.watching = watching;
        this.problems = problems;
        this.fields = fields;
        this.unsent = unsent;
        this.repeated = repeated;
    }

    @Override
    public String name() {
        return "ticket-page-with-cards";
    }

    @Override
    public Timings measure(MeasuredHelpdesk helpdesk, Duration time) {
        return repeated.timings(
                random -> {
                    var number = page.open(helpdesk.anyTicket(random)).number();
                    checklists.of(number);
                    relations.of(number);
                    legal.of(number);
                    asides.of(number);
                    effort.of(number);
                    watching.of(number);
                    problems.of(number);
                    fields.of(number);
                    unsent.in(number);
                },
                time);
    }
}
