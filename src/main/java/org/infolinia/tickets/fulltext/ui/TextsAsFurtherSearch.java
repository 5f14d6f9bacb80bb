package org.infolinia.tickets.fulltext.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.infolinia.search.source.FurtherSearch;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Component;

/** Leads from the search box to what was said in tickets. */
@Component
class TextsAsFurtherSearch implements FurtherSearch {

    private final Gatekeeper gatekeeper;

    TextsAsFurtherSearch(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    @Override
    public String messageKey() {
        return "tickets.fulltext.further";
    }

    @Override
    public Optional<String> path(String typed) {
        return gatekeeper.allows(Permission.WORK_TICKETS)
                ? Optional.of(new Location(TextSearchView.PATH, QueryParameters.of(TextSearchView.ASKED, typed.strip()))
                        .getPathWithQueryParameters())
                : Optional.empty();
    }
}
