package org.infolinia.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.kit.MenuCount;
import org.infolinia.kit.Strip;

/** What is opened now and then, in groups, so that the rail holds what is opened all day. */
@Route(MoreView.PATH)
@PermitAll
class MoreView extends Div implements HasDynamicTitle {

    static final String PATH = "more";

    private final transient List<MenuCount> counts;

    MoreView(List<MenuCount> counts) {
        this.counts = counts;
        addClassNames("page", "more");
        var groups = new Div();
        groups.addClassName("more-groups");
        Places.inGroups().forEach((group, entries) -> groups.add(group(group, entries)));
        add(new Strip(getPageTitle()), groups);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("shell.more");
    }

    private Component group(int number, List<MenuEntry> entries) {
        var list = new UnorderedList();
        list.addClassName("more-places");
        entries.forEach(entry -> list.add(new ListItem(link(entry))));
        return new Card(getTranslation("shell.more." + number)).with(list);
    }

    private Anchor link(MenuEntry entry) {
        var path = Places.pathOf(entry);
        var link = new Anchor(path, Icon.valueOf(entry.icon()).large(), new Span(getTranslation(entry.title())));
        counts.stream()
                .filter(count -> count.path().equals(path))
                .mapToLong(MenuCount::count)
                .filter(number -> number > 0)
                .forEach(number -> {
                    var badge = new Span(Long.toString(number));
                    badge.addClassName("count");
                    link.add(badge);
                });
        return link;
    }
}
