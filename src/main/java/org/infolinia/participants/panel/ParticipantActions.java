package org.infolinia.participants.panel;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Card;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantAction.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What all modules together have to offer to be done for a participant. */
@SpringComponent
public class ParticipantActions {

    private final ObjectProvider<ParticipantAction> actions;

    ParticipantActions(ObjectProvider<ParticipantAction> actions) {
        this.actions = actions;
    }

    /**
     * A new card with the buttons in their order; empty when the signed-in agent may do nothing.
     *
     * @param caseInHand the call or ticket on whose page the card stands, or null on the participant's own page
     * @param afterwards shows what is true of the participant when one of them has changed it
     */
    public Optional<Card> card(
            Participant participant,
            IdentificationLevel level,
            @Nullable CaseReference caseInHand,
            Runnable afterwards) {
        var context = new Context(participant, level, caseInHand, afterwards);
        var buttons = actions.orderedStream()
                .flatMap(action -> action.create(context).stream())
                .toList();
        if (buttons.isEmpty()) {
            return Optional.empty();
        }
        var list = new Div();
        list.addClassName("quick-actions");
        list.add(buttons);
        return Optional.of(new Card(translate("participants.quick-actions")).with(list));
    }
}
