package org.infolinia.ledger.declaration.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.declaration.DeclarationRule;
import org.infolinia.ledger.declaration.DeclarationRules;
import org.infolinia.programs.Program;

/** What a program pays for which product, and the form for one more rule. */
class DeclarationRulesDialog extends Dialog {

    private final transient DeclarationRules rules;
    private final transient Formats formats;
    private final transient Phrasebook phrasebook;
    private final Select<Program> program = new Select<>();
    private final Grid<DeclarationRule> grid = new Grid<>();
    private final TextField product = new TextField();
    private final IntegerField points = new IntegerField();
    private final DatePicker from;
    private final DatePicker until = new DatePicker();
    private final IntegerField maximum = new IntegerField();
    private final IntegerField months = new IntegerField();
    private final Div refusals = new Div();

    DeclarationRulesDialog(List<Program> programs, DeclarationRules rules, Formats formats, Phrasebook phrasebook) {
        this.rules = rules;
        this.formats = formats;
        this.phrasebook = phrasebook;
        this.from = new DatePicker(formats.today());
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
        grid.addColumn(DeclarationRule::product).setHeader(getTranslation("ledger.declarations.product"));
        grid.addColumn(rule -> formats.points(rule.points(), getLocale()))
                .setHeader(getTranslation("ledger.declarations.rule.points"));
        grid.addColumn(rule -> formats.number(rule.maximumQuantity(), getLocale()))
                .setHeader(getTranslation("ledger.declarations.rule.maximum"));
        grid.addColumn(this::days).setHeader(getTranslation("ledger.declarations.rule.sold"));
        grid.setEmptyStateText(getTranslation("ledger.declarations.rule.none"));
    }

    private void prepareForm() {
        product.setLabel(getTranslation("ledger.declarations.product"));
        product.setMaxLength(DeclarationRule.MAXIMUM_PRODUCT_LENGTH);
        from.setLabel(getTranslation("ledger.declarations.rule.from"));
        until.setLabel(getTranslation("ledger.declarations.rule.until"));
        from.setLocale(getLocale());
        until.setLocale(getLocale());
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
                .flatMap(chosen -> from.getOptionalValue().map(first -> rules.add(rule(chosen, first))))
                .orElseGet(() -> Outcome.refused("declaration-rule-unsound"));
        switch (outcome) {
            case Outcome.Done<DeclarationRule> added -> {
                product.clear();
                product.focus();
                refresh();
            }
            case Outcome.Refused<DeclarationRule>(Refusal refusal) ->
                refusals.add(new Banner(Icon.ALERT, phrasebook.say(Language.ofLocale(getLocale()), refusal), Tone.BAD));
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
