package org.infolinia.tickets.ui;

import java.time.Instant;
import java.util.Locale;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Formats;
import org.infolinia.tickets.Words;

/** How moments, names and happenings are written for whoever reads the conversation. */
record ReaderWords(Formats formats, ChangeWords words, Locale locale) {

    String time(Instant moment) {
        return formats.time(moment, locale);
    }

    String moment(Instant moment) {
        return formats.moment(moment, locale);
    }

    /** People by their names, parts of the product in words. */
    String actor(String name) {
        return words.by(name, locale);
    }

    String event(Words event, ProgramId program) {
        return words.of(event, program, locale);
    }
}
