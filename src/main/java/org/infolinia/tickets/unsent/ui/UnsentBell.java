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
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.desk.UnsentAnswers;
import org.infolinia.tickets.desk.UnsentAnswers.Notice;
import org.infolinia.tickets.ui.UnsentFeed;
import org.infolinia.tickets.ui.parts.TicketWords;

/** Rings when an answer of the agent does not get out, and leads to its ticket. */
class UnsentBell extends Div {

    private final UnsentAnswers answers;
    private final UnsentFeed feed;
    private final Formats formats;
    private Set<Notice> known = Set.of();
    private Runnable ending = () -> {};

    UnsentBell(UnsentAnswers answers, UnsentFeed feed, Formats formats) {
        this.answers = answers;
        this.feed = feed;
        this.formats = formats;
        addClassName("unsent-bell");
        var notices = answers.mine();
        known = new HashSet<>(notices);
        show(notices);
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
        var notices = answers.mine();
        notices.stream()
                .filter(notice -> !known.contains(notice))
                .findFirst()
                .ifPresent(news -> TicketWords.tell(words(news)));
        known = new HashSet<>(notices);
        show(notices);
    }

    private void show(List<Notice> notices) {
        removeAll();
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        var bell = bar.addItem(Icon.BELL.create());
        var name = notices.isEmpty()
                ? getTranslation("tickets.bell.quiet")
                : getTranslation("tickets.bell.rings", notices.size());
        bell.setAriaLabel(name);
        bar.setTooltipText(bell, name);
        if (notices.isEmpty()) {
            bell.getSubMenu().addItem(name).setEnabled(false);
        } else {
            var count = new Span(Integer.toString(notices.size()));
            count.addClassName("count");
            bell.add(count);
            notices.forEach(notice -> add(notice, bell));
        }
        add(bar);
    }

    private void add(Notice notice, MenuItem bell) {
        bell.getSubMenu()
                .addItem(
                        words(notice),
                        click -> UI.getCurrent()
                                .navigate("tickets/" + notice.ticket().number()));
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
