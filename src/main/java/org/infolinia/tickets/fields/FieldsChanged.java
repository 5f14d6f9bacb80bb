package org.infolinia.tickets.fields;

import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Recorded;

/** A program wants to know something else of its tickets. */
record FieldsChanged(Actor by, Deed deed, CustomField field) implements Recorded {

    /** What was done to the field. */
    enum Deed {
        ADDED("tickets.field-added"),
        CHANGED("tickets.field-changed"),
        ARCHIVED("tickets.field-archived"),
        RESTORED("tickets.field-restored"),
        REMOVED("tickets.field-removed");

        private final String action;

        Deed(String action) {
            this.action = action;
        }
    }

    @Override
    public AuditFacts facts() {
        var content = field.content();
        return new AuditFacts(
                by,
                deed.action,
                field.program(),
                null,
                "ticket-field:" + field.id(),
                Map.of(
                        "label",
                        field.label(Language.PL),
                        "kind",
                        content.kind().name(),
                        "compulsory",
                        Boolean.toString(content.isCompulsory()),
                        "choices",
                        field.options().stream()
                                .map(option -> option.labels().getOrDefault(Language.PL, ""))
                                .collect(Collectors.joining("; "))));
    }
}
