package org.infolinia.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kit.Icon;
import org.infolinia.kit.MenuCount;
import org.infolinia.security.keys.OwnKeys;

/**
 * The places an agent goes to all day, and the way to all others. A view says by {@code @Menu} where it stands; its title is
 * a key of the message bundles and its icon the name of an {@link Icon}.
 */
class Rail extends Nav {

    private final Map<String, Anchor> links = new HashMap<>();
    private final Set<String> behindMore;

    private final List<MenuCount> counts;
    private final List<Runnable> endings = new ArrayList<>();

    Rail(String name, List<MenuCount> counts, OwnKeys keys) {
        this.counts = counts;
        addClassName("rail");
        setAriaLabel(name);
        var list = new UnorderedList();
        Places.onRail()
                .forEach(entry ->
                        list.add(new ListItem(link(Places.pathOf(entry), Icon.valueOf(entry.icon()), entry.title()))));
        behindMore = Places.inGroups().values().stream()
                .flatMap(List::stream)
                .map(Places::pathOf)
                .collect(Collectors.toSet());
        if (!behindMore.isEmpty()) {
            list.add(new ListItem(link(MoreView.PATH, Icon.DOTS, "shell.more")));
        }
        add(list, keys(keys));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        var ofMore = new ArrayList<MenuCount>();
        for (var count : counts) {
            if (links.containsKey(count.path())) {
                show(ui, count.path(), List.of(count));
            } else if (behindMore.contains(count.path())) {
                ofMore.add(count);
            }
        }
        show(ui, MoreView.PATH, ofMore);
    }

    /** Their sum, as a badge on the link. */
    private void show(UI ui, String path, List<MenuCount> together) {
        var link = links.get(path);
        if (link != null && !together.isEmpty()) {
            var badge = new Span();
            badge.addClassName("count");
            link.add(badge);
            show(together, badge);
            together.forEach(count -> endings.add(count.listen(() -> ui.access(() -> show(together, badge)))));
            endings.add(() -> link.remove(badge));
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        endings.forEach(Runnable::run);
        endings.clear();
    }

    private static void show(List<MenuCount> together, Span badge) {
        long number = together.stream().mapToLong(MenuCount::count).sum();
        badge.setText(Long.toString(number));
        badge.setVisible(number > 0);
    }

    void markCurrent(String firstSegment) {
        var current = behindMore.contains(firstSegment) ? MoreView.PATH : firstSegment;
        links.forEach((segment, link) -> {
            if (segment.equals(current)) {
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

    private Anchor link(String path, Icon icon, String title) {
        var link = new Anchor(path, icon.large(), new Span(getTranslation(title)));
        links.put(path, link);
        return link;
    }
}
