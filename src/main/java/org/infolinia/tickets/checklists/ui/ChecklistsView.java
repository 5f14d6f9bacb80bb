package org.infolinia.tickets.checklists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.TwoLines;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.tickets.checklists.ChecklistTemplate;
import org.infolinia.tickets.checklists.ChecklistTemplate.Entry;
import org.infolinia.tickets.checklists.ChecklistTemplateDesk;
import org.infolinia.tickets.settings.ui.RemovalDialog;
import org.infolinia.tickets.settings.ui.SettingsTable;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.jspecify.annotations.Nullable;

/** What new tickets of the programs in view are given to be done. */
@Route("checklists")
@Menu(order = 390, icon = "CHECK_C", title = "tickets.checklists.rail")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class ChecklistsView extends Div implements HasDynamicTitle {

    private final transient ChecklistTemplateDesk desk;
    private final transient List<Program> programs;
    private final Strip strip;
    private final SettingsTable<ChecklistTemplate> grid =
            new SettingsTable<>(new EmptyState(Icon.CHECK_C, getTranslation("tickets.checklists.none")));

    ChecklistsView(ChecklistTemplateDesk desk, ProgramSelection selection) {
        this.desk = desk;
        this.programs = selection.inView();
        addClassName("page");
        strip = new Strip(getPageTitle())
                .with(Buttons.plain(Icon.PLUS, getTranslation("tickets.checklists.add"), () -> open(null)));
        prepareGrid();
        add(strip, grid.inCard(getPageTitle()));
        list();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("tickets.checklists.menu");
    }

    private void prepareGrid() {
        grid.addComponentColumn(template -> new TwoLines(template.content().name(), inShort(template)))
                .setHeader(getTranslation("tickets.checklists.name"))
                .setFlexGrow(3)
                .setWidth("16rem");
        grid.addColumn(this::where)
                .setHeader(getTranslation("tickets.checklists.for"))
                .setFlexGrow(1)
                .setWidth("12rem");
        grid.addDeeds("7rem", this::deeds);
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
                + (topic == null ? getTranslation("tickets.checklists.every-topic") : TicketWords.of(topic));
    }

    private Component deeds(ChecklistTemplate template) {
        return new Span(
                Buttons.inRow(
                        Icon.PENCIL,
                        getTranslation("tickets.checklists.change"),
                        template.content().name(),
                        () -> open(template)),
                Buttons.inRow(
                        Icon.X,
                        getTranslation("tickets.checklists.remove"),
                        template.content().name(),
                        () -> openRemoval(template)));
    }

    private void openRemoval(ChecklistTemplate template) {
        new RemovalDialog<>(
                        "tickets.checklists.remove",
                        template.content().name(),
                        "tickets.checklists.remove.consequence",
                        () -> desk.remove(template),
                        gone -> settled())
                .open();
    }

    private void open(@Nullable ChecklistTemplate seen) {
        new ChecklistDialog(seen, programs, desk, this::settled).open();
    }

    private void settled() {
        list();
        strip.focusTitle();
    }
}
