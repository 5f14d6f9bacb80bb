package org.infolinia.kit.bell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.infolinia.kit.Icon;
import org.infolinia.kit.bell.BellPart.News;

/**
 * Rings when something waits for the agent that he would not see where he is, and leads there. It says so once, and then
 * shows how many things there are.
 */
public class Bell extends Div {

    private static final int SHOWN_MILLISECONDS = 6_000;

    private final transient List<BellPart> parts;
    private final MenuBar bar = new MenuBar();
    private final MenuItem bell = bar.addItem("");
    private List<News> known;
    private transient List<Runnable> endings = List.of();

    public Bell(List<BellPart> parts) {
        this.parts = List.copyOf(parts);
        addClassName("bell");
        bar.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        add(bar);
        known = all();
        show(known);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var tab = attach.getUI();
        endings = parts.stream()
                .map(part -> part.listen(() -> tab.access(this::look)))
                .toList();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        endings.forEach(Runnable::run);
    }

    /** What has not changed stays as it is, for the agent may have the list open. */
    private void look() {
        var all = all();
        if (all.equals(known)) {
            return;
        }
        all.stream().filter(news -> !known.contains(news)).findFirst().ifPresent(Bell::tell);
        known = all;
        show(all);
    }

    private static void tell(News news) {
        Notification.show(news.words(), SHOWN_MILLISECONDS, Notification.Position.BOTTOM_START);
    }

    private List<News> all() {
        return parts.stream().flatMap(part -> part.news(getLocale()).stream()).toList();
    }

    /** The button stays the same, for the agent may be on it. */
    private void show(List<News> all) {
        bell.removeAll();
        bell.add(Icon.BELL.create());
        bell.getSubMenu().removeAll();
        var name = all.isEmpty() ? getTranslation("shell.bell.quiet") : getTranslation("shell.bell.rings", all.size());
        bell.setAriaLabel(name);
        bar.setTooltipText(bell, name);
        if (all.isEmpty()) {
            bell.getSubMenu().addItem(name).setEnabled(false);
        } else {
            var count = new Span(Integer.toString(all.size()));
            count.addClassName("count");
            bell.add(count);
            all.forEach(this::offer);
        }
    }

    private void offer(News news) {
        bell.getSubMenu().addItem(news.words(), click -> UI.getCurrent().navigate(news.path()));
    }
}
