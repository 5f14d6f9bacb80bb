package org.infolinia.tickets.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.programs.Queue;
import org.infolinia.security.AgentView;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.ui.parts.TicketWords;

/** Hands a ticket to a colleague or a queue, with a word to whoever takes it. */
class PassOnDialog extends Dialog {

    private static final int MAXIMUM_WORD_LENGTH = 2_000;

    private final Ticket ticket;
    private final TicketDesk desk;
    private final Select<AgentView> to = new Select<>();
    private final Select<Queue> queue = new Select<>();
    private final TextArea word = new TextArea();

    PassOnDialog(Ticket ticket, List<AgentView> colleagues, List<Queue> queues, TicketDesk desk) {
        this.ticket = ticket;
        this.desk = desk;
        setHeaderTitle(getTranslation("tickets.pass-on") + " " + ticket.number());
        to.setLabel(getTranslation("tickets.pass-on.to"));
        to.setItems(colleagues);
        to.setItemLabelGenerator(agent -> agent == null
                ? getTranslation("tickets.pass-on.anybody")
                : agent.name().full());
        to.setEmptySelectionAllowed(true);
        to.setEmptySelectionCaption(getTranslation("tickets.pass-on.anybody"));
        queue.setLabel(getTranslation("tickets.pass-on.queue"));
        queue.setItems(queues);
        queue.setItemLabelGenerator(Queue::name);
        queues.stream()
                .filter(candidate -> Objects.equals(candidate.key(), ticket.queue()))
                .findFirst()
                .ifPresent(queue::setValue);
        word.setLabel(getTranslation("tickets.pass-on.word"));
        word.setMaxLength(MAXIMUM_WORD_LENGTH);
        word.setMinRows(3);
        add(new FormLayout(to, queue, word));
        getFooter()
                .add(
                        new Button(getTranslation("tickets.cancel"), click -> close()),
                        Buttons.primary(Icon.TRANSFER, getTranslation("tickets.pass-on"), Chord.SUBMIT, this::passOn));
    }

    private void passOn() {
        var agent = to.getValue();
        var target = queue.getValue();
        var outcome = desk.passOn(
                ticket.number(),
                agent == null ? null : agent.id(),
                target == null ? null : target.key(),
                word.getValue());
        switch (outcome) {
            case Outcome.Done<Ticket> passedOn -> close();
            case Outcome.Refused<Ticket>(var refusal) -> TicketWords.tell(refusal);
        }
    }
}
