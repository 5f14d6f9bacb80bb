package org.infolinia.calls.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Keycap;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.ScriptVersionId;

/** Which script fits what the caller says; the first five have keys. */
class ScriptChoice extends Card {

    private static final List<Chord> KEYS =
            List.of(Chord.CHOICE_1, Chord.CHOICE_2, Chord.CHOICE_3, Chord.CHOICE_4, Chord.CHOICE_5);

    ScriptChoice(String title, List<ScriptVersion> scripts, Consumer<ScriptVersionId> choose) {
        super(Icon.SCRIPT, title);
        addClassName("script-choice");
        filling();
        if (scripts.isEmpty()) {
            with(new EmptyState(Icon.SCRIPT, getTranslation("scripts.none-for-call")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("answers");
        for (int number = 0; number < scripts.size(); number++) {
            list.add(new ListItem(button(scripts.get(number), number, choose)));
        }
        with(list);
    }

    /** Leads back to the script that is being followed. */
    ScriptChoice orBack(Runnable back) {
        withHeader(Buttons.plain(Icon.UNDO, getTranslation("scripts.stay"), Chord.SCRIPT, back));
        return this;
    }

    private NativeButton button(ScriptVersion script, int number, Consumer<ScriptVersionId> choose) {
        var title = new Span(script.content().title().in(Language.ofLocale(getLocale())));
        title.addClassName("strong");
        var version = new Span(getTranslation("scripts.version", script.number()));
        version.addClassName("destination");
        var button = new NativeButton();
        button.addClassName("answer");
        if (number < KEYS.size()) {
            button.add(new Keycap(KEYS.get(number)));
            KEYS.get(number).on(button, () -> choose.accept(script.id()));
        }
        button.add(title, version);
        button.addClickListener(click -> choose.accept(script.id()));
        return button;
    }
}
