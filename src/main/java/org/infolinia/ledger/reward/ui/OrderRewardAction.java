package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantAction;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;

/** Opens the ordering of a reward wherever the participant is shown. */
@org.springframework.stereotype.Component
class OrderRewardAction implements ParticipantAction {

    private static final int ORDER = 55;

    private final RewardDesk desk;
    private final RewardCatalogue catalogue;
    private final PointsLedger ledger;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final Formats formats;
    private final Phrasebook phrasebook;

    OrderRewardAction(
            RewardDesk desk,
            RewardCatalogue catalogue,
            PointsLedger ledger,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            Formats formats,
            Phrasebook phrasebook) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
        this.phrasebook = phrasebook;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create(
            Participant participant,
            IdentificationLevel level,
            @Nullable CaseReference caseInHand,
            Runnable afterwards) {
        return gatekeeper.allows(Permission.ORDER_REWARDS, participant.program())
                ? Optional.of(button(participant, level, afterwards))
                : Optional.empty();
    }

    private Component button(Participant participant, IdentificationLevel level, Runnable afterwards) {
        var required = programs.get(participant.program()).levels().points();
        return level.reaches(required)
                ? Buttons.plain(
                        Icon.BOX,
                        UI.getCurrent().getTranslation("ledger.reward.order"),
                        () -> open(participant, afterwards))
                : Buttons.locked(UI.getCurrent().getTranslation("ledger.reward.order.locked", required.number()));
    }

    private void open(Participant participant, Runnable afterwards) {
        new OrderRewardDialog(
                        participant,
                        catalogue.offered(participant.program()),
                        ledger.wallet(participant.id()).available(),
                        desk,
                        formats,
                        phrasebook,
                        afterwards)
                .open();
    }
}
