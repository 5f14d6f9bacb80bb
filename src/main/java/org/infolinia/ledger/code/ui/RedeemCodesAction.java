package org.infolinia.ledger.code.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.code.ProductCodes;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantAction;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;

/** Opens the dialog in which codes are typed. A code shows nothing of its owner, so that no level is needed. */
@org.springframework.stereotype.Component
class RedeemCodesAction implements ParticipantAction {

    private static final int ORDER = 55;

    private final ProductCodes codes;
    private final Gatekeeper gatekeeper;
    private final Phrasebook phrasebook;

    RedeemCodesAction(ProductCodes codes, Gatekeeper gatekeeper, Phrasebook phrasebook) {
        this.codes = codes;
        this.gatekeeper = gatekeeper;
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
        return gatekeeper.allows(Permission.REDEEM_CODES, participant.program())
                ? Optional.of(Buttons.plain(
                        Icon.CODE,
                        UI.getCurrent().getTranslation("ledger.codes.redeem"),
                        Chord.REDEEM_CODES,
                        () -> new RedeemCodesDialog(participant, codes, phrasebook, afterwards).open()))
                : Optional.empty();
    }
}
