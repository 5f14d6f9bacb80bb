package org.infolinia.tickets.legal.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Formats;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.legal.LegalDesk;
import org.infolinia.tickets.legal.LegalState;
import org.infolinia.tickets.settings.ui.SettlingDialog;

/** Writes to the participant why the answer takes longer, which gives until another day. */
class LegalNoticeDialog extends SettlingDialog<LegalState> {

    private static final int ROWS = 6;

    private final TicketNumber number;
    private final transient LegalDesk desk;
    private final long lastRead;
    private final TextArea notice = new TextArea();

    LegalNoticeDialog(
            TicketNumber number,
            LocalDate lastDay,
            LegalDesk desk,
            long lastRead,
            Formats formats,
            Consumer<LegalState> afterwards) {
        super("tickets.legal.extend", "tickets.legal.send", afterwards);
        this.number = number;
        this.desk = desk;
        this.lastRead = lastRead;
        var day = formats.date(lastDay, getLocale());
        var consequence = new Paragraph(getTranslation("tickets.legal.consequence", day));
        consequence.addClassNames("small", "muted");
        notice.setLabel(getTranslation("tickets.legal.notice"));
        notice.setMinRows(ROWS);
        notice.setMaxLength(AnswerTicket.MAXIMUM_LENGTH);
        notice.setHelperText(getTranslation("tickets.legal.notice-hint", day));
        ask(notice, consequence);
        addOpenedChangeListener(change -> notice.focus());
    }

    @Override
    protected Outcome<LegalState> settle() {
        return desk.extend(number, notice.getValue(), lastRead);
    }
}
