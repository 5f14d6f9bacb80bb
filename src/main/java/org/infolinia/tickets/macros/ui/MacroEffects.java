package org.infolinia.tickets.macros.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.macros.Macro.Next;

/** What a macro does: what is sent, what changes, and which ticket comes next. */
class MacroEffects extends Div {

    /**
     * @param answer empty when nothing is answered
     * @param edits in words
     */
    MacroEffects(String answer, List<String> edits, Next next) {
        addClassName("macro-effects");
        if (!answer.isEmpty()) {
            var sent = new Span(getTranslation("tickets.macros.sends"));
            sent.addClassNames("small", "strong");
            var text = new Div(answer);
            text.addClassName("macro-answer");
            add(new Div(Icon.SEND.create(), sent), text);
        }
        var list = new UnorderedList();
        edits.forEach(edit -> list.add(new ListItem(edit)));
        if (next != Next.STAY) {
            list.add(new ListItem(getTranslation("tickets.macros.next." + next)));
        }
        add(list);
    }
}
