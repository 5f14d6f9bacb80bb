package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.participants.panel.PermittedAction;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.core.annotation.Order;

/** Opens the ordering of a reward wherever the participant is shown. */
@org.springframework.stereotype.Component
@Order(55)
class OrderRewardAction extends PermittedAction {

    private final OrderRewardDialog.Services services;
    private final ProgramDirectory programs;

    OrderRewardAction(
            RewardDesk desk,
            RewardCatalogue catalogue,
            PointsLedger ledger,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            Formats formats,
            Phrasebook phrasebook) {
        super(Permission.ORDER_REWARDS, gatekeeper);
        this.services = new OrderRewardDialog.Services(desk, catalogue, ledger, formats, phrasebook);
        this.programs = programs;
    }

    @Override
    protected Optional<Component> offer(Context context) {
        var required = programs.get(context.participant().program()).levels().points();
        return Optional.of(
                context.level().reaches(required)
                        ? Buttons.plain(
                                Icon.BOX,
                                UI.getCurrent().getTranslation("ledger.reward.order"),
                                () -> new OrderRewardDialog(context.participant(), services, context.afterwards())
                                        .open())
                        : Buttons.locked(
                                UI.getCurrent().getTranslation("ledger.reward.order.locked", required.number())));
    }
}
