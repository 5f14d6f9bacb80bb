package org.infolinia.tickets.macros.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.TwoLines;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.tickets.edits.EditPlans;
import org.infolinia.tickets.edits.ui.EditForms;
import org.infolinia.tickets.edits.ui.EditWords;
import org.infolinia.tickets.macros.Macro;
import org.infolinia.tickets.macros.Macro.Content;
import org.infolinia.tickets.macros.MacroDesk;
import org.infolinia.tickets.settings.ui.PreviewDialog;
import org.infolinia.tickets.settings.ui.PreviewDialog.Words;
import org.infolinia.tickets.settings.ui.RemovalDialog;
import org.infolinia.tickets.settings.ui.SettingsTable;
import org.infolinia.tickets.texts.TextModule;
import org.infolinia.tickets.texts.TextModuleDesk;

/** What agents do to tickets under one name: the programs' macros, and one's own. */
@Route("macros")
@Menu(order = 385, icon = "COPY", title = "tickets.macros.rail")
@PermitAll
class MacrosView extends Div implements HasDynamicTitle {

    private final transient MacroDesk desk;
    private final transient TextModuleDesk texts;
    private final transient EditPlans plans;
    private final transient EditForms forms;
    private final transient EditWords words;
    private final transient List<Program> programs;
    private final transient Map<ProgramId, String> names;
    private final Strip strip;
    private final SettingsTable<Macro> grid =
            new SettingsTable<>(new EmptyState(Icon.COPY, getTranslation("tickets.macros.none")));

    MacrosView(
            MacroDesk desk,
            TextModuleDesk texts,
            EditPlans plans,
            EditForms forms,
            EditWords words,
            ProgramSelection selection) {
        this.desk = desk;
        this.texts = texts;
        this.plans = plans;
        this.forms = forms;
        this.words = words;
        this.programs = selection.inView();
        this.names = programs.stream().collect(Collectors.toMap(Program::id, Program::name));
        addClassName("page");
        strip = new Strip(getPageTitle())
                .with(Buttons.plain(Icon.PLUS, getTranslation("tickets.macros.add"), this::openNew));
        prepareGrid();
        add(strip, grid.inCard(getPageTitle()));
        list();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("tickets.macros.menu");
    }

    private void prepareGrid() {
        grid.addComponentColumn(macro -> new TwoLines(macro.content().name(), inShort(macro.content())))
                .setHeader(getTranslation("tickets.macros.name"))
                .setFlexGrow(3)
                .setWidth("16rem");
        grid.addColumn(this::owner)
                .setHeader(getTranslation("tickets.macros.belongs"))
                .setFlexGrow(1)
                .setWidth("10rem");
        grid.addDeeds("7rem", this::deeds);
    }

    private void list() {
        grid.setItems(desk.of(names.keySet()));
    }

    private String inShort(Content content) {
        var answer = Stream.of(content.answer().replaceAll("\\s+", " ")).filter(text -> !text.isEmpty());
        return Stream.concat(edits(content), answer).collect(Collectors.joining(" · "));
    }

    /** As they would be in the first program in view. */
    private Stream<String> edits(Content content) {
        return programs.stream()
                .limit(1)
                .flatMap(program -> plans.edits(content.plan(), program.id()).stream())
                .map(edit -> words.of(edit, names.keySet()));
    }

    private String owner(Macro macro) {
        if (macro.owner() != null) {
            return getTranslation("tickets.macros.mine");
        }
        var program = macro.content().program();
        return program == null ? getTranslation("tickets.texts.everybody") : names.getOrDefault(program, "");
    }

    private Component deeds(Macro macro) {
        if (!desk.mayChange(macro)) {
            return new Span();
        }
        var name = macro.content().name();
        return new Span(
                Buttons.inRow(Icon.PENCIL, getTranslation("tickets.macros.change"), name, () -> openKnown(macro)),
                Buttons.inRow(Icon.X, getTranslation("tickets.macros.remove"), name, () -> openRemoval(macro)));
    }

    private void openRemoval(Macro macro) {
        new RemovalDialog<>(
                        "tickets.macros.remove",
                        macro.content().name(),
                        "tickets.macros.remove.consequence",
                        () -> desk.remove(macro),
                        gone -> settled())
                .open();
    }

    private void openNew() {
        open("tickets.macros.add", form(), desk::add);
    }

    private void openKnown(Macro macro) {
        var form = form();
        form.fill(macro.content());
        open("tickets.macros.change", form, content -> desk.change(macro, content));
    }

    private void open(String title, MacroForm form, Function<Content, Outcome<Macro>> settling) {
        var words = new Words(title, "tickets.macros.preview", "tickets.macros.save");
        new PreviewDialog<>(words, form, this::effects, settling, this::settled).open();
    }

    /** With made-up facts, as of now. */
    private Outcome<Component> effects(Content content) {
        var text = new TextModule.Content(content.program(), content.language(), "", "", content.answer());
        var program = programs.stream().map(Program::name).findFirst().orElse("");
        return texts.preview(text, program)
                .map(answer -> new MacroEffects(answer, edits(content).toList(), content.next()));
    }

    private void settled() {
        list();
        strip.focusTitle();
    }

    private MacroForm form() {
        var shareable = programs.stream()
                .filter(program -> desk.mayShareWith(program.id()))
                .toList();
        return new MacroForm(
                forms.create(names.keySet()),
                shareable,
                desk.mayShareWith(null),
                programs.stream().findFirst());
    }
}
