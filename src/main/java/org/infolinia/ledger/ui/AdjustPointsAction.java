package org.infolinia.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.participants.panel.PermittedAction;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.core.annotation.Order;

/** Opens the adjustment dialog from the participant's page, or from the call or ticket in hand. */
@org.springframework.stereotype.Component
@Order(50)
class AdjustPointsAction extends PermittedAction {

    private final AdjustmentDialogs dialogs;
    private final ProgramDirectory programs;

    AdjustPointsAction(AdjustmentDialogs dialogs, ProgramDirectory programs, Gatekeeper gatekeeper) {
        super(Permission.ADJUST_POINTS, gatekeeper);
        this.dialogs = dialogs;
        this.programs = programs;
    }

    @Override
    protected Optional<Component> offer(Context context) {
        var required = programs.get(context.participant().program()).levels().points();
        return Optional.of(
                context.level().reaches(required)
                        ? Buttons.plain(
                                Icon.COIN,
                                UI.getCurrent().getTranslation("ledger.adjust"),
                                Chord.ADJUST_POINTS,
                                () -> dialogs.open(context.participant(), context.caseInHand(), context.afterwards()))
                        : Buttons.locked(UI.getCurrent().getTranslation("ledger.adjust.locked", required.number())));
    }
}
