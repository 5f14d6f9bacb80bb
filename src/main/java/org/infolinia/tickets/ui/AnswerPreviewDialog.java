package org.infolinia.tickets.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.ForeignHtml;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.desk.AnswerPreview.Preview;
import org.infolinia.tickets.ui.parts.TicketWords;

/** An answer as its reader will see it. */
class AnswerPreviewDialog extends Dialog {

    AnswerPreviewDialog(Ticket ticket, Preview preview) {
        addClassName("answer-preview");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("tickets.editor.preview"));
        var to = new Paragraph(getTranslation("tickets.editor.to", TicketWords.shown(ticket, preview.to())));
        to.addClassNames("small", "muted");
        var subject = new Paragraph(preview.mail().subject());
        subject.addClassName("strong");
        add(
                new Div(to, subject),
                new ForeignHtml(preview.mail().html(), null, getTranslation("tickets.editor.preview")));
        var close = Buttons.plain(Icon.X, getTranslation("tickets.editor.preview.close"), Chord.CLOSE, this::close);
        getFooter().add(close);
        addOpenedChangeListener(change -> close.focus());
    }
}
