package org.infolinia.calls.cases.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.infolinia.calls.CallView;
import org.infolinia.calls.cases.CallTickets;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.desk.TicketDesk;
import org.jspecify.annotations.Nullable;

/** Takes down, without leaving the call, what sets a clock of the law going; the ticket carries the clock. */
public class LegalTicketDialog extends Dialog {

    private static final int MAXIMUM_TEXT_LENGTH = 20_000;
    private static final int TEXT_ROWS = 5;
    private static final int WHOLE_WIDTH = 2;

    private final transient TicketDesk desk;
    private final transient CallView call;
    private final transient @Nullable Participant participant;
    private final Flag flag;
    private final transient Runnable opened;
    private final TextField subject = new TextField();
    private final Select<Topic> topic = new Select<>();
    private final TextArea text = new TextArea();

    /** @param opened shows that the ticket is there */
    public LegalTicketDialog(
            TicketDesk desk,
            CallView call,
            @Nullable Participant participant,
            Flag flag,
            Topic about,
            Runnable opened) {
        this.desk = desk;
        this.call = call;
        this.participant = participant;
        this.flag = flag;
        this.opened = opened;
        addClassName("new-ticket");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("calls.legal.title", getTranslation("calls.flag." + flag)));
        arrange(about);
        var form = new FormLayout(subject, topic, text);
        form.setColspan(subject, WHOLE_WIDTH);
        form.setColspan(text, WHOLE_WIDTH);
        var why = new Paragraph(getTranslation("calls.legal.why." + flag));
        why.addClassNames("small", "muted");
        add(why, form);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("calls.cancel"), Chord.CLOSE, this::close),
                        Buttons.primary(Icon.CHECK, getTranslation("calls.legal.open"), Chord.SUBMIT, this::take));
        subject.focus();
    }

    private void arrange(Topic about) {
        subject.setLabel(getTranslation("tickets.subject"));
        subject.setMaxLength(OpenTicket.MAXIMUM_SUBJECT_LENGTH);
        subject.setRequiredIndicatorVisible(true);
        topic.setLabel(getTranslation("tickets.topic"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(each -> getTranslation("tickets.topic." + each));
        topic.setValue(about);
        text.setLabel(getTranslation("tickets.text"));
        text.setMaxLength(MAXIMUM_TEXT_LENGTH);
        text.setMinRows(TEXT_ROWS);
        text.setRequiredIndicatorVisible(true);
        text.setValue(call.note());
    }

    private void take() {
        subject.setInvalid(subject.getValue().isBlank());
        subject.setErrorMessage(getTranslation("tickets.subject-needed"));
        text.setInvalid(text.getValue().isBlank());
        text.setErrorMessage(getTranslation("tickets.text-needed"));
        if (!subject.isInvalid() && !text.isInvalid()) {
            var ticket = desk.open(command());
            if (flag == Flag.SUSPECTED_FRAUD) {
                desk.change(ticket.number(), new ToPriority(Priority.URGENT));
            }
            close();
            opened.run();
        }
    }

    private OpenTicket command() {
        return new OpenTicket(
                call.program(),
                call.participant(),
                contact(),
                Channel.PHONE,
                CallTickets.kindFor(flag).orElse(Kind.REQUEST),
                topic.getValue(),
                null,
                subject.getValue(),
                text.getValue(),
                participant == null ? Language.ofLocale(getLocale()) : participant.language());
    }

    private Contact contact() {
        return participant == null
                ? Contact.UNKNOWN
                : new Contact(
                        participant.name().full(),
                        participant.emails().stream().findFirst().orElse(null));
    }
}
