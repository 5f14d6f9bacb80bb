package org.infolinia.tickets.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.infolinia.kit.Formats;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.desk.AnswerPreview;
import org.infolinia.tickets.desk.DraftFiles;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.desk.DraftsOfMerged;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.macros.ui.MacroActions;
import org.infolinia.tickets.quoting.ui.Quoting;
import org.infolinia.tickets.texts.TextModules;

/** Where answers and notes are written. */
@SpringComponent
class Editors {

    private final TicketFiles files;
    private final TicketDesk desk;
    private final AnswerPreview previews;
    private final Drafts drafts;
    private final DraftFiles draftFiles;
    private final DraftsOfMerged leftBehind;
    private final TextModules textModules;
    private final Quoting quoting;
    private final MacroActions macros;
    private final ChangeWords changeWords;
    private final Formats formats;

    Editors(
            TicketFiles files,
            TicketDesk desk,
            AnswerPreview previews,
            Drafts drafts,
            DraftFiles draftFiles,
            DraftsOfMerged leftBehind,
            TextModules textModules,
            Quoting quoting,
            MacroActions macros,
            ChangeWords changeWords,
            Formats formats) {
        this.files = files;
        this.desk = desk;
        this.previews = previews;
        this.drafts = drafts;
        this.draftFiles = draftFiles;
        this.leftBehind = leftBehind;
        this.textModules = textModules;
        this.quoting = quoting;
        this.macros = macros;
        this.changeWords = changeWords;
        this.formats = formats;
    }

    /**
     * @param drawn the greatest arrival of a message that is on the screen
     * @param nextInList opens the ticket that comes next where a macro says so
     */
    Editor of(Ticket ticket, LongSupplier drawn, Runnable afterwards, Runnable nextInList) {
        return new Editor(
                ticket,
                desk,
                previews,
                files,
                drafts,
                draftFiles,
                leftBehind,
                textModules,
                quoting,
                new ReaderWords(formats, changeWords, locale()),
                macros,
                drawn,
                afterwards,
                nextInList);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
