package org.infolinia.tickets.automation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.TwoLines;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.tickets.automation.Rule;
import org.infolinia.tickets.automation.RuleDesk;
import org.infolinia.tickets.automation.RuleRehearsal;
import org.infolinia.tickets.edits.ui.EditForms;
import org.infolinia.tickets.settings.ui.RemovalDialog;
import org.infolinia.tickets.settings.ui.SettingsTable;
import org.infolinia.tickets.ui.ChangeWords;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.infolinia.tickets.views.ui.ViewForms;

/** What happens to tickets by itself, program by program and in its order. */
@Route("rules")
@Menu(order = 365, icon = "ROUTE", title = "tickets.rules.rail")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class RulesView extends Div implements HasDynamicTitle {

    private final transient RuleDesk desk;
    private final transient RuleRehearsal rehearsal;
    private final transient RuleWords words;
    private final transient ChangeWords changes;
    private final transient ViewForms conditions;
    private final transient EditForms edits;
    private final transient Formats formats;
    private final transient List<Program> programs;
    private final Strip strip;
    private final SettingsTable<Rule> grid =
            new SettingsTable<>(new EmptyState(Icon.ROUTE, getTranslation("tickets.rules.none")));

    RulesView(
            RuleDesk desk,
            RuleRehearsal rehearsal,
            RuleWords words,
            ChangeWords changes,
            ViewForms conditions,
            EditForms edits,
            Formats formats,
            ProgramSelection selection) {
        this.desk = desk;
        this.rehearsal = rehearsal;
        this.words = words;
        this.changes = changes;
        this.conditions = conditions;
        this.edits = edits;
        this.formats = formats;
        this.programs = selection.inView().stream()
                .filter(program -> desk.mayWriteFor(program.id()))
                .toList();
        addClassName("page");
        var add = Buttons.plain(Icon.PLUS, getTranslation("tickets.rules.add"), this::openNew);
        add.setEnabled(!programs.isEmpty());
        strip = new Strip(getPageTitle()).with(add);
        prepareGrid();
        add(strip, grid.inCard(getPageTitle()));
        list();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("tickets.rules.menu");
    }

    private void prepareGrid() {
        grid.addComponentColumn(this::onOff)
                .setKey("on")
                .setHeader(getTranslation("tickets.rules.on"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(rule -> new TwoLines(rule.content().name(), inShort(rule)))
                .setKey("name")
                .setHeader(getTranslation("tickets.rules.name"))
                .setFlexGrow(3)
                .setWidth("16rem");
        grid.addComponentColumn(this::lately)
                .setKey("lately")
                .setHeader(getTranslation("tickets.rules.lately"))
                .setFlexGrow(1)
                .setWidth("8rem");
        grid.addDeeds("11rem", this::deeds);
    }

    private void list() {
        grid.setItems(desk.of(programs.stream().map(Program::id).toList()));
    }

    private String inShort(Rule rule) {
        var program = programs.stream()
                .filter(each ->
                        programs.size() > 1 && each.id().equals(rule.content().program()))
                .map(Program::name);
        var content = rule.content();
        return Stream.concat(program, Stream.of(RuleWords.of(content.trigger()), words.deeds(content)))
                .collect(Collectors.joining(" · "));
    }

    private Component onOff(Rule rule) {
        var box = new Checkbox(rule.content().isOn());
        box.setAriaLabel(
                getTranslation("tickets.rules.is-on") + ": " + rule.content().name());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                turn(rule, change.getValue());
            }
        });
        return box;
    }

    private void turn(Rule rule, boolean on) {
        if (desk.turn(rule, on) instanceof Outcome.Refused<Rule>(var refusal)) {
            TicketWords.tell(refusal);
        }
        list();
    }

    private Component lately(Rule rule) {
        var sums = desk.lately(rule);
        var said = sums.inVain() == 0
                ? getTranslation("tickets.rules.sums", sums.done())
                : getTranslation("tickets.rules.sums.in-vain", sums.done(), sums.inVain());
        var button = new Button(said, click -> new FiringsDialog(rule, desk.firings(rule), changes, formats).open());
        button.addThemeName("tertiary");
        button.setAriaLabel(
                getTranslation("tickets.rules.firings") + ": " + rule.content().name() + ", " + said);
        return button;
    }

    private Component deeds(Rule rule) {
        return new Span(
                Buttons.inRow(
                        Icon.UP,
                        getTranslation("tickets.rules.earlier"),
                        rule.content().name(),
                        () -> move(rule, true)),
                Buttons.inRow(
                        Icon.DOWN,
                        getTranslation("tickets.rules.later"),
                        rule.content().name(),
                        () -> move(rule, false)),
                Buttons.inRow(
                        Icon.PENCIL,
                        getTranslation("tickets.rules.change"),
                        rule.content().name(),
                        () -> openKnown(rule)),
                Buttons.inRow(
                        Icon.X,
                        getTranslation("tickets.rules.remove"),
                        rule.content().name(),
                        () -> openRemoval(rule)));
    }

    private void openRemoval(Rule rule) {
        new RemovalDialog<>(
                        "tickets.rules.remove",
                        rule.content().name(),
                        "tickets.rules.remove.consequence",
                        () -> desk.remove(rule),
                        gone -> settled())
                .open();
    }

    private void move(Rule rule, boolean isEarlier) {
        desk.move(rule, isEarlier);
        list();
    }

    private void openNew() {
        var form = form();
        dialog("tickets.rules.add", form, desk::add).open();
    }

    private void openKnown(Rule rule) {
        var form = form();
        form.fill(rule.content());
        dialog("tickets.rules.change", form, content -> desk.change(rule, content))
                .open();
    }

    private RuleDialog dialog(String title, RuleForm form, RuleDialog.Settling settling) {
        var pane = new RehearsalPane(rehearsal, form::content, words, formats);
        return new RuleDialog(title, form, pane, settling, this::settled);
    }

    private RuleForm form() {
        return new RuleForm(
                programs,
                conditions.create(programs),
                edits.createForNobody(programs.stream().map(Program::id).toList()));
    }

    private void settled() {
        list();
        strip.focusTitle();
    }
}
