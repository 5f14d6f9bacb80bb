package org.infolinia.tickets.fields.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.kit.TwoLines;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.FieldDesk;
import org.infolinia.tickets.settings.ui.SettingsTable;
import org.jspecify.annotations.Nullable;

/** What the programs in view want to know of their tickets. */
@Route("ticket-fields")
@Menu(order = 395, icon = "LIST", title = "tickets.fields.rail")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class FieldsView extends Div implements HasDynamicTitle {

    private final transient FieldDesk desk;
    private final transient FieldWords words;
    private final transient List<Program> programs;
    private final Strip strip;
    private final Div refused = new Div();
    private final SettingsTable<CustomField> grid =
            new SettingsTable<>(new EmptyState(Icon.LIST, getTranslation("tickets.fields.none")));

    FieldsView(FieldDesk desk, FieldWords words, ProgramSelection selection) {
        this.desk = desk;
        this.words = words;
        this.programs = selection.inView();
        addClassName("page");
        strip = new Strip(getPageTitle())
                .with(Buttons.plain(Icon.PLUS, getTranslation("tickets.fields.add"), () -> open(null)));
        prepareGrid();
        add(strip, refused, grid.inCard(getPageTitle()));
        list();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("tickets.fields.menu");
    }

    private void prepareGrid() {
        grid.addComponentColumn(field -> new TwoLines(words.label(field, getLocale()), inShort(field)))
                .setHeader(getTranslation("tickets.fields.label"))
                .setFlexGrow(3)
                .setWidth("14rem");
        grid.addColumn(this::program)
                .setHeader(getTranslation("tickets.checklists.program"))
                .setFlexGrow(1)
                .setWidth("10rem");
        grid.addDeeds("7rem", this::deeds);
    }

    private void list() {
        grid.setItems(desk.of(programs.stream().map(Program::id).toList()));
    }

    private String inShort(CustomField field) {
        var content = field.content();
        return Stream.of(
                        Stream.of(getTranslation("tickets.fields.kind." + content.kind())),
                        Stream.of(content.isCompulsory())
                                .filter(isCompulsory -> isCompulsory)
                                .map(yes -> getTranslation("tickets.fields.compulsory-short")),
                        Stream.of(field.isArchived())
                                .filter(isArchived -> isArchived)
                                .map(yes -> getTranslation("tickets.fields.archived")),
                        field.options().stream().map(option -> words.option(option, getLocale())))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" · "));
    }

    private String program(CustomField field) {
        return programs.stream()
                .filter(each -> each.id().equals(field.program()))
                .map(Program::name)
                .collect(Collectors.joining());
    }

    private Component deeds(CustomField field) {
        var change = Buttons.inRow(
                Icon.PENCIL,
                getTranslation("tickets.fields.change"),
                words.label(field, getLocale()),
                () -> open(field));
        return field.isArchived()
                ? new Span(
                        change,
                        Buttons.inRow(
                                Icon.UNDO,
                                getTranslation("tickets.fields.restore"),
                                words.label(field, getLocale()),
                                () -> restore(field)))
                : new Span(
                        change,
                        Buttons.inRow(
                                Icon.X,
                                getTranslation("tickets.fields.remove"),
                                words.label(field, getLocale()),
                                () -> new RemoveFieldDialog(words.label(field, getLocale()), field, desk, this::settled)
                                        .open()));
    }

    private void open(@Nullable CustomField seen) {
        new FieldDialog(seen, programs, desk, this::settled).open();
    }

    private void restore(CustomField field) {
        settled();
        switch (desk.restore(field)) {
            case Done<CustomField> restored -> settled();
            case Refused<CustomField>(var refusal) ->
                refused.add(new Banner(
                        Icon.ALERT,
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                        Tone.BAD));
        }
    }

    private void settled() {
        refused.removeAll();
        list();
        strip.focusTitle();
    }
}
