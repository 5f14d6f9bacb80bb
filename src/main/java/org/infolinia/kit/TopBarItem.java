package org.infolinia.kit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something a module puts into the top bar of every page, such as the program switch or the agent's state. */
public interface TopBarItem {

    enum Place {
        BEFORE_SEARCH,
        SEARCH,
        AFTER_SEARCH,
        /** A line of its own under the bar, over every page; takes no room while it is empty. */
        UNDER
    }

    Place place();

    /** A new component for one browser tab, or empty when the signed-in agent has no use for it. */
    Optional<Component> create();
}
