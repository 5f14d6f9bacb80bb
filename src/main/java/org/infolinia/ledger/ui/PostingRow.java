package org.infolinia.ledger.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kit.Formats;
import org.infolinia.ledger.statement.StatementLine;

/** A posting in a short list: what it was, how many points, and when; it opens what it came from. */
class PostingRow extends NativeButton {

    PostingRow(ParticipantId participant, StatementLine line, PostingDialogs dialogs, Formats formats) {
        var locale = UI.getCurrent().getLocale();
        var points = new Span(formats.signedPoints(line.points(), locale));
        points.addClassNames("strong", "unwrapped");
        var day = new Span(formats.day(line.effectiveOn(), locale));
        day.addClassNames("tiny", "quiet", "unwrapped");
        add(PostingLines.icon(line.kind()).create(), PostingLines.words(line), points, day);
        addClassNames("row", "posting-row");
        addClickListener(click -> dialogs.open(participant, line));
    }
}
