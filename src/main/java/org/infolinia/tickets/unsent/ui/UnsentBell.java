package org.infolinia.tickets.unsent.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.kit.ActorNames;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.asides.Aside;
import org.infolinia.tickets.asides.AsideNews;
import org.infolinia.tickets.asides.AsideShelf;
import org.infolinia.tickets.desk.UnsentAnswers;
import org.infolinia.tickets.desk.UnsentAnswers.Notice;
import org.infolinia.tickets.ui.UnsentFeed;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.infolinia.tickets.watchers.WatchDesk;
import org.infolinia.tickets.watchers.WatchNews;

/**
 * Rings when an answer of the agent does not get out, when somebody else whom he wrote to has answered, or when others did
 * something on a ticket that he watches, and leads to the ticket.
 */
class UnsentBell extends Div {

    private final UnsentAnswers answers;
    private final AsideShelf asides;
    private final WatchDesk watching;
    private final ActorNames names;
    private final UnsentFeed feed;
    private final Formats formats;
    private Set<Ringing> known = Set.of();
    private Runnable ending = () -> {};

    /** Where it leads to, and what it says. */
    private record Ringing(TicketNumber ticket, String words) {}

    UnsentBell(
            UnsentAnswers answers,
            AsideShelf asides,
            WatchDesk watching,
            ActorNames names,
            UnsentFeed feed,
            Formats formats) {
        this.answers = answers;
        this.asides = asides;
        this.watching = watching;
        this.names = names;
        this.feed = feed;
        this.formats = formats;
        addClassName("unsent-bell");
        var all = all();
        known = new HashSet<>(all);
        show(all);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var tab = attach.getUI();
        ending = feed.listen(() -> tab.access(this::look));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    private void look() {
        var all = all();
        all.stream()
                .filter(ringing -> !known.contains(ringing))
                .findFirst()
                .ifPresent(news -> TicketWords.tell(news.words()));
        known = new HashSet<>(all);
        show(all);
    }

    private List<Ringing> all() {
        return Stream.of(
                        answers.mine().stream()
                                .map(notice -> new Ringing(notice.ticket().number(), words(notice))),
                        asides.news().stream()
                                .map(news -> new Ringing(news.ticket().number(), words(news))),
                        watching.news().stream()
                                .map(news -> new Ringing(news.ticket().number(), words(news))))
                .flatMap(rings -> rings)
                .toList();
    }

    private void show(List<Ringing> all) {
        removeAll();
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        var bell = bar.addItem(Icon.BELL.create());
        var name =
                all.isEmpty() ? getTranslation("tickets.bell.quiet") : getTranslation("tickets.bell.rings", all.size());
        bell.setAriaLabel(name);
        bar.setTooltipText(bell, name);
        if (all.isEmpty()) {
            bell.getSubMenu().addItem(name).setEnabled(false);
        } else {
            var count = new Span(Integer.toString(all.size()));
            count.addClassName("count");
            bell.add(count);
            all.forEach(ringing -> add(ringing, bell));
        }
        add(bar);
    }

    private void add(Ringing ringing, MenuItem bell) {
        bell.getSubMenu().addItem(ringing.words(), click -> UI.getCurrent().navigate("tickets/" + ringing.ticket()));
    }

    private String words(AsideNews news) {
        return getTranslation(
                news.aside().state() == Aside.State.UNDELIVERED
                        ? "tickets.bell.aside-undelivered"
                        : "tickets.bell.aside-answered",
                news.ticket().number().toString(),
                news.aside().address().value(),
                formats.moment(news.since(), getLocale()));
    }

    private String words(WatchNews news) {
        return getTranslation(
                "tickets.bell.watch." + news.happening(),
                news.ticket().number().toString(),
                names.inWords(news.by(), getLocale()),
                formats.moment(news.at(), getLocale()));
    }

    private String words(Notice notice) {
        var number = notice.ticket().number().toString();
        return switch (notice) {
            case Notice.GivenUp(Ticket _, var since) ->
                getTranslation("tickets.bell.given-up", number, formats.moment(since, getLocale()));
            case Notice.Held(Ticket _, var since, var mailbox) ->
                getTranslation("tickets.bell.held", number, mailbox.value(), formats.moment(since, getLocale()));
        };
    }
}
