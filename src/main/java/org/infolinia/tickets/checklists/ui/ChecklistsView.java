package org.infolinia.tickets.checklists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.TwoLines;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.tickets.checklists.ChecklistTemplate;
import org.infolinia.tickets.checklists.ChecklistTemplate.Entry;
import org.infolinia.tickets.checklists.ChecklistTemplateDesk;
import org.jspecify.annotations.Nullable;

/** What new tickets of the programs in view are given to be done. */
@Route("checklists")
@Menu(order = 85, icon = "CHECK_C", title = "tickets.checklists.rail")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class ChecklistsView extends Div implements HasDynamicTitle {

    private final transient ChecklistTemplateDesk desk;
    private final transient List<Program> programs;
    private final Strip strip;
    private final Grid<ChecklistTemplate> grid = new Grid<>();

    ChecklistsView(ChecklistTemplateDesk desk, ProgramSelection selection) {
        this.desk = desk;
        this.programs = selection.inView();
        addClassName("page");
        strip = new Strip(getPageTitle())
                .with(Buttons.plain(Icon.PLUS, getTranslation("tickets.checklists.add"), () -> open(null)));
        var card = new Card(getPageTitle()).filling().edgeToEdge();
        card.addClassName("headless");
        prepareGrid();
        add(strip, card.with(grid));
        list();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("tickets.checklists.menu");
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        grid.setEmptyStateComponent(new EmptyState(Icon.CHECK_C, getTranslation("tickets.checklists.none")));
        grid.addComponentColumn(template -> new TwoLines(template.content().name(), inShort(template)))
                .setHeader(getTranslation("tickets.checklists.name"))
                .setFlexGrow(3)
                .setWidth("16rem");
        grid.addColumn(this::where)
                .setHeader(getTranslation("tickets.checklists.for"))
                .setFlexGrow(1)
                .setWidth("12rem");
        grid.addComponentColumn(this::deeds)
                .setHeader(getTranslation("tickets.texts.deeds"))
                .setWidth("7rem")
                .setFlexGrow(0);
    }

    private void list() {
        grid.setItems(desk.of(programs.stream().map(Program::id).toList()));
    }

    private static String inShort(ChecklistTemplate template) {
        return template.content().entries().stream().map(Entry::toString).collect(Collectors.joining(" · "));
    }

    private String where(ChecklistTemplate template) {
        var topic = template.content().topic();
        var program = programs.stream()
                .filter(each -> each.id().equals(template.program()))
                .map(Program::name)
                .collect(Collectors.joining());
        return program + " · "
                + getTranslation(topic == null ? "tickets.checklists.every-topic" : "tickets.topic." + topic);
    }

    private Component deeds(ChecklistTemplate template) {
        return new Span(
                deed(Icon.PENCIL, "tickets.checklists.change", template, () -> open(template)),
                deed(
                        Icon.X,
                        "tickets.checklists.remove",
                        template,
                        () -> new RemoveChecklistDialog(template, desk, this::settled).open()));
    }

    private Button deed(Icon icon, String key, ChecklistTemplate template, Runnable deed) {
        var said = getTranslation(key);
        var button = Buttons.plain(icon, "", deed);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setTooltipText(said);
        button.setAriaLabel(said + ": " + template.content().name());
        return button;
    }

    private void open(@Nullable ChecklistTemplate seen) {
        new ChecklistDialog(seen, programs, desk, this::settled).open();
    }

    private void settled() {
        list();
        strip.focusTitle();
    }
}
