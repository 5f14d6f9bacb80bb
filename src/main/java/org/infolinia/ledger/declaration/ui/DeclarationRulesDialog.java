package org.infolinia.ledger.declaration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.DayPicker;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.declaration.DeclarationRule;
import org.infolinia.ledger.declaration.DeclarationRules;
import org.infolinia.ledger.declaration.EnteredRule;
import org.infolinia.ledger.ui.parts.Refusals;
import org.infolinia.programs.Program;

/** What a program pays for which product, the form for one more rule, and the rules that wait for a second person. */
class DeclarationRulesDialog extends Dialog {

    private final transient DeclarationRules rules;
    private final transient Formats formats;
    private final Select<Program> program = new Select<>();
    private final Grid<EnteredRule> grid = new Grid<>();
    private final TextField product = new TextField();
    private final IntegerField points = new IntegerField();
    private final DatePicker from;
    private final DatePicker until = new DayPicker();
    private final IntegerField maximum = new IntegerField();
    private final IntegerField months = new IntegerField();
    private final Refusals refusals;

    DeclarationRulesDialog(List<Program> programs, DeclarationRules rules, Formats formats, Phrasebook phrasebook) {
        this.rules = rules;
        this.formats = formats;
        this.refusals = new Refusals(phrasebook);
        this.from = new DayPicker(formats.today());
        addClassName("declaration-rules");
        setHeaderTitle(getTranslation("ledger.declarations.rules"));
        prepareProgram(programs);
        prepareGrid();
        prepareForm();
        var form = new Div(product, points, maximum, from, until, months);
        form.addClassName("declaration-rule-form");
        var content = new Div(program, grid, refusals, form);
        content.addClassName("codes-content");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("ledger.codes.close"), Chord.CLOSE, this::close),
                        Buttons.primary(
                                Icon.PLUS,
                                getTranslation("ledger.declarations.rule.add"),
                                Chord.SUBMIT,
                                this::addRule));
        refresh();
    }

    private void prepareProgram(List<Program> programs) {
        program.setLabel(getTranslation("ledger.codes.program"));
        program.setItems(programs);
        program.setItemLabelGenerator(Program::name);
        programs.stream().findFirst().ifPresent(program::setValue);
        program.addValueChangeListener(change -> refresh());
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setHeight("240px");
        grid.addColumn(entered -> entered.rule().product()).setHeader(getTranslation("ledger.declarations.product"));
        grid.addColumn(entered -> formats.points(entered.rule().points(), getLocale()))
                .setHeader(getTranslation("ledger.declarations.rule.points"));
        grid.addColumn(entered -> formats.number(entered.rule().maximumQuantity(), getLocale()))
                .setHeader(getTranslation("ledger.declarations.rule.maximum"));
        grid.addColumn(entered -> days(entered.rule())).setHeader(getTranslation("ledger.declarations.rule.sold"));
        grid.addComponentColumn(this::stand)
                .setKey("stand")
                .setHeader(getTranslation("ledger.declarations.rule.stand"))
                .setAutoWidth(true);
        grid.setEmptyStateText(getTranslation("ledger.declarations.rule.none"));
    }

    /** In force, or who waits for a colleague, and what can be done about it. */
    private Component stand(EnteredRule entered) {
        if (entered.isInForce()) {
            return new Badge(Icon.CHECK_C, getTranslation("ledger.declarations.rule.in-force"), Tone.OK);
        }
        var cell = new Span(new Badge(
                Icon.CLOCK, getTranslation("ledger.declarations.rule.waits", entered.enteredBy()), Tone.WARN));
        cell.addClassName("row-actions");
        if (rules.mayPutInForce(entered)) {
            cell.add(action(entered, Icon.CHECK, "ledger.declarations.rule.put-in-force", rules::putInForce));
        }
        cell.add(action(entered, Icon.X, "ledger.declarations.rule.withdraw", rules::withdraw));
        return cell;
    }

    private Button action(
            EnteredRule entered, Icon icon, String verb, Function<EnteredRule, Outcome<EnteredRule>> deed) {
        var button = Buttons.plain(icon, getTranslation(verb), () -> decide(entered, deed));
        button.setAriaLabel(getTranslation(verb) + ": " + entered.rule().product());
        return button;
    }

    private void decide(EnteredRule entered, Function<EnteredRule, Outcome<EnteredRule>> deed) {
        refusals.removeAll();
        if (deed.apply(entered) instanceof Outcome.Refused<EnteredRule>(Refusal refusal)) {
            refusals.show(refusal);
        }
        refresh();
        grid.focus();
    }

    private void prepareForm() {
        product.setLabel(getTranslation("ledger.declarations.product"));
        product.setMaxLength(DeclarationRule.MAXIMUM_PRODUCT_LENGTH);
        from.setLabel(getTranslation("ledger.declarations.rule.from"));
        until.setLabel(getTranslation("ledger.declarations.rule.until"));
        prepare(points, "ledger.declarations.rule.points", DeclarationRule.MAXIMUM_POINTS);
        prepare(maximum, "ledger.declarations.rule.maximum", DeclarationRule.GREATEST_QUANTITY);
        prepare(months, "ledger.codes.months", DeclarationRule.MAXIMUM_EXPIRY_MONTHS);
    }

    private void prepare(IntegerField field, String label, int greatest) {
        field.setLabel(getTranslation(label));
        field.setMin(1);
        field.setMax(greatest);
    }

    private String days(DeclarationRule rule) {
        var last = rule.soldUntil();
        return getTranslation(
                "ledger.codes.valid",
                formats.day(rule.soldFrom(), getLocale()),
                last == null ? getTranslation("ledger.codes.no-end") : formats.day(last, getLocale()));
    }

    private void refresh() {
        grid.setItems(
                program.getOptionalValue().map(chosen -> rules.of(chosen.id())).orElse(List.of()));
    }

    private void addRule() {
        refusals.removeAll();
        var outcome = program.getOptionalValue()
                .flatMap(chosen -> from.getOptionalValue().map(first -> rules.enter(rule(chosen, first))))
                .orElseGet(() -> Outcome.refused("declaration-rule-unsound"));
        switch (outcome) {
            case Outcome.Done<EnteredRule> added -> {
                product.clear();
                product.focus();
                refresh();
            }
            case Outcome.Refused<EnteredRule>(Refusal refusal) -> refusals.show(refusal);
        }
    }

    private DeclarationRule rule(Program chosen, LocalDate first) {
        return new DeclarationRule(
                chosen.id(),
                product.getValue().strip(),
                Points.of(points.getOptionalValue().orElse(0)),
                first,
                until.getValue(),
                maximum.getOptionalValue().orElse(0),
                months.getValue());
    }
}
