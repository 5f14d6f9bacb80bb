package org.infolinia.scripts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.scripts.Finding;

/** What keeps a script from being published; each leads to the place to mend, and ways are drawn place by place. */
class FindingList extends Div {

    /** More at once nobody mends. */
    private static final int MOST_SHOWN = 100;

    private final transient Consumer<String> goTo;

    /** @param goTo given the key of a place, or the script's code */
    FindingList(Consumer<String> goTo) {
        this.goTo = goTo;
        addClassName("finding-list");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(List<Finding> findings) {
        removeAll();
        if (findings.isEmpty()) {
            add(new Banner(Icon.CHECK_C, getTranslation("scripts.no-findings"), Tone.OK));
            return;
        }
        var count = new Span(getTranslation("scripts.findings.count", findings.size()));
        count.addClassNames("small", "muted");
        var list = new UnorderedList();
        findings.stream().limit(MOST_SHOWN).forEach(finding -> list.add(item(finding)));
        add(count, list);
    }

    private ListItem item(Finding finding) {
        var words = new Span(
                getTranslation(finding.messageKey(), finding.arguments().toArray()));
        var item = new ListItem(place(finding.node()), words);
        if (!finding.path().isEmpty()) {
            item.add(path(finding.path()));
        }
        return item;
    }

    private Component path(List<String> keys) {
        var path = new OrderedList();
        path.addClassName("fault-path");
        path.getElement().setAttribute("aria-label", getTranslation("scripts.finding-path"));
        keys.forEach(key -> path.add(new ListItem(place(key))));
        return path;
    }

    private NativeButton place(String key) {
        var place = new NativeButton(key, click -> goTo.accept(key));
        place.addClassNames("link-button", "code");
        return place;
    }
}
