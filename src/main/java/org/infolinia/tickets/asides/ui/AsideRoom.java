package org.infolinia.tickets.asides.ui;

import org.infolinia.kit.ActorNames;
import org.infolinia.kit.Formats;
import org.infolinia.tickets.asides.AsideDesk;
import org.infolinia.tickets.asides.AsideDrafts;
import org.infolinia.tickets.asides.AsideShelf;
import org.infolinia.tickets.asides.Forwarding;
import org.infolinia.tickets.ui.BellFeed;
import org.springframework.stereotype.Component;

/** Everything that the card and its dialogs ask. */
@Component
record AsideRoom(
        AsideShelf shelf,
        AsideDesk desk,
        AsideDrafts drafts,
        Forwarding forwarding,
        BellFeed bell,
        ActorNames names,
        Formats formats) {}
