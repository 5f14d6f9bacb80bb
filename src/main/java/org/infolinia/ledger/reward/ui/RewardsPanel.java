package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.ui.CaseFields;
import org.infolinia.ledger.ui.parts.BalancePanel;
import org.infolinia.participants.Participant;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;

/** What the participant ordered and where it is. */
@org.springframework.stereotype.Component
class RewardsPanel extends BalancePanel {

    private static final int ORDER = 35;

    private final RewardDesk desk;
    private final CaseFields caseFields;
    private final Gatekeeper gatekeeper;
    private final Formats formats;
    private final Phrasebook phrasebook;

    RewardsPanel(
            RewardDesk desk,
            CaseFields caseFields,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            Formats formats,
            Phrasebook phrasebook) {
        super(ORDER, programs);
        this.desk = desk;
        this.caseFields = caseFields;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
        this.phrasebook = phrasebook;
    }

    @Override
    protected Component card(Participant participant) {
        var mayAct = gatekeeper.allows(Permission.ORDER_REWARDS, participant.program());
        var mayTakeBack = gatekeeper.allows(Permission.APPROVE_ADJUSTMENTS, participant.program());
        return new Card(Icon.BOX, UI.getCurrent().getTranslation("ledger.rewards"))
                .edgeToEdge()
                .with(new OrderList(participant.id(), mayAct, mayTakeBack, desk, caseFields, formats, phrasebook));
    }
}
