package org.infolinia.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.kit.Icon;
import org.infolinia.kit.MenuCount;
import org.infolinia.security.keys.OwnKeys;

/**
 * The places an agent can go: every view he may open that says so with {@code @Menu}, whose title is a key of the
 * message bundles and whose icon is the name of an {@link Icon}.
 */
class Rail extends Nav {

    private final Map<String, Anchor> links = new HashMap<>();

    private final List<MenuCount> counts;
    private final List<Runnable> endings = new ArrayList<>();

    Rail(String name, List<MenuCount> counts, OwnKeys keys) {
        this.counts = counts;
        addClassName("rail");
        setAriaLabel(name);
        var list = new UnorderedList();
        MenuConfiguration.getMenuEntries().forEach(entry -> list.add(new ListItem(link(entry))));
        add(list, keys(keys));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        for (var count : counts) {
            var link = links.get(count.path());
            if (link != null) {
                var badge = new Span();
                badge.addClassName("count");
                link.add(badge);
                show(count, badge);
                endings.add(count.listen(() -> ui.access(() -> show(count, badge))));
                endings.add(() -> link.remove(badge));
            }
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        endings.forEach(Runnable::run);
        endings.clear();
    }

    private static void show(MenuCount count, Span badge) {
        long number = count.count();
        badge.setText(Long.toString(number));
        badge.setVisible(number > 0);
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

    private NativeButton keys(OwnKeys own) {
        var button = new NativeButton("", click -> new KeysDialog(own).open());
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
