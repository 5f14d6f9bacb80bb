package org.infolinia.participants.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.infolinia.kernel.ParticipantId;

/** Something was done in one card, after which others on the same screen may say what is no longer true. */
public final class ParticipantTouched extends ComponentEvent<UI> {

    private final ParticipantId participant;
    private final transient Component where;

    private ParticipantTouched(UI ui, ParticipantId participant, Component where) {
        super(ui, false);
        this.participant = participant;
        this.where = where;
    }

    /** Has all other cards about the participant say anew what is true; the one in which it happened knows. */
    public static void tell(Component where, ParticipantId participant) {
        where.getUI().ifPresent(ui -> ComponentUtil.fireEvent(ui, new ParticipantTouched(ui, participant, where)));
    }

    boolean concerns(ParticipantId shown) {
        return participant.equals(shown);
    }

    boolean happenedIn(Component card) {
        for (var part = where; part != null; part = part.getParent().orElse(null)) {
            if (part == card) {
                return true;
            }
        }
        return false;
    }
}
