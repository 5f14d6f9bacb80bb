package org.infolinia.ledger.declaration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.function.ValueProvider;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.declaration.DeclarationId;
import org.infolinia.ledger.declaration.DeclarationLine;
import org.infolinia.ledger.declaration.DeclarationLine.State;
import org.infolinia.ledger.declaration.SalesDeclarations;
import org.jspecify.annotations.Nullable;

/** The lines of a declaration with their decisions, and the buttons to decide otherwise. */
class DeclarationLines extends Grid<DeclarationLine> {

    private static final Pattern LINE_NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final transient SalesDeclarations declarations;
    private final transient Formats formats;
    private final transient Phrasebook phrasebook;
    private final transient Consumer<Outcome<?>> afterwards;
    private @Nullable State state;

    DeclarationLines(
            SalesDeclarations declarations, Formats formats, Phrasebook phrasebook, Consumer<Outcome<?>> afterwards) {
        this.declarations = declarations;
        this.formats = formats;
        this.phrasebook = phrasebook;
        this.afterwards = afterwards;
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setSizeFull();
        addWhat();
        addDecision();
    }

    /** Lines are read as they are scrolled to; a declaration may have a hundred thousand. */
    void show(DeclarationId declaration) {
        setItems(new CallbackDataProvider<>(
                query -> declarations.lines(declaration, state, query.getOffset(), query.getLimit()).stream(),
                query -> (int) declarations.get(declaration).lines().in(state),
                DeclarationLine::id));
    }

    /**
     * @param chosen null for all
     */
    void only(@Nullable State chosen) {
        state = chosen;
        refresh();
    }

    void refresh() {
        getDataProvider().refreshAll();
    }

    /** All lines are shown in their order, so that the number is the place. */
    void scrollToLine(String number) {
        if (LINE_NUMBER.matcher(number).matches()) {
            scrollToIndex(Integer.parseInt(number) - 1);
        }
    }

    private void addWhat() {
        addNarrow(DeclarationLine::line, "ledger.declarations.line");
        addComponentColumn(DeclarationLines::participant)
                .setHeader(getTranslation("ledger.declarations.participant"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(DeclarationLine::invoice)
                .setHeader(getTranslation("ledger.declarations.invoice"))
                .setFlexGrow(1);
        addColumn(DeclarationLine::product)
                .setHeader(getTranslation("ledger.declarations.product"))
                .setFlexGrow(1);
        addNarrow(
                line -> Optional.ofNullable(line.quantity())
                        .map(Object::toString)
                        .orElse("–"),
                "ledger.declarations.quantity");
        addNarrow(
                line -> Optional.ofNullable(line.soldOn())
                        .map(day -> formats.day(day, getLocale()))
                        .orElse("–"),
                "ledger.declarations.sold-on");
    }

    private void addDecision() {
        addComponentColumn(this::state)
                .setHeader(getTranslation("ledger.declarations.decision"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(this::reasonInFull)
                .setHeader(getTranslation("ledger.declarations.reason"))
                .setFlexGrow(4);
        addComponentColumn(this::ticket)
                .setKey("ticket")
                .setHeader(getTranslation("ledger.case.TICKET"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addNarrow(
                line -> Optional.ofNullable(line.points())
                        .map(points -> formats.signedPoints(points, getLocale()))
                        .orElse(""),
                "ledger.column.points");
        addComponentColumn(this::actions)
                .setKey("actions")
                .setHeader(getTranslation("ledger.codes.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void addNarrow(ValueProvider<DeclarationLine, ?> value, String header) {
        addColumn(value)
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static Component participant(DeclarationLine line) {
        var participant = line.participant();
        return participant == null
                ? new Span(line.participantNumber())
                : new Anchor("participants/" + participant.value(), line.participantNumber());
    }

    private Badge state(DeclarationLine line) {
        var words = getTranslation("ledger.declarations.state." + line.state().name());
        return switch (line.state()) {
            case ACCEPTED -> new Badge(Icon.CHECK_C, words, Tone.OK);
            case REJECTED -> new Badge(Icon.X, words, Tone.BAD);
            case DISPUTED -> new Badge(Icon.QUESTION, words, Tone.WARN);
            case SETTLED -> new Badge(Icon.COIN, words, Tone.NEUTRAL);
        };
    }

    private Span reasonInFull(DeclarationLine line) {
        var words = new Span(reason(line));
        words.addClassName("declaration-reason");
        return words;
    }

    private String reason(DeclarationLine line) {
        return Optional.ofNullable(line.reason())
                .map(reason -> phrasebook.say(Language.ofLocale(getLocale()), reason))
                .orElseGet(() -> paidOff(line));
    }

    private String paidOff(DeclarationLine line) {
        return line.paidOff().isZero()
                ? ""
                : getTranslation("ledger.declarations.paid-off", formats.points(line.paidOff(), getLocale()));
    }

    private Component ticket(DeclarationLine line) {
        var ticket = line.talkedOverIn();
        return ticket == null ? new Span() : new Anchor("tickets/" + ticket.id(), "INF-" + ticket.id());
    }

    private Component actions(DeclarationLine line) {
        var actions = new Span();
        actions.addClassName("row-actions");
        if (line.state() == State.REJECTED || line.state() == State.DISPUTED) {
            actions.add(named(
                    line,
                    Buttons.plain(
                            Icon.CHECK,
                            getTranslation("ledger.declarations.accept"),
                            () -> afterwards.accept(declarations.accept(line)))));
        }
        if (line.state() == State.ACCEPTED || line.state() == State.DISPUTED) {
            actions.add(named(line, asking(line, Icon.X, "ledger.declarations.reject", declarations::reject)));
        }
        if (line.state() == State.ACCEPTED || line.state() == State.REJECTED) {
            actions.add(named(line, asking(line, Icon.QUESTION, "ledger.declarations.dispute", declarations::dispute)));
        }
        return actions;
    }

    private Button asking(DeclarationLine line, Icon icon, String verb, LineWordsDialog.Deed deed) {
        return Buttons.plain(
                icon,
                getTranslation(verb),
                () -> new LineWordsDialog(line, getTranslation(verb), deed, phrasebook, afterwards).open());
    }

    /** Every row has these buttons; whoever hears them must hear which row they belong to. */
    private Button named(DeclarationLine line, Button button) {
        button.setAriaLabel(button.getText() + ": " + line.line() + ", " + line.invoice());
        return button;
    }
}
