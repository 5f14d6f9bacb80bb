package org.infolinia.tickets.opening.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ContactDeed.Occasion;
import org.infolinia.programs.Program;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.jspecify.annotations.Nullable;

/** Takes down what somebody says on the telephone. */
class NewTicketDialog extends Dialog {

    private static final int MAXIMUM_TEXT_LENGTH = 20_000;
    private static final int TEXT_ROWS = 5;
    private static final int WHOLE_WIDTH = 2;

    private final TicketDesk desk;
    private final Program program;
    private final @Nullable Participant participant;
    private final TextField subject = new TextField();
    private final Select<Topic> topic = new Select<>();
    private final Select<Kind> kind = new Select<>();
    private final TextArea text = new TextArea();
    private Consumer<Ticket> afterwards = NewTicketDialog::show;

    NewTicketDialog(TicketDesk desk, Program program, @Nullable Participant participant) {
        this.desk = desk;
        this.program = program;
        this.participant = participant;
        var about = participant == null ? program.name() : participant.name().full();
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("tickets.new") + " · " + about);
        addClassName("new-ticket");
        arrange();
        var form = new FormLayout(subject, topic, kind, text);
        form.setColspan(subject, WHOLE_WIDTH);
        form.setColspan(text, WHOLE_WIDTH);
        add(form);
        getFooter()
                .add(
                        new Button(getTranslation("tickets.cancel"), click -> close()),
                        Buttons.primary(Icon.CHECK, getTranslation("tickets.create"), Chord.SUBMIT, this::create));
        subject.focus();
    }

    /** What was said so far, for the agent to correct. */
    NewTicketDialog filledWith(Occasion occasion) {
        subject.setValue(occasion.subject()
                .substring(0, Math.min(occasion.subject().length(), OpenTicket.MAXIMUM_SUBJECT_LENGTH)));
        text.setValue(occasion.text());
        topic.setValue(topicNamed(occasion.topic()));
        kind.setValue(occasion.isComplaint() ? Kind.COMPLAINT : Kind.QUESTION);
        return this;
    }

    /** @param listener told the new ticket, instead of the page leading to it */
    NewTicketDialog afterwards(Consumer<Ticket> listener) {
        afterwards = listener;
        return this;
    }

    private static Topic topicNamed(String name) {
        var constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(Topic.values())
                .filter(one -> one.name().equals(constant))
                .findFirst()
                .orElse(Topic.OTHER);
    }

    private static void show(Ticket ticket) {
        UI.getCurrent().navigate("tickets/" + ticket.number());
    }

    private void arrange() {
        subject.setLabel(getTranslation("tickets.subject"));
        subject.setMaxLength(OpenTicket.MAXIMUM_SUBJECT_LENGTH);
        subject.setRequiredIndicatorVisible(true);
        topic.setLabel(getTranslation("tickets.topic"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(TicketWords::of);
        topic.setValue(Topic.OTHER);
        kind.setLabel(getTranslation("tickets.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(TicketWords::of);
        kind.setValue(Kind.QUESTION);
        text.setLabel(getTranslation("tickets.text"));
        text.setMaxLength(MAXIMUM_TEXT_LENGTH);
        text.setMinRows(TEXT_ROWS);
        text.setRequiredIndicatorVisible(true);
    }

    private void create() {
        subject.setInvalid(subject.getValue().isBlank());
        subject.setErrorMessage(getTranslation("tickets.subject-needed"));
        text.setInvalid(text.getValue().isBlank());
        text.setErrorMessage(getTranslation("tickets.text-needed"));
        if (!subject.isInvalid() && !text.isInvalid()) {
            var ticket = desk.open(command());
            close();
            TicketWords.tell(getTranslation("tickets.created", ticket.number().toString()));
            afterwards.accept(ticket);
        }
    }

    private OpenTicket command() {
        return new OpenTicket(
                program.id(),
                participant == null ? null : participant.id(),
                contact(),
                Channel.PHONE,
                kind.getValue(),
                topic.getValue(),
                null,
                subject.getValue(),
                text.getValue(),
                participant == null ? program.language() : participant.language());
    }

    private Contact contact() {
        return participant == null
                ? Contact.UNKNOWN
                : new Contact(
                        participant.name().full(),
                        participant.emails().stream().findFirst().orElse(null));
    }
}
