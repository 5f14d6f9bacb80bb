package org.infolinia.tickets.texts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.TwoLines;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.tickets.settings.ui.PreviewDialog;
import org.infolinia.tickets.settings.ui.PreviewDialog.Words;
import org.infolinia.tickets.settings.ui.RemovalDialog;
import org.infolinia.tickets.settings.ui.SettingsTable;
import org.infolinia.tickets.texts.TextModule;
import org.infolinia.tickets.texts.TextModule.Content;
import org.infolinia.tickets.texts.TextModuleDesk;

/** The passages that agents of the programs in view put into answers. */
@Route("text-modules")
@Menu(order = 380, icon = "QUOTE", title = "tickets.texts.rail")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class TextModulesView extends Div implements HasDynamicTitle {

    private final transient TextModuleDesk desk;
    private final transient List<Program> programs;
    private final transient Map<ProgramId, String> names;
    private final Strip strip;
    private final SettingsTable<TextModule> grid =
            new SettingsTable<>(new EmptyState(Icon.QUOTE, getTranslation("tickets.texts.none")));

    TextModulesView(TextModuleDesk desk, ProgramSelection selection) {
        this.desk = desk;
        this.programs = selection.inView();
        this.names = programs.stream().collect(Collectors.toMap(Program::id, Program::name));
        addClassName("page");
        strip = new Strip(getPageTitle())
                .with(Buttons.plain(Icon.PLUS, getTranslation("tickets.texts.add"), this::openNew));
        prepareGrid();
        add(strip, grid.inCard(getPageTitle()));
        list();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("tickets.texts.menu");
    }

    private void prepareGrid() {
        grid.addComponentColumn(module -> new TwoLines(
                        module.content().name(), module.content().body().replaceAll("\\s+", " ")))
                .setHeader(getTranslation("tickets.texts.name"))
                .setFlexGrow(3)
                .setWidth("16rem");
        grid.addColumn(module -> module.content().language().name())
                .setHeader(getTranslation("tickets.texts.language"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::owner)
                .setHeader(getTranslation("tickets.texts.program"))
                .setFlexGrow(1)
                .setWidth("10rem");
        grid.addDeeds("7rem", this::deeds);
    }

    private void list() {
        grid.setItems(desk.of(names.keySet()));
    }

    private String owner(TextModule module) {
        var program = module.content().program();
        return program == null ? getTranslation("tickets.texts.everybody") : names.getOrDefault(program, "");
    }

    private Component deeds(TextModule module) {
        if (!desk.mayWriteFor(module.content().program())) {
            return new Span();
        }
        var name = module.content().name();
        return new Span(
                Buttons.inRow(Icon.PENCIL, getTranslation("tickets.texts.change"), name, () -> openKnown(module)),
                Buttons.inRow(Icon.X, getTranslation("tickets.texts.remove"), name, () -> openRemoval(module)));
    }

    private void openRemoval(TextModule module) {
        new RemovalDialog<>(
                        "tickets.texts.remove",
                        module.content().name(),
                        "tickets.texts.remove.consequence",
                        () -> desk.remove(module),
                        gone -> settled())
                .open();
    }

    private void openNew() {
        open("tickets.texts.add", form(), desk::add);
    }

    private void openKnown(TextModule module) {
        var form = form();
        form.fill(module.content());
        open("tickets.texts.change", form, content -> desk.change(module, content));
    }

    private void open(String title, TextModuleForm form, Function<Content, Outcome<TextModule>> settling) {
        var words = new Words(title, "tickets.texts.preview", "tickets.texts.save");
        new PreviewDialog<>(words, form, content -> preview(content, form.programName()), settling, this::settled)
                .open();
    }

    private Outcome<Component> preview(Content content, String program) {
        return desk.preview(content, program)
                .map(text -> new Span(text.isEmpty() ? getTranslation("tickets.texts.preview.empty") : text));
    }

    private void settled() {
        list();
        strip.focusTitle();
    }

    private TextModuleForm form() {
        var mine = programs.stream()
                .filter(program -> desk.mayWriteFor(program.id()))
                .toList();
        return new TextModuleForm(mine, desk.mayWriteFor(null));
    }
}
