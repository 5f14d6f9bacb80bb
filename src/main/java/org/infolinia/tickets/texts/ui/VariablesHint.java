package org.infolinia.tickets.texts.ui;

import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.infolinia.tickets.texts.TextModule;

/** What can stand in a text instead of a participant's own words, and how it is written. */
public class VariablesHint extends Span {

    public VariablesHint() {
        var words = TextModule.VARIABLES.stream()
                .map(each -> "{{" + each.token() + "}} – " + getTranslation(each.messageKey()))
                .collect(Collectors.joining("; "));
        setText(getTranslation("tickets.texts.hint") + " " + words);
        addClassNames("small", "muted");
    }
}
