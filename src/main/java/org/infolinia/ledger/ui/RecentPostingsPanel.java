package org.infolinia.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Keycap;
import org.infolinia.ledger.statement.StatementLine;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantPanel;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Permission;

/** The last few postings, and the way to all of them. */
@org.springframework.stereotype.Component
class RecentPostingsPanel implements ParticipantPanel {

    private static final int LINES = 5;

    private final Statements statements;
    private final ProgramDirectory programs;
    private final Formats formats;

    RecentPostingsPanel(Statements statements, ProgramDirectory programs, Formats formats) {
        this.statements = statements;
        this.programs = programs;
        this.formats = formats;
    }

    @Override
    public Slot slot() {
        return Place.STATE.at(30);
    }

    @Override
    public Permission permission() {
        return Permission.VIEW_LEDGER;
    }

    /** Below the level for the balance the wallet's card says what is missing; there is no need to say it twice. */
    @Override
    public Optional<Component> create(Participant participant, IdentificationLevel level) {
        var required = programs.get(participant.program()).levels().balance();
        return level.reaches(required) ? Optional.of(card(participant)) : Optional.empty();
    }

    private Component card(Participant participant) {
        var card = new Card(UI.getCurrent().getTranslation("ledger.recent")).edgeToEdge();
        var lines = statements.newest(participant.id(), LINES);
        if (lines.isEmpty()) {
            return card.with(new EmptyState(Icon.COIN, card.getTranslation("ledger.recent.empty")));
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        lines.forEach(line -> list.add(new ListItem(row(line))));
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

    private Component row(StatementLine line) {
        var points =
                new Span(formats.signedPoints(line.points(), UI.getCurrent().getLocale()));
        points.addClassNames("strong", "unwrapped");
        var day = new Span(formats.day(line.effectiveOn(), UI.getCurrent().getLocale()));
        day.addClassNames("tiny", "quiet", "unwrapped");
        var row = new Div(PostingLines.icon(line.kind()).create(), PostingLines.words(line), points, day);
        row.addClassNames("row", "posting-row");
        return row;
    }
}
