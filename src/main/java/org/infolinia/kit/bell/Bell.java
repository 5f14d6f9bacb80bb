package org.infolinia.kit.bell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.kit.Icon;
import org.infolinia.kit.bell.BellPart.News;

/**
 * Rings when something waits for the agent that he would not see where he is, and leads there. It says so once, and then
 * shows how many things there are. The list stays open while news arrive, and what is in it stays where the keyboard is.
 */
public class Bell extends Div {

    private static final int SHOWN_MILLISECONDS = 6_000;

    /** Nobody reads more lines than these; of the others the bell says how many there are. */
    private static final int MOST_LINES = 30;

    private final transient List<BellPart> parts;
    private final Button button = new Button();
    private final Span count = new Span();
    private final Popover popover = new Popover();
    private final Paragraph quiet = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph further = new Paragraph();
    private final transient Map<News, ListItem> lines = new HashMap<>();
    private List<News> known;
    private Notification told = new Notification();
    private int toldTogether;
    private transient List<Runnable> endings = List.of();

    public Bell(List<BellPart> parts) {
        this.parts = List.copyOf(parts);
        addClassName("bell");
        count.addClassName("count");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setIcon(Icon.BELL.create());
        button.setSuffixComponent(count);
        quiet.setText(getTranslation("shell.bell.quiet"));
        list.addClassName("bell-list");
        popover.addClassName("bell-popover");
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAutofocus(true);
        popover.setAriaLabel(getTranslation("shell.bell"));
        popover.add(quiet, list, further);
        add(button, popover);
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

    private void look() {
        var all = all();
        if (all.equals(known)) {
            return;
        }
        var fresh = all.stream().filter(news -> !known.contains(news)).toList();
        if (!fresh.isEmpty()) {
            tell(fresh);
        }
        known = all;
        show(all);
    }

    /** One line at a time, however much comes at once, so that they do not pile up over the page. */
    private void tell(List<News> fresh) {
        toldTogether = told.isOpened() ? toldTogether + fresh.size() : fresh.size();
        told.close();
        var words = fresh.getFirst().words();
        told = Notification.show(
                toldTogether == 1 ? words : getTranslation("shell.bell.new", words, toldTogether - 1),
                SHOWN_MILLISECONDS,
                Notification.Position.BOTTOM_START);
    }

    private List<News> all() {
        return parts.stream()
                .flatMap(part -> part.news(getLocale()).stream())
                .distinct()
                .toList();
    }

    private void show(List<News> all) {
        var name = all.isEmpty() ? getTranslation("shell.bell.quiet") : getTranslation("shell.bell.rings", all.size());
        button.setAriaLabel(name);
        button.setTooltipText(name);
        count.setText(Integer.toString(all.size()));
        count.setVisible(!all.isEmpty());
        quiet.setVisible(all.isEmpty());
        list.setVisible(!all.isEmpty());
        arrange(all.stream().limit(MOST_LINES).toList());
        further.setText(getTranslation("shell.bell.further", all.size() - MOST_LINES));
        further.setVisible(all.size() > MOST_LINES);
    }

    /** Lines that stay are not touched, for the agent may be on one of them. */
    private void arrange(List<News> shown) {
        lines.entrySet().removeIf(line -> {
            boolean isOver = !shown.contains(line.getKey());
            if (isOver) {
                list.remove(line.getValue());
            }
            return isOver;
        });
        for (int place = 0; place < shown.size(); place++) {
            var line = lines.computeIfAbsent(shown.get(place), this::line);
            if (list.indexOf(line) != place) {
                list.addComponentAtIndex(place, line);
            }
        }
    }

    private ListItem line(News news) {
        var link = new Anchor(news.path(), news.words());
        link.getElement().addEventListener("click", click -> popover.close());
        return new ListItem(link);
    }
}
