package org.infolinia.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.ledger.rescue.PointsRescue;
import org.infolinia.ledger.rescue.RescuePreviews;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.PermittedAction;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** Offers to keep points that are about to expire or just have; there is no button while there are none. */
@org.springframework.stereotype.Component
@Order(52)
class RescueAction extends PermittedAction {

    private final PointsRescue rescue;
    private final RescuePreviews previews;
    private final AdjustmentReasons reasons;
    private final CaseFields caseFields;
    private final ProgramDirectory programs;
    private final LedgerCalendar calendar;
    private final Formats formats;
    private final Phrasebook phrasebook;

    RescueAction(
            PointsRescue rescue,
            RescuePreviews previews,
            AdjustmentReasons reasons,
            CaseFields caseFields,
            ProgramDirectory programs,
            LedgerCalendar calendar,
            Gatekeeper gatekeeper,
            Formats formats,
            Phrasebook phrasebook) {
        super(Permission.ADJUST_POINTS, gatekeeper);
        this.rescue = rescue;
        this.previews = previews;
        this.reasons = reasons;
        this.caseFields = caseFields;
        this.programs = programs;
        this.calendar = calendar;
        this.formats = formats;
        this.phrasebook = phrasebook;
    }

    @Override
    protected Optional<Component> offer(Context context) {
        var participant = context.participant();
        var required = programs.get(participant.program()).levels().points();
        boolean isPossible = context.level().reaches(required)
                && !rescue.rescuable(participant.id()).isEmpty();
        return isPossible
                ? Optional.of(button(participant, context.caseInHand(), context.afterwards()))
                : Optional.empty();
    }

    private Component button(Participant participant, @Nullable CaseReference caseInHand, Runnable afterwards) {
        return Buttons.plain(
                Icon.HOURGLASS,
                UI.getCurrent().getTranslation("ledger.rescue"),
                () -> new RescueDialog(
                                new RescueForm(
                                        rescue.rescuable(participant.id()),
                                        reasons.of(participant.program()),
                                        caseFields.of(participant, caseInHand),
                                        calendar.today(),
                                        new RescueCosts(participant.program(), rescue, phrasebook, formats)),
                                participant,
                                rescue,
                                previews,
                                formats,
                                phrasebook,
                                afterwards)
                        .open());
    }
}
