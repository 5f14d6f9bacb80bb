package org.infolinia.tickets.writing.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ContactDeed.Occasion;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.infolinia.tickets.writing.MessageDesk;
import org.infolinia.tickets.writing.WriteMessage;

/** A message to a participant, while one speaks with him or at any other time. */
class WriteMessageDialog extends Dialog {

    private static final int TEXT_ROWS = 7;

    private final transient MessageDesk desk;
    private final transient Participant to;
    private final transient Consumer<Ticket> sent;
    private final TextField subject = new TextField();
    private final TextArea text = new TextArea();
    private final Checkbox isSettled = new Checkbox();
    private final Div refusals = new Div();
    private Topic topic = Topic.OTHER;
    private String said = "";

    WriteMessageDialog(MessageDesk desk, Participant to, Consumer<Ticket> sent) {
        this.desk = desk;
        this.to = to;
        this.sent = sent;
        addClassName("new-ticket");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("tickets.writing") + " · " + to.name().full());
        arrange();
        refusals.getElement().setAttribute("aria-live", "polite");
        var form = new Div(subject, text, isSettled, refusals);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close),
                        Buttons.primary(Icon.SEND, getTranslation("tickets.writing.send"), Chord.SUBMIT, this::send));
        subject.focus();
    }

    /** About what was said so far. */
    WriteMessageDialog about(Occasion occasion) {
        subject.setValue(occasion.subject()
                .substring(0, Math.min(occasion.subject().length(), OpenTicket.MAXIMUM_SUBJECT_LENGTH)));
        said = occasion.text();
        topic = topicNamed(occasion.topic());
        text.focus();
        return this;
    }

    private static Topic topicNamed(String name) {
        var constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(Topic.values())
                .filter(one -> one.name().equals(constant))
                .findFirst()
                .orElse(Topic.OTHER);
    }

    private void arrange() {
        subject.setLabel(getTranslation("tickets.subject"));
        subject.setMaxLength(OpenTicket.MAXIMUM_SUBJECT_LENGTH);
        subject.setRequiredIndicatorVisible(true);
        subject.setWidthFull();
        text.setLabel(getTranslation("tickets.writing.text"));
        text.setMaxLength(AnswerTicket.MAXIMUM_LENGTH);
        text.setMinRows(TEXT_ROWS);
        text.setRequiredIndicatorVisible(true);
        text.setWidthFull();
        isSettled.setLabel(getTranslation("tickets.writing.settled"));
    }

    private void send() {
        text.setInvalid(text.getValue().isBlank());
        text.setErrorMessage(getTranslation("tickets.writing.text-needed"));
        subject.setInvalid(subject.getValue().isBlank());
        subject.setErrorMessage(getTranslation("tickets.subject-needed"));
        if (subject.isInvalid()) {
            subject.focus();
            return;
        }
        if (text.isInvalid()) {
            text.focus();
            return;
        }
        switch (desk.write(
                new WriteMessage(to, topic, subject.getValue(), said, text.getValue(), isSettled.getValue()))) {
            case Outcome.Done<Ticket>(Ticket ticket) -> {
                close();
                TicketWords.tell(
                        getTranslation("tickets.writing.sent", ticket.number().toString()));
                sent.accept(ticket);
            }
            case Outcome.Refused<Ticket>(var refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(refusal, Tone.WARN));
            }
        }
    }
}
