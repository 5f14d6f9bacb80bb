package org.infolinia.demo.contacts;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.infolinia.demo.Club;
import org.infolinia.demo.DemoSection;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.TicketFields;
import org.infolinia.tickets.views.Condition;
import org.infolinia.tickets.views.Condition.DueWithin;
import org.infolinia.tickets.views.Condition.InState;
import org.infolinia.tickets.views.Condition.OfKind;
import org.infolinia.tickets.views.Condition.OnTopic;
import org.infolinia.tickets.views.Condition.Snoozed;
import org.infolinia.tickets.views.ViewColumn;
import org.infolinia.tickets.views.ViewDefinition;
import org.infolinia.tickets.views.ViewDesk;
import org.infolinia.tickets.views.ViewSort;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The views that each program's people share: the work that comes most often, with the program's own fields beside it. */
@Component
@Order(96)
class ViewsSection implements DemoSection {

    private static final Duration WEEK = Duration.ofDays(7);

    private final ProgramDirectory programs;
    private final TicketFields fields;
    private final ViewDesk views;

    ViewsSection(ProgramDirectory programs, TicketFields fields, ViewDesk views) {
        this.programs = programs;
        this.fields = fields;
        this.views = views;
    }

    @Override
    public String name() {
        return "views";
    }

    @Override
    public void load(RandomGenerator random) {
        programs.mine().forEach(this::share);
    }

    private void share(Program program) {
        var shown = fields.fields(List.of(program.id())).stream()
                .filter(field -> !field.isArchived())
                .map(CustomField::id)
                .toList();
        share(
                program,
                Club.of(program).either("Brak punktów po sklepach", "Odrzucone kody po hurtowniach"),
                shown,
                new OnTopic(Set.of(Club.of(program).either(Topic.MISSING_POINTS, Topic.REJECTED_CODE))),
                new Snoozed(false));
        share(
                program,
                Club.of(program)
                        .either("Reklamacje uczestników na ten tydzień", "Reklamacje instalatorów na ten tydzień"),
                List.of(),
                new OfKind(Set.of(Kind.COMPLAINT, Kind.ACCESSIBILITY_COMPLAINT)),
                new DueWithin(WEEK));
    }

    private void share(Program program, String name, List<Long> shown, Condition first, Condition second) {
        var columns = List.of(ViewColumn.SUBJECT, ViewColumn.CONTACT, ViewColumn.DUE, ViewColumn.OWNER);
        var definition = new ViewDefinition(
                List.of(new InState(ViewDefinition.OPEN), first, second),
                columns,
                shown,
                ViewSort.ascending(ViewSort.Key.DUE));
        views.add(name, program.id(), definition).orElseThrow();
    }
}
