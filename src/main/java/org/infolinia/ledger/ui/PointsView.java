package org.infolinia.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Strip;
import org.infolinia.kit.WorkPage;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.paper.TrueCopies;
import org.infolinia.ledger.statement.StatementLine;
import org.infolinia.ledger.statement.StatementPage;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.panel.ParticipantCards;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;

/** Every posting of a participant's wallet, how the balance came about between two days, and the way to undo. */
@Route("participants/:participant([0-9]{1,18})/points")
@PermitAll
class PointsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Statements statements;
    private final TrueCopies copies;
    private final AdjustmentDesk desk;
    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final ParticipantCards cards;
    private final Gatekeeper gatekeeper;
    private final Phrasebook phrasebook;
    private final Formats formats;
    private final Clock clock;

    PointsView(
            Statements statements,
            TrueCopies copies,
            AdjustmentDesk desk,
            ParticipantRegister register,
            ProgramDirectory programs,
            ParticipantCards cards,
            Gatekeeper gatekeeper,
            Phrasebook phrasebook,
            Formats formats,
            Clock clock) {
        this.statements = statements;
        this.copies = copies;
        this.desk = desk;
        this.register = register;
        this.programs = programs;
        this.cards = cards;
        this.gatekeeper = gatekeeper;
        this.phrasebook = phrasebook;
        this.formats = formats;
        this.clock = clock;
        addClassName("page-slot");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .getLong("participant")
                .filter(id -> id > 0)
                .map(ParticipantId::new)
                .flatMap(register::find)
                .ifPresentOrElse(this::show, this::showNotFound);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.statement");
    }

    private void show(Participant participant) {
        removeAll();
        var program = programs.get(participant.program());
        var who = cards.create(participant.id());
        who.onLevelChange(level -> show(participant));
        add(new WorkPage(strip(participant, program)).who(who).work(work(participant, program)));
    }

    private void showNotFound() {
        removeAll();
        add(new WorkPage(new Strip(getPageTitle()))
                .work(new Card(getPageTitle())
                        .with(new EmptyState(Icon.USERS, getTranslation("ledger.statement.unknown")))));
    }

    private Component[] work(Participant participant, Program program) {
        var required = program.levels().balance();
        return register.levelOf(participant.id()).reaches(required)
                ? new Component[] {about(participant), statement(participant)}
                : new Component[] {
                    new Card(Icon.WALLET, getPageTitle())
                            .with(new EmptyState(Icon.LOCK, getTranslation("ledger.wallet.locked", required.number())))
                };
    }

    private Strip strip(Participant participant, Program program) {
        var back = new Anchor(
                "participants/" + participant.id().value(), participant.name().full());
        return new Strip(getPageTitle(), back).startingWith(new Mark(program.mark(), program.colour()));
    }

    private Component about(Participant participant) {
        var cards = new Div(
                explanation(participant), new StatementPaperCard(participant.id(), copies, phrasebook, formats));
        cards.addClassName("side-by-side");
        return cards;
    }

    private Component explanation(Participant participant) {
        var today = LocalDate.now(clock.withZone(formats.zone()));
        var from = day("ledger.explained.from", today.withDayOfYear(1), today);
        var to = day("ledger.explained.to", today, today);
        var words = new Paragraph();
        words.getElement().setAttribute("lang", participant.language().code());
        words.getElement().setAttribute("aria-live", "polite");
        Runnable explain = () -> {
            if (from.getValue() != null
                    && to.getValue() != null
                    && !from.getValue().isAfter(to.getValue())) {
                words.setText(statements
                        .explain(participant.id(), from.getValue(), to.getValue())
                        .words());
            }
        };
        from.addValueChangeListener(change -> explain.run());
        to.addValueChangeListener(change -> explain.run());
        explain.run();
        var days = new Div(from, to);
        days.addClassName("explained-days");
        return new Card(Icon.EQUAL, getTranslation("ledger.explained")).with(days, words);
    }

    private DatePicker day(String key, LocalDate value, LocalDate latest) {
        var picker = new DatePicker(getTranslation(key), value);
        picker.setMax(latest);
        picker.setLocale(getLocale());
        return picker;
    }

    private Component statement(Participant participant) {
        var page = statements.firstPage(participant.id(), Statements.BEGINNING, formats.today());
        var card = new Card(Icon.LIST, getTranslation("ledger.statement"))
                .edgeToEdge()
                .filling();
        return page.lines().isEmpty()
                ? card.with(new EmptyState(Icon.COIN, getTranslation("ledger.recent.empty")))
                : card.with(grid(participant, page));
    }

    private Component grid(Participant participant, StatementPage page) {
        var grid = new StatementGrid(participant.id(), page, statements, formats);
        if (gatekeeper.allows(Permission.APPROVE_ADJUSTMENTS, participant.program())) {
            grid.addDeeds("undo", getTranslation("ledger.column.undo"), line -> undo(participant, line));
        }
        return grid;
    }

    private Component undo(Participant participant, StatementLine line) {
        return line.isReversible()
                ? Buttons.plain(
                        Icon.UNDO,
                        getTranslation("ledger.undo"),
                        () -> new ReversalDialog(line, desk, phrasebook, () -> show(participant)).open())
                : new Span();
    }
}
