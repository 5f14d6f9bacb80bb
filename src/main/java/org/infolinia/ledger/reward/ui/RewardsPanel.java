package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantPanel;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;

/** What the participant ordered and where it is. */
@org.springframework.stereotype.Component
class RewardsPanel implements ParticipantPanel {

    private final RewardDesk desk;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final Formats formats;
    private final Phrasebook phrasebook;

    RewardsPanel(
            RewardDesk desk, ProgramDirectory programs, Gatekeeper gatekeeper, Formats formats, Phrasebook phrasebook) {
        this.desk = desk;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
        this.phrasebook = phrasebook;
    }

    @Override
    public Slot slot() {
        return Place.STATE.at(35);
    }

    @Override
    public Permission permission() {
        return Permission.VIEW_LEDGER;
    }

    /** Below the level for the balance the wallet's card says what is missing; there is no need to say it twice. */
    @Override
    public Optional<Component> create(Participant participant, IdentificationLevel level) {
        var required = programs.get(participant.program()).levels().balance();
        return level.reaches(required) ? Optional.of(card(participant)) : Optional.empty();
    }

    private Component card(Participant participant) {
        var mayAct = gatekeeper.allows(Permission.ORDER_REWARDS, participant.program());
        return new Card(Icon.BOX, UI.getCurrent().getTranslation("ledger.rewards"))
                .with(new OrderList(participant.id(), mayAct, desk, formats, phrasebook));
    }
}
