package org.infolinia.calls.callbacks.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.infolinia.calls.callbacks.Callback;
import org.infolinia.calls.callbacks.CallbackDesk;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;

/** Whom the asker has promised to call, the soonest first; who they are stands where he calls them. */
@SpringComponent
public class OwnCallbacks {

    private final CallbackDesk desk;
    private final Formats formats;

    OwnCallbacks(CallbackDesk desk, Formats formats) {
        this.desk = desk;
        this.formats = formats;
    }

    public Component card() {
        var card = new Card(Icon.CALLBACK, say("calls.callbacks.own"));
        var mine = desk.ofMine();
        if (mine.isEmpty()) {
            return card.with(new EmptyState(Icon.CHECK_C, say("calls.callbacks.own-none")));
        }
        var list = new UnorderedList();
        list.addClassName("own-reviews");
        mine.forEach(callback -> list.add(item(callback)));
        return card.with(list);
    }

    private ListItem item(Callback callback) {
        var locale = UI.getCurrent().getLocale();
        var window = say(
                "calls.callback.window", formats.moment(callback.from(), locale), formats.time(callback.to(), locale));
        var item = new ListItem(new Anchor("callbacks", window));
        if (callback.isOverdue(formats.now())) {
            item.add(new Badge(Icon.ALERT, say("calls.callbacks.own-overdue"), Tone.BAD));
        }
        if (!callback.about().isEmpty()) {
            item.add(new Span(callback.about()));
        }
        return item;
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
