package org.infolinia.tickets.checklists;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket.Topic;
import org.jspecify.annotations.Nullable;

/** What new tickets of a program are given to be done. */
public record ChecklistTemplate(long id, ProgramId program, Content content, int version) {

    public static final int MAXIMUM_NAME_LENGTH = 60;

    /** The most that one template lays on a ticket. */
    public static final int MAXIMUM_ENTRIES = 30;

    /**
     * What a supervisor writes.
     *
     * @param topic the tickets that it is laid on when they are opened, or null for all of the program
     */
    public record Content(String name, @Nullable Topic topic, List<Entry> entries) {

        public Content {
            name = name.strip();
            entries = List.copyOf(entries);
        }
    }

    /** One thing to be done, written as its words, with an asterisk behind them when it is compulsory. */
    public record Entry(String text, boolean isCompulsory) {

        private static final String COMPULSORY = "*";

        /** Empty when nothing is written. */
        public static Optional<Entry> read(String line) {
            var written = line.strip();
            boolean isCompulsory = written.endsWith(COMPULSORY);
            var text = isCompulsory
                    ? written.substring(0, written.length() - COMPULSORY.length())
                            .strip()
                    : written;
            return text.isEmpty() ? Optional.empty() : Optional.of(new Entry(text, isCompulsory));
        }

        @Override
        public String toString() {
            return isCompulsory ? text + " " + COMPULSORY : text;
        }
    }
}
