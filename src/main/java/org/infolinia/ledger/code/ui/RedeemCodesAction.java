package org.infolinia.ledger.code.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.code.ProductCodes;
import org.infolinia.participants.panel.PermittedAction;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.core.annotation.Order;

/** Opens the dialog in which codes are typed. A code shows nothing of its owner, so that no level is needed. */
@org.springframework.stereotype.Component
@Order(54)
class RedeemCodesAction extends PermittedAction {

    private final ProductCodes codes;
    private final Phrasebook phrasebook;

    RedeemCodesAction(ProductCodes codes, Gatekeeper gatekeeper, Phrasebook phrasebook) {
        super(Permission.REDEEM_CODES, gatekeeper);
        this.codes = codes;
        this.phrasebook = phrasebook;
    }

    @Override
    protected Optional<Component> offer(Context context) {
        return Optional.of(Buttons.plain(
                Icon.CODE,
                UI.getCurrent().getTranslation("ledger.codes.redeem"),
                Chord.REDEEM_CODES,
                () -> new RedeemCodesDialog(context.participant(), codes, phrasebook, context.afterwards()).open()));
    }
}
