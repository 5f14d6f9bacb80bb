package org.infolinia.tickets.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.programs.Queue;
import org.infolinia.security.AgentView;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.desk.Collision;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.ui.parts.Collisions;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.jspecify.annotations.Nullable;

/**
 * Hands a ticket to a colleague or a queue, with a word to whoever takes it. What others decided meanwhile about the same is
 * asked about; the queue stays what it is unless another one is chosen here.
 */
class PassOnDialog extends Dialog {

    private static final int MAXIMUM_WORD_LENGTH = 2_000;
    private final TicketDesk desk;
    private final TicketFiles files;
    private final CollisionQuestions collisions;
    private final List<AgentView> colleagues;
    private final List<Queue> queues;
    private final Div question = new Div();
    private final Select<AgentView> to = new Select<>();
    private final Select<Queue> queue = new Select<>();
    private final TextArea word = new TextArea();
    private Ticket seen;

    PassOnDialog(
            Ticket seen,
            List<AgentView> colleagues,
            List<Queue> queues,
            TicketDesk desk,
            TicketFiles files,
            CollisionQuestions collisions) {
        this.seen = seen;
        this.colleagues = colleagues;
        this.queues = queues;
        this.desk = desk;
        this.files = files;
        this.collisions = collisions;
        setHeaderTitle(getTranslation("tickets.pass-on") + " " + seen.number());
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
        showQueue();
        word.setLabel(getTranslation("tickets.pass-on.word"));
        word.setMaxLength(MAXIMUM_WORD_LENGTH);
        word.setMinRows(3);
        add(question, new FormLayout(to, queue, word));
        getFooter()
                .add(
                        new Button(getTranslation("tickets.cancel"), click -> close()),
                        Buttons.primary(Icon.TRANSFER, getTranslation("tickets.pass-on"), Chord.SUBMIT, this::passOn));
    }

    private void passOn() {
        question.removeAll();
        switch (desk.passOn(seen, owner(), otherQueue(), word.getValue())) {
            case Outcome.Done<Ticket> passedOn -> close();
            case Outcome.Refused<Ticket>(var refusal) -> refused(refusal);
        }
    }

    private @Nullable AgentId owner() {
        var agent = to.getValue();
        return agent == null ? null : agent.id();
    }

    /** Null when nobody has chosen another one here. */
    private @Nullable String otherQueue() {
        var chosen = queue.getValue();
        return chosen == null || chosen.key().equals(seen.queue()) ? null : chosen.key();
    }

    private void refused(Refusal refusal) {
        var now = files.find(seen.number());
        if (refusal.code().equals(Collisions.CODE) && now.isPresent()) {
            ask(now.get(), clashing(now.get()));
        } else {
            TicketWords.tell(refusal);
        }
    }

    private List<TicketEdit> clashing(Ticket now) {
        return Stream.of(
                        Optional.of(new ToOwner(owner())),
                        Optional.ofNullable(otherQueue()).map(ToQueue::new))
                .<TicketEdit>flatMap(Optional::stream)
                .filter(edit -> Collision.isBetween(seen, now, edit))
                .toList();
    }

    /** One after the other; whoever insists on all passes the ticket on. */
    private void ask(Ticket now, List<TicketEdit> clashing) {
        question.removeAll();
        if (clashing.isEmpty()) {
            seen = now;
            passOn();
            return;
        }
        var rest = clashing.subList(1, clashing.size());
        collisions
                .about(now, clashing.getFirst(), () -> leave(now), () -> ask(now, rest))
                .ifPresentOrElse(question::add, () -> ask(now, rest));
    }

    /** What others decided stands in the fields now, and may be passed on so. */
    private void leave(Ticket now) {
        seen = now;
        question.removeAll();
        to.setValue(colleagues.stream()
                .filter(agent -> agent.id().equals(now.owner()))
                .findFirst()
                .orElse(null));
        showQueue();
    }

    private void showQueue() {
        queue.setValue(queues.stream()
                .filter(candidate -> candidate.key().equals(seen.queue()))
                .findFirst()
                .orElse(null));
    }
}
