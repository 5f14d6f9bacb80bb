package org.infolinia.tickets.sla.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.kit.TwoLines;
import org.infolinia.programs.Program;
import org.infolinia.programs.hours.CalendarDesk;
import org.infolinia.programs.hours.OpeningCalendar;
import org.infolinia.tickets.settings.ui.RemovalDialog;
import org.infolinia.tickets.sla.SlaMetric;
import org.infolinia.tickets.sla.SlaPolicy;
import org.infolinia.tickets.sla.SlaPolicyDesk;
import org.infolinia.tickets.sla.SlaTerms;
import org.infolinia.tickets.ui.parts.TicketWords;

/** A program's promises in the order in which they count. */
class SlaPolicyGrid extends Grid<SlaPolicy> {

    private static final int SHOWN_MILLISECONDS = 6_000;

    private final transient SlaPolicyDesk desk;
    private final transient Map<Long, String> calendarNames;
    private final transient Consumer<SlaPolicy> changing;
    private final transient Runnable afterwards;
    private final transient List<SlaPolicy> policies;

    SlaPolicyGrid(
            Program program,
            List<SlaPolicy> policies,
            SlaPolicyDesk desk,
            CalendarDesk calendars,
            Consumer<SlaPolicy> changing,
            Runnable afterwards) {
        this.desk = desk;
        this.policies = policies;
        this.changing = changing;
        this.afterwards = afterwards;
        this.calendarNames = calendars.of(program.id()).stream()
                .collect(Collectors.toMap(OpeningCalendar::id, OpeningCalendar::name));
        addThemeVariants(GridVariant.NO_BORDER);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        prepareColumns();
        setItems(policies);
    }

    private void prepareColumns() {
        addComponentColumn(policy -> new TwoLines(policy.name(), about(policy.terms())))
                .setHeader(getTranslation("tickets.sla.name"))
                .setWidth("16rem")
                .setFlexGrow(1);
        for (var metric : SlaMetric.values()) {
            addColumn(policy -> target(policy, metric))
                    .setHeader(getTranslation(metric.messageKey()))
                    .setTextAlign(ColumnTextAlign.END)
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        addColumn(policy -> calendarNames.getOrDefault(policy.terms().calendar(), ""))
                .setHeader(getTranslation("tickets.sla.calendar"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(this::deeds)
                .setKey("deeds")
                .setHeader(getTranslation("tickets.sla.deeds"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private String about(SlaTerms terms) {
        var conditions = Stream.of(
                        terms.queues().stream().sorted(),
                        terms.priorities().stream().sorted().map(TicketWords::of),
                        terms.kinds().stream().sorted().map(TicketWords::of),
                        terms.topics().stream().sorted().map(TicketWords::of))
                .map(some -> some.collect(Collectors.joining(", ")))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        return conditions.isEmpty() ? getTranslation("tickets.sla.all-tickets") : conditions;
    }

    private String target(SlaPolicy policy, SlaMetric metric) {
        var target = policy.terms().targets().get(metric);
        return target == null ? "–" : getTranslation("tickets.sla.hours", WorkingTime.shown(target));
    }

    private Component deeds(SlaPolicy policy) {
        var earlier = deed(Icon.UP, "tickets.sla.earlier", policy, () -> settle(desk.move(policy, true)));
        var later = deed(Icon.DOWN, "tickets.sla.later", policy, () -> settle(desk.move(policy, false)));
        earlier.setEnabled(!policy.equals(policies.getFirst()));
        later.setEnabled(!policy.equals(policies.getLast()));
        return new Span(
                earlier,
                later,
                deed(Icon.PENCIL, "tickets.sla.change", policy, () -> changing.accept(policy)),
                deed(Icon.X, "tickets.sla.remove", policy, () -> openRemoval(policy)));
    }

    private void openRemoval(SlaPolicy policy) {
        new RemovalDialog<>(
                        "tickets.sla.remove",
                        policy.name(),
                        "tickets.sla.remove.consequence",
                        () -> desk.remove(policy),
                        gone -> afterwards.run())
                .open();
    }

    private void settle(Outcome<SlaPolicy> outcome) {
        if (outcome instanceof Outcome.Refused<SlaPolicy>(var refusal)) {
            Notification.show(
                            getTranslation(
                                    refusal.messageKey(), refusal.arguments().toArray()),
                            SHOWN_MILLISECONDS,
                            Notification.Position.BOTTOM_START)
                    .setAssertive(true);
        }
        afterwards.run();
    }

    private Button deed(Icon icon, String key, SlaPolicy policy, Runnable deed) {
        return Buttons.inRow(icon, getTranslation(key), policy.name(), deed);
    }
}
