package org.infolinia.tickets.ui.parts;

import com.vaadin.flow.component.Html;
import org.infolinia.tickets.conversation.FormattedWords;

/** What a colleague wrote in Markdown, as it looks in the mail. */
public class WrittenWords extends Html {

    public WrittenWords(String markdown) {
        super("<div>" + FormattedWords.html(markdown) + "</div>");
    }
}
