package org.infolinia.tickets.views.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.views.TicketView;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.infolinia.tickets.views.TicketView.Stored;
import org.infolinia.tickets.views.ViewCount;

/** The views one can go to, each with how many tickets it lists. */
class ViewList extends Nav {

    private final transient Formats formats;
    private final transient Map<String, Span> counts = new HashMap<>();
    private final transient Map<String, RouterLink> links = new HashMap<>();
    private final UnorderedList list = new UnorderedList();

    ViewList(Formats formats) {
        this.formats = formats;
        addClassName("view-list");
        setAriaLabel(getTranslation("tickets.view.all"));
        add(list);
    }

    void offer(List<TicketView> views) {
        list.removeAll();
        links.clear();
        counts.clear();
        views.forEach(view -> list.add(new ListItem(link(view))));
    }

    /** Tells which one is open. */
    void mark(TicketView current) {
        links.forEach((key, link) -> {
            if (key.equals(current.key())) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    void count(Map<TicketView, ViewCount> known) {
        known.forEach((view, count) -> {
            var shown = counts.get(view.key());
            if (shown != null) {
                shown.setText(ViewWords.of(count, formats, getLocale()));
            }
        });
    }

    private RouterLink link(TicketView view) {
        var name = new Span(ViewWords.nameOf(view));
        name.addClassNames("truncated", "grow");
        var count = new Span();
        count.addClassName("view-count");
        var link = new RouterLink(TicketListView.class);
        link.setQueryParameters(QueryParameters.of(TicketListView.VIEW, view.key()));
        link.add(icon(view).create(), name, count);
        link.setHighlightCondition((shown, event) -> false);
        links.put(view.key(), link);
        counts.put(view.key(), count);
        return link;
    }

    private static Icon icon(TicketView view) {
        return switch (view) {
            case Stored stored -> stored.isShared() ? Icon.USERS : Icon.STAR;
            case Shipped shipped ->
                switch (shipped) {
                    case MINE -> Icon.USER;
                    case UNASSIGNED -> Icon.INBOX;
                    case DUE_SOON -> Icon.CLOCK;
                    case PENDING -> Icon.HOURGLASS;
                    case SNOOZED -> Icon.MOON;
                    case WATCHED -> Icon.EYE;
                    case OPEN -> Icon.TICKET;
                    case FINISHED -> Icon.CHECK;
                };
        };
    }
}
