package org.infolinia.calls.callbacks.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.calls.callbacks.CallbackDesk;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantPanel;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;

/** What was promised to a participant and is open still; after a call that kept a promise, what came of it is said here. */
@SpringComponent
class CallbackPanel implements ParticipantPanel {

    private static final int ORDER = 15;

    private final CallbackDesk desk;
    private final Gatekeeper gatekeeper;
    private final Formats formats;

    CallbackPanel(CallbackDesk desk, Gatekeeper gatekeeper, Formats formats) {
        this.desk = desk;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
    }

    @Override
    public Slot slot() {
        return Place.STATE.at(ORDER);
    }

    @Override
    public Permission permission() {
        return Permission.TAKE_CALLS;
    }

    @Override
    public Optional<Component> create(Participant participant, IdentificationLevel level) {
        var agent = gatekeeper.agent();
        if (agent.isEmpty() || desk.with(participant.id()).isEmpty()) {
            return Optional.empty();
        }
        var card = new Card(Icon.CALLBACK, translate("calls.callbacks.panel"));
        fill(card, participant, agent.get().id());
        return Optional.of(card);
    }

    private void fill(Card card, Participant participant, AgentId agent) {
        var promised = desk.with(participant.id());
        var free = desk.mayTake(promised);
        var lines = promised.stream()
                .map(callback -> new CallbackLine(
                        callback,
                        participant.name().full(),
                        agent,
                        free.contains(callback.id()),
                        desk,
                        formats,
                        () -> fill(card, participant, agent)))
                .toArray(Component[]::new);
        card.show(lines);
        card.setVisible(lines.length > 0);
    }
}
