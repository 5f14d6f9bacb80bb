package org.infolinia.tickets.bulk;

import java.util.EnumMap;
import java.util.Map;
import org.infolinia.kernel.Language;
import org.infolinia.tickets.Ticket.State;

/**
 * An answer that the contacts of many tickets get, each with what is his.
 *
 * @param texts Markdown with variables, by the language of the tickets; none is blank
 * @param afterwards the state that the tickets go into
 */
public record BulkAnswer(Map<Language, String> texts, State afterwards) {

    public BulkAnswer {
        var written = new EnumMap<Language, String>(Language.class);
        texts.forEach((language, text) -> {
            if (!text.isBlank()) {
                written.put(language, text.replace("\r\n", "\n").strip());
            }
        });
        texts = Map.copyOf(written);
    }
}
