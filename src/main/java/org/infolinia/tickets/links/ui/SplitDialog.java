package org.infolinia.tickets.links.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.participants.Participant;
import org.infolinia.programs.Queue;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.desk.SplitDesk;
import org.infolinia.tickets.desk.SplitTicket;
import org.infolinia.tickets.ui.parts.TicketWords;

/** Which messages begin a ticket of their own, and what that ticket is. */
class SplitDialog extends Dialog {

    private static final int EXCERPT_LENGTH = 120;

    private final Ticket ticket;
    private final SplitDesk desk;
    private final Formats formats;
    private final Consumer<Ticket> split;
    private final Div refused = new Div();
    private final CheckboxGroup<Message> messages = new CheckboxGroup<>();
    private final TextField subject = new TextField();
    private final Select<Participant> participant = new Select<>();
    private final Select<Queue> queue = new Select<>();
    private final Select<Topic> topic = new Select<>();
    private final Button confirm;

    SplitDialog(Ticket ticket, SplitDesk desk, List<Queue> queues, Formats formats, Consumer<Ticket> split) {
        this.ticket = ticket;
        this.desk = desk;
        this.formats = formats;
        this.split = split;
        this.confirm = Buttons.primary(Icon.PLUS, getTranslation("tickets.split"), Chord.SUBMIT, this::split);
        addClassName("split-dialog");
        setHeaderTitle(getTranslation("tickets.split.title", ticket.number()));
        confirm.setDisableOnClick(true);
        choose();
        describe(queues);
        var consequence = new Paragraph(getTranslation("tickets.split.consequence"));
        consequence.addClassNames("small", "muted");
        var body = new Div(refused, messages, new FormLayout(subject, participant, queue, topic), consequence);
        body.addClassName("dialog-body");
        add(body);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), confirm);
        addOpenedChangeListener(change -> focusOnMessages());
    }

    private void choose() {
        messages.setLabel(getTranslation("tickets.split.messages"));
        messages.setItems(desk.choices(ticket));
        messages.setItemLabelGenerator(this::words);
        messages.addClassName("split-messages");
    }

    private void describe(List<Queue> queues) {
        subject.setLabel(getTranslation("tickets.subject"));
        subject.setMaxLength(OpenTicket.MAXIMUM_SUBJECT_LENGTH);
        subject.setRequiredIndicatorVisible(true);
        subject.setValue(ticket.subject());
        participant.setLabel(getTranslation("tickets.merge.participant"));
        var known = desk.participants(ticket);
        participant.setItems(known);
        participant.setItemLabelGenerator(each -> each == null
                ? getTranslation("tickets.split.nobody")
                : each.name().full());
        participant.setEmptySelectionAllowed(true);
        participant.setEmptySelectionCaption(getTranslation("tickets.split.nobody"));
        known.stream()
                .filter(each -> each.id().equals(ticket.participant()))
                .findFirst()
                .ifPresent(participant::setValue);
        queue.setLabel(getTranslation("tickets.pass-on.queue"));
        queue.setItems(queues);
        queue.setItemLabelGenerator(Queue::name);
        queues.stream()
                .filter(each -> Objects.equals(each.key(), ticket.queue()))
                .findFirst()
                .or(() -> queues.stream().findFirst())
                .ifPresent(queue::setValue);
        topic.setLabel(getTranslation("tickets.topic"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(TicketWords::of);
        topic.setValue(ticket.topic());
    }

    private String words(Message message) {
        var name = message.author().name();
        var text = message.text().replaceAll("\\s+", " ").strip();
        return String.join(
                " · ",
                name.isEmpty() ? getTranslation("tickets.somebody") : name,
                formats.moment(message.at(), getLocale()),
                text.length() <= EXCERPT_LENGTH ? text : text.substring(0, EXCERPT_LENGTH) + "…");
    }

    private void split() {
        subject.setInvalid(subject.getValue().isBlank());
        subject.setErrorMessage(getTranslation("tickets.subject-needed"));
        if (subject.isInvalid()) {
            subject.focus();
            confirm.setEnabled(true);
            return;
        }
        switch (desk.split(command())) {
            case Done<Ticket>(var begun) -> {
                close();
                split.accept(begun);
            }
            case Refused<Ticket>(var refusal) -> object(refusal);
        }
    }

    private SplitTicket command() {
        var about = participant.getValue();
        return new SplitTicket(
                ticket.number(),
                messages.getValue().stream().map(Message::id).collect(Collectors.toSet()),
                subject.getValue(),
                about == null ? null : about.id(),
                queue.getValue().key(),
                topic.getValue());
    }

    private void object(Refusal refusal) {
        refused.removeAll();
        refused.add(new Banner(refusal, Tone.BAD));
        confirm.setEnabled(true);
        focusOnMessages();
    }

    /** A group of checkboxes takes no focus itself, and an opening dialog takes it first. */
    private void focusOnMessages() {
        messages.getElement().executeJs("setTimeout(() => this.querySelector('vaadin-checkbox')?.focus())");
    }
}
