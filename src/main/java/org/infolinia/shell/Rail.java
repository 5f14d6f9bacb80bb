package org.infolinia.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.HashMap;
import java.util.Map;
import org.infolinia.kit.Icon;

/**
 * The places an agent can go: every view he may open that says so with {@code @Menu}, whose title is a key of the
 * message bundles and whose icon is the name of an {@link Icon}.
 */
class Rail extends Nav {

    private final Map<String, Anchor> links = new HashMap<>();

    Rail(String name) {
        addClassName("rail");
        setAriaLabel(name);
        var list = new UnorderedList();
        MenuConfiguration.getMenuEntries().forEach(entry -> list.add(new ListItem(link(entry))));
        add(list, keys());
    }

    void markCurrent(String firstSegment) {
        links.forEach((segment, link) -> {
            if (segment.equals(firstSegment)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private NativeButton keys() {
        var button = new NativeButton("", click -> new KeysDialog().open());
        button.add(Icon.KEYBOARD.large(), new Span(getTranslation("shell.keys")));
        button.addClassName("rail-end");
        return button;
    }

    private Anchor link(MenuEntry entry) {
        var path = entry.path().replaceFirst("^/", "");
        var link = new Anchor(path, Icon.valueOf(entry.icon()).large(), new Span(getTranslation(entry.title())));
        links.put(path, link);
        return link;
    }
}
