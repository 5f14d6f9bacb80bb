package org.infolinia.ledger.ui.parts;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantAction;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;

/** Something that is offered to whoever has one permission in the participant's program. */
public abstract class PermittedAction implements ParticipantAction {

    private final int order;
    private final Permission permission;
    private final Gatekeeper gatekeeper;

    protected PermittedAction(int order, Permission permission, Gatekeeper gatekeeper) {
        this.order = order;
        this.permission = permission;
        this.gatekeeper = gatekeeper;
    }

    /** What it is about. */
    public record Context(
            Participant participant,
            IdentificationLevel level,
            @Nullable CaseReference caseInHand,
            Runnable afterwards) {}

    @Override
    public final int order() {
        return order;
    }

    @Override
    public final Optional<Component> create(
            Participant participant,
            IdentificationLevel level,
            @Nullable CaseReference caseInHand,
            Runnable afterwards) {
        return gatekeeper.allows(permission, participant.program())
                ? offer(new Context(participant, level, caseInHand, afterwards))
                : Optional.empty();
    }

    /** Its button; empty where there is nothing to do. */
    protected abstract Optional<Component> offer(Context context);
}
