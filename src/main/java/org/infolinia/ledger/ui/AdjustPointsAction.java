package org.infolinia.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantAction;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;

/** Opens the adjustment dialog from the participant's page, or from the call or ticket in hand. */
@org.springframework.stereotype.Component
class AdjustPointsAction implements ParticipantAction {

    private static final int ORDER = 50;

    private final AdjustmentDialogs dialogs;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;

    AdjustPointsAction(AdjustmentDialogs dialogs, ProgramDirectory programs, Gatekeeper gatekeeper) {
        this.dialogs = dialogs;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
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
        return gatekeeper.allows(Permission.ADJUST_POINTS, participant.program())
                ? Optional.of(button(participant, level, caseInHand, afterwards))
                : Optional.empty();
    }

    private Component button(
            Participant participant,
            IdentificationLevel level,
            @Nullable CaseReference caseInHand,
            Runnable afterwards) {
        var required = programs.get(participant.program()).levels().points();
        return level.reaches(required)
                ? Buttons.plain(
                        Icon.COIN,
                        UI.getCurrent().getTranslation("ledger.adjust"),
                        Chord.ADJUST_POINTS,
                        () -> dialogs.open(participant, caseInHand, afterwards))
                : Buttons.locked(UI.getCurrent().getTranslation("ledger.adjust.locked", required.number()));
    }
}
