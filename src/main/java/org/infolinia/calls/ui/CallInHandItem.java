package org.infolinia.calls.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.infolinia.kit.TopBarItem;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;

/** Puts the call in hand over every other page. */
@org.springframework.stereotype.Component
class CallInHandItem implements TopBarItem {

    private final Surroundings around;
    private final Gatekeeper gatekeeper;

    CallInHandItem(Surroundings around, Gatekeeper gatekeeper) {
        this.around = around;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public Place place() {
        return Place.UNDER;
    }

    @Override
    public Optional<Component> create() {
        return gatekeeper.allows(Permission.TAKE_CALLS)
                ? gatekeeper.agent().map(agent -> new CallInHand(agent.id(), around))
                : Optional.empty();
    }
}
