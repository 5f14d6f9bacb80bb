package org.infolinia.participants.panel;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;

/** Something that is offered to whoever has one permission in the participant's program. */
public abstract class PermittedAction implements ParticipantAction {

    private final Permission permission;
    private final Gatekeeper gatekeeper;

    protected PermittedAction(Permission permission, Gatekeeper gatekeeper) {
        this.permission = permission;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public final Optional<Component> create(Context context) {
        return gatekeeper.allows(permission, context.participant().program()) ? offer(context) : Optional.empty();
    }

    /** Its button; empty where there is nothing to do. */
    protected abstract Optional<Component> offer(Context context);
}
