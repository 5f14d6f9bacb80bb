package org.infolinia.ledger.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.statement.Explanation;
import org.infolinia.ledger.statement.StatementLine;

/** The postings that one part of an explanation sums up; each opens what it came from. */
class PartDialog extends Dialog {

    PartDialog(
            ParticipantId participant,
            Explanation.Part part,
            List<StatementLine> lines,
            PostingDialogs dialogs,
            Formats formats) {
        addClassNames("narrow-dialog", "posting-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(name(part, this::getTranslation) + ", " + formats.signedPoints(part.points(), getLocale()));
        var list = new UnorderedList();
        list.addClassName("rows");
        var rows = lines.stream()
                .map(line -> new PostingRow(participant, line, dialogs, formats))
                .toList();
        rows.forEach(row -> list.add(new ListItem(row)));
        var content = new Div(list);
        content.addClassName("posting-facts");
        if (lines.size() < part.postings()) {
            content.add(new Paragraph(getTranslation("ledger.source.newest", lines.size(), part.postings())));
        }
        add(content);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.source.close"), Chord.CLOSE, this::close));
        addOpenedChangeListener(change -> rows.stream().findFirst().ifPresent(PostingRow::focus));
    }

    /** What the part is made of, and of how many. */
    static String name(Explanation.Part part, UnaryOperator<String> translation) {
        var kind = translation.apply("ledger.kind." + part.kind().name());
        return part.postings() == 1 ? kind : kind + " × " + part.postings();
    }
}
