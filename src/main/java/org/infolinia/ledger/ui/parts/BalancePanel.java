package org.infolinia.ledger.ui.parts;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantPanel;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Permission;

/**
 * A card that appears when the caller may hear the balance. Below that level the wallet's card says what is missing;
 * there is no need to say it twice.
 */
public abstract class BalancePanel implements ParticipantPanel {

    private final int order;
    private final ProgramDirectory programs;

    /** @param order where it stands in the column of what is true now */
    protected BalancePanel(int order, ProgramDirectory programs) {
        this.order = order;
        this.programs = programs;
    }

    @Override
    public final Slot slot() {
        return Place.STATE.at(order);
    }

    @Override
    public final Permission permission() {
        return Permission.VIEW_LEDGER;
    }

    @Override
    public final Optional<Component> create(Participant participant, IdentificationLevel level) {
        var required = programs.get(participant.program()).levels().balance();
        return level.reaches(required) ? Optional.of(card(participant)) : Optional.empty();
    }

    protected abstract Component card(Participant participant);
}
