package org.infolinia.tickets.ui;

import java.time.Instant;
import java.util.Locale;
import org.infolinia.kit.ActorNames;
import org.infolinia.kit.Formats;

/** How moments and names are written for whoever reads the conversation. */
record ReaderWords(Formats formats, ActorNames actors, Locale locale) {

    String moment(Instant moment) {
        return formats.moment(moment, locale);
    }

    /** People by their names, parts of the product in words. */
    String actor(String name) {
        return actors.inWords(name, locale);
    }
}
