package org.infolinia.ledger.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.kit.Card;
import org.infolinia.kit.DayPicker;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.statement.Explanation;
import org.infolinia.ledger.statement.StatementLine;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.participants.Participant;

/** How the balance came about between two days: in words to be read out, and part by part to be opened. */
class ExplanationCard extends Card {

    private final Participant participant;
    private final Statements statements;
    private final PostingDialogs dialogs;
    private final Formats formats;
    private final DatePicker from;
    private final DatePicker to;
    private final Paragraph words = new Paragraph();
    private final UnorderedList parts = new UnorderedList();

    ExplanationCard(Participant participant, Statements statements, PostingDialogs dialogs, Formats formats) {
        super(Icon.EQUAL, UI.getCurrent().getTranslation("ledger.explained"));
        this.participant = participant;
        this.statements = statements;
        this.dialogs = dialogs;
        this.formats = formats;
        this.from = day("ledger.explained.from", formats.today().withDayOfYear(1));
        this.to = day("ledger.explained.to", formats.today());
        words.getElement().setAttribute("lang", participant.language().code());
        words.getElement().setAttribute("aria-live", "polite");
        parts.addClassNames("rows", "explained-parts");
        parts.getElement().setAttribute("aria-label", getTranslation("ledger.explained.parts"));
        var days = new Div(from, to);
        days.addClassName("explained-days");
        with(days, words, parts);
        explain();
    }

    private DatePicker day(String key, LocalDate value) {
        var picker = new DayPicker(getTranslation(key), value);
        picker.setMax(formats.today());
        picker.addValueChangeListener(change -> explain());
        return picker;
    }

    private void explain() {
        var first = from.getValue();
        var last = to.getValue();
        if (first != null && last != null && !first.isAfter(last)) {
            var explanation = statements.explain(participant.id(), first, last);
            words.setText(explanation.words());
            parts.removeAll();
            explanation.parts().forEach(part -> parts.add(new ListItem(row(explanation, part))));
        }
    }

    private NativeButton row(Explanation explanation, Explanation.Part part) {
        var name = new Span(PartDialog.name(part, this::getTranslation));
        name.addClassName("truncated");
        var points = new Span(formats.signedPoints(part.points(), getLocale()));
        points.addClassNames("strong", "unwrapped");
        var row = new NativeButton("", click -> open(explanation, part));
        row.add(PostingLines.icon(part.kind()).create(), name, points);
        row.addClassNames("row", "posting-row");
        return row;
    }

    /** One posting opens at once; of several, one is chosen first. */
    private void open(Explanation explanation, Explanation.Part part) {
        var lines = linesOf(explanation, part);
        if (lines.size() == 1) {
            dialogs.open(participant.id(), lines.getFirst());
        } else {
            new PartDialog(participant.id(), part, lines, dialogs, formats).open();
        }
    }

    private List<StatementLine> linesOf(Explanation explanation, Explanation.Part part) {
        return statements.between(participant.id(), explanation.from(), explanation.to()).stream()
                .filter(part::includes)
                .toList();
    }
}
