package org.infolinia.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
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
import org.infolinia.ledger.closing.StageClosings;
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
    private final PostingDialogs dialogs;
    private final AdjustmentDesk desk;
    private final StageClosings closings;
    private final CaseFields caseFields;
    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final ParticipantCards cards;
    private final Gatekeeper gatekeeper;
    private final Phrasebook phrasebook;
    private final Formats formats;

    PointsView(
            Statements statements,
            TrueCopies copies,
            PostingDialogs dialogs,
            AdjustmentDesk desk,
            StageClosings closings,
            CaseFields caseFields,
            ParticipantRegister register,
            ProgramDirectory programs,
            ParticipantCards cards,
            Gatekeeper gatekeeper,
            Phrasebook phrasebook,
            Formats formats) {
        this.statements = statements;
        this.copies = copies;
        this.dialogs = dialogs;
        this.desk = desk;
        this.closings = closings;
        this.caseFields = caseFields;
        this.register = register;
        this.programs = programs;
        this.cards = cards;
        this.gatekeeper = gatekeeper;
        this.phrasebook = phrasebook;
        this.formats = formats;
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
                new ExplanationCard(participant, statements, dialogs, formats),
                new StatementPaperCard(participant.id(), copies, phrasebook, formats));
        cards.addClassName("side-by-side");
        return cards;
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
        var grid = new StatementGrid(participant.id(), page, statements, dialogs, formats);
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
                        () -> new ReversalDialog(
                                        line,
                                        caseFields.undoing(participant, line),
                                        desk,
                                        phrasebook,
                                        () -> show(participant))
                                .correcting(closings.correctable(participant.program()))
                                .open())
                : new Span();
    }
}
