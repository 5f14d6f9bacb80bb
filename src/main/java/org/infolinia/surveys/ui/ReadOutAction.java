package org.infolinia.surveys.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantAction;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.ReadOutDesk;
import org.infolinia.surveys.occasion.CallsInHand;
import org.jspecify.annotations.Nullable;

/** Reads the survey out at the end of a call; stands only where the system has chosen the call. Needs no level. */
@SpringComponent
class ReadOutAction implements ParticipantAction {

    private static final int ORDER = 90;

    private final ReadOutDesk desk;
    private final CallsInHand calls;
    private final Gatekeeper gatekeeper;

    ReadOutAction(ReadOutDesk desk, CallsInHand calls, Gatekeeper gatekeeper) {
        this.desk = desk;
        this.calls = calls;
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
        if (caseInHand == null || !gatekeeper.allows(Permission.TAKE_CALLS, participant.program())) {
            return Optional.empty();
        }
        return calls.contact(caseInHand)
                .filter(call -> participant.id().equals(call.participant()))
                .filter(desk::isChosen)
                .map(call -> Buttons.plain(
                        Icon.VOICE,
                        translate("surveys.read-out"),
                        Chord.READ_OUT_SURVEY,
                        () -> new ReadOutDialog(desk, call, afterwards).open()));
    }
}
