package org.infolinia.search.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.infolinia.kit.TopBarItem;
import org.infolinia.search.SearchDesk;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;

/** Puts the search box into the top bar. */
@org.springframework.stereotype.Component
class SearchBoxItem implements TopBarItem {

    private final SearchDesk desk;
    private final Unifications unifications;
    private final FurtherSearches further;
    private final Gatekeeper gatekeeper;

    SearchBoxItem(SearchDesk desk, Unifications unifications, FurtherSearches further, Gatekeeper gatekeeper) {
        this.desk = desk;
        this.unifications = unifications;
        this.further = further;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public Place place() {
        return Place.SEARCH;
    }

    @Override
    public Optional<Component> create() {
        return gatekeeper.allows(Permission.VIEW_PARTICIPANTS)
                ? Optional.of(new SearchBox(desk, unifications, further))
                : Optional.empty();
    }
}
