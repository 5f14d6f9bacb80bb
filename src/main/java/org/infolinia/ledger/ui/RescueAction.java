package org.infolinia.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.ledger.rescue.PointsRescue;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantAction;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;

/** Offers to keep points that are about to expire or just have; there is no button while there are none. */
@org.springframework.stereotype.Component
class RescueAction implements ParticipantAction {

    private static final int ORDER = 52;

    private final PointsRescue rescue;
    private final AdjustmentReasons reasons;
    private final ProgramDirectory programs;
    private final LedgerCalendar calendar;
    private final Gatekeeper gatekeeper;
    private final Formats formats;
    private final Phrasebook phrasebook;

    RescueAction(
            PointsRescue rescue,
            AdjustmentReasons reasons,
            ProgramDirectory programs,
            LedgerCalendar calendar,
            Gatekeeper gatekeeper,
            Formats formats,
            Phrasebook phrasebook) {
        this.rescue = rescue;
        this.reasons = reasons;
        this.programs = programs;
        this.calendar = calendar;
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
        var required = programs.get(participant.program()).levels().points();
        boolean isPossible = gatekeeper.allows(Permission.ADJUST_POINTS, participant.program())
                && level.reaches(required)
                && !rescue.rescuable(participant.id()).isEmpty();
        return isPossible ? Optional.of(button(participant, caseInHand, afterwards)) : Optional.empty();
    }

    private Component button(Participant participant, @Nullable CaseReference caseInHand, Runnable afterwards) {
        return Buttons.plain(
                Icon.HOURGLASS,
                UI.getCurrent().getTranslation("ledger.rescue"),
                () -> new RescueDialog(
                                new RescueForm(
                                        rescue.rescuable(participant.id()),
                                        reasons.of(participant.program()),
                                        caseInHand,
                                        calendar.today(),
                                        formats),
                                participant,
                                rescue,
                                phrasebook,
                                afterwards)
                        .open());
    }
}
