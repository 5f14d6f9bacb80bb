package org.infolinia.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantAction;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;

/** From a participant's page to what is kept about him, for those who answer such questions. */
@SpringComponent
class ShowPersonalDataAction implements ParticipantAction {

    private static final int ORDER = 90;

    private final Gatekeeper gatekeeper;

    ShowPersonalDataAction(Gatekeeper gatekeeper) {
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
        if (!gatekeeper.allows(Permission.MANAGE_PRIVACY, participant.program())) {
            return Optional.empty();
        }
        var ui = UI.getCurrent();
        return Optional.of(Buttons.plain(
                Icon.SHIELD,
                ui.getTranslation("privacy.show"),
                () -> ui.navigate("privacy/" + participant.id().value())));
    }
}
