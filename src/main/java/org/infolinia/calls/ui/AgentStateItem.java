package org.infolinia.calls.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.infolinia.calls.AgentStates;
import org.infolinia.calls.extension.Extensions;
import org.infolinia.kit.TopBarItem;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;

/** Puts the agent's state into the top bar of every page. */
@org.springframework.stereotype.Component
class AgentStateItem implements TopBarItem {

    private final AgentStates states;
    private final Extensions extensions;
    private final AgentStateFeed feed;
    private final Gatekeeper gatekeeper;

    AgentStateItem(AgentStates states, Extensions extensions, AgentStateFeed feed, Gatekeeper gatekeeper) {
        this.states = states;
        this.extensions = extensions;
        this.feed = feed;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public Place place() {
        return Place.AFTER_SEARCH;
    }

    @Override
    public Optional<Component> create() {
        return gatekeeper.allows(Permission.TAKE_CALLS)
                ? gatekeeper.agent().map(agent -> new AgentStateSwitch(states, extensions, feed))
                : Optional.empty();
    }
}
