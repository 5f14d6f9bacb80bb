package org.infolinia.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Keycap;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.ledger.ui.parts.BalancePanel;
import org.infolinia.participants.Participant;
import org.infolinia.programs.ProgramDirectory;

/** The last few postings, and the way to all of them. */
@org.springframework.stereotype.Component
class RecentPostingsPanel extends BalancePanel {

    private static final int ORDER = 30;
    private static final int LINES = 5;

    private final Statements statements;
    private final PostingDialogs dialogs;
    private final Formats formats;

    RecentPostingsPanel(Statements statements, PostingDialogs dialogs, ProgramDirectory programs, Formats formats) {
        super(ORDER, programs);
        this.statements = statements;
        this.dialogs = dialogs;
        this.formats = formats;
    }

    @Override
    protected Component card(Participant participant) {
        var card = new Card(UI.getCurrent().getTranslation("ledger.recent")).edgeToEdge();
        var lines = statements.newest(participant.id(), LINES);
        if (lines.isEmpty()) {
            return card.with(new EmptyState(Icon.COIN, card.getTranslation("ledger.recent.empty")));
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        lines.forEach(line -> list.add(new ListItem(new PostingRow(participant.id(), line, dialogs, formats))));
        return card.withHeader(linkToAll(participant)).with(list);
    }

    private Component linkToAll(Participant participant) {
        var path = "participants/" + participant.id().value() + "/points";
        var link = new Anchor(path, UI.getCurrent().getTranslation("ledger.recent.all"));
        link.addClassName("at-end");
        Chord.HISTORY.on(link, () -> UI.getCurrent().navigate(path));
        link.add(new Keycap(Chord.HISTORY));
        return link;
    }
}
