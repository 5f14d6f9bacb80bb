package org.infolinia.tickets.fields;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;

/**
 * Something that a program wants to know of its tickets.
 *
 * @param isArchived whether it is only shown where it has a value
 */
public record CustomField(long id, ProgramId program, Content content, boolean isArchived, int version) {

    public static final int MAXIMUM_LABEL_LENGTH = 60;
    public static final int MAXIMUM_OPTIONS = 50;

    /** What can be entered. Stands in the database and never changes. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        CHOICES;

        public boolean hasOptions() {
            return this == CHOICE || this == CHOICES;
        }
    }

    /**
     * What a supervisor writes.
     *
     * @param labels what it is called, in every language
     * @param options what can be chosen, in their order; empty unless the kind has some
     * @param isCompulsory whether a ticket may not be over without a value
     */
    public record Content(Map<Language, String> labels, Kind kind, List<Option> options, boolean isCompulsory) {

        public Content {
            labels = Map.copyOf(labels);
            options = List.copyOf(options);
        }
    }

    /**
     * Something to choose.
     *
     * @param key stands in tickets and never changes; empty for one that is new
     * @param isArchived whether it stays only with the tickets that have it
     */
    public record Option(String key, Map<Language, String> labels, boolean isArchived) {

        public Option {
            labels = Map.copyOf(labels);
        }
    }

    public String label(Language language) {
        return content.labels().getOrDefault(language, "");
    }

    /** Those that can be chosen now. */
    public List<Option> options() {
        return content.options().stream().filter(option -> !option.isArchived()).toList();
    }

    public Optional<Option> option(String key) {
        return content.options().stream()
                .filter(option -> option.key().equals(key))
                .findFirst();
    }
}
