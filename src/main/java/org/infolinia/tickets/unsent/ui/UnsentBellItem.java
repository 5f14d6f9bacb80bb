package org.infolinia.tickets.unsent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.kit.ActorNames;
import org.infolinia.kit.Formats;
import org.infolinia.kit.TopBarItem;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.asides.AsideShelf;
import org.infolinia.tickets.desk.UnsentAnswers;
import org.infolinia.tickets.ui.UnsentFeed;
import org.infolinia.tickets.watchers.WatchDesk;

/** Puts the bell into the top bar of every page. */
@SpringComponent
class UnsentBellItem implements TopBarItem {

    private final UnsentAnswers answers;
    private final AsideShelf asides;
    private final WatchDesk watching;
    private final ActorNames names;
    private final UnsentFeed feed;
    private final Formats formats;
    private final Gatekeeper gatekeeper;

    UnsentBellItem(
            UnsentAnswers answers,
            AsideShelf asides,
            WatchDesk watching,
            ActorNames names,
            UnsentFeed feed,
            Formats formats,
            Gatekeeper gatekeeper) {
        this.answers = answers;
        this.asides = asides;
        this.watching = watching;
        this.names = names;
        this.feed = feed;
        this.formats = formats;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public Place place() {
        return Place.AFTER_SEARCH;
    }

    @Override
    public Optional<Component> create() {
        return gatekeeper.allows(Permission.WORK_TICKETS)
                ? gatekeeper.agent().map(agent -> new UnsentBell(answers, asides, watching, names, feed, formats))
                : Optional.empty();
    }
}
