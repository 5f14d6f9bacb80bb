package org.infolinia.ledger.reason.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.kit.TwoLines;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.ledger.reason.ReasonSetup;
import org.infolinia.programs.Program;

/** The reasons of a program, withdrawn ones included, each to be changed or withdrawn. */
class ReasonsGrid extends Grid<AdjustmentReason> {

    private final transient Program program;
    private final transient ReasonSetup setup;
    private final transient Formats formats;
    private final transient Phrasebook phrasebook;
    private final transient Runnable afterwards;

    ReasonsGrid(Program program, ReasonSetup setup, Formats formats, Phrasebook phrasebook, Runnable afterwards) {
        this.program = program;
        this.setup = setup;
        this.formats = formats;
        this.phrasebook = phrasebook;
        this.afterwards = afterwards;
        addThemeVariants(GridVariant.NO_BORDER);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        prepareColumns();
        setItems(setup.of(program.id()));
    }

    private void prepareColumns() {
        addComponentColumn(this::name)
                .setHeader(getTranslation("ledger.reason"))
                .setWidth("18rem")
                .setFlexGrow(1);
        column("maximum", reason -> formats.points(reason.maximum(), getLocale()))
                .setTextAlign(ColumnTextAlign.END);
        column("expiry", this::expiry).setTextAlign(ColumnTextAlign.END);
        column(
                "attachment",
                reason -> getTranslation(
                        reason.needsAttachment() ? "ledger.setup.attachment.needed" : "ledger.setup.attachment.free"));
        column("version", reason -> formats.number(reason.version(), getLocale()))
                .setTextAlign(ColumnTextAlign.END);
        addComponentColumn(this::deeds)
                .setKey("deeds")
                .setHeader(getTranslation("ledger.setup.deeds"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Column<AdjustmentReason> column(String key, ValueProvider<AdjustmentReason, String> value) {
        return addColumn(value)
                .setHeader(getTranslation("ledger.setup." + key))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Component name(AdjustmentReason reason) {
        var what = getTranslation("ledger.setup.direction." + reason.direction().name())
                + " · "
                + getTranslation("ledger.setup.account." + reason.account().name());
        var line = new Span(new TwoLines(label(reason), what));
        line.addClassName("reason-name");
        if (reason.isWithdrawn()) {
            line.add(new Badge(Icon.LOCK, getTranslation("ledger.setup.withdrawn"), Tone.NEUTRAL));
        }
        return line;
    }

    private String expiry(AdjustmentReason reason) {
        var months = reason.expiryMonths();
        return months == null
                ? getTranslation("ledger.setup.expiry.never")
                : getTranslation("ledger.setup.expiry.months", months);
    }

    private Component deeds(AdjustmentReason reason) {
        var change = deed(
                Icon.PENCIL,
                "ledger.setup.reason.change",
                reason,
                () -> new ReasonDialog(program, reason, setup, phrasebook, afterwards).open());
        var withdraw = deed(
                reason.isWithdrawn() ? Icon.UNDO : Icon.X,
                reason.isWithdrawn() ? "ledger.setup.reason.restore" : "ledger.setup.reason.withdraw",
                reason,
                () -> new WithdrawReasonDialog(program, reason, setup, phrasebook, afterwards).open());
        return new Span(change, withdraw);
    }

    private Button deed(Icon icon, String key, AdjustmentReason reason, Runnable deed) {
        var words = getTranslation(key);
        var button = Buttons.plain(icon, words, deed);
        button.addThemeName("tertiary");
        button.setAriaLabel(words + ": " + label(reason));
        return button;
    }

    private String label(AdjustmentReason reason) {
        return reason.label(Language.ofLocale(getLocale()));
    }
}
