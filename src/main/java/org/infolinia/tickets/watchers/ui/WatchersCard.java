package org.infolinia.tickets.watchers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.security.AgentView;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.alerts.OwnerDesk;
import org.infolinia.tickets.panel.TicketCard;
import org.infolinia.tickets.watchers.WatchDesk;
import org.infolinia.tickets.watchers.Watcher;
import org.jspecify.annotations.Nullable;

/** Who wants to know what happens on a ticket; oneself by a key, colleagues by their names. */
class WatchersCard extends TicketCard {

    private final TicketNumber number;
    private final transient WatchDesk desk;
    private final transient OwnerDesk owners;
    private final transient List<AgentView> colleagues;
    private final transient AgentId me;
    private final Button toggle;
    private final Div refused = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final ComboBox<AgentView> add = new ComboBox<>();
    private transient @Nullable List<Watcher> shown;
    private boolean mayDecide;
    private boolean mayDecideShown;

    WatchersCard(Ticket ticket, WatchDesk desk, OwnerDesk owners, List<AgentView> colleagues, AgentId me) {
        super(translate("tickets.watch"));
        this.number = ticket.number();
        this.desk = desk;
        this.owners = owners;
        this.colleagues = colleagues;
        this.me = me;
        this.toggle = Buttons.plain(Icon.EYE, getTranslation("tickets.watch.begin"), Chord.WATCH, this::toggle);
        addClassName("watchers");
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        none.setText(getTranslation("tickets.watch.none"));
        none.addClassNames("small", "quiet");
        list.addClassName("watcher-list");
        add.setAriaLabel(getTranslation("tickets.watch.add"));
        add.setPlaceholder(getTranslation("tickets.watch.add"));
        add.setItemLabelGenerator(agent -> agent.name().full());
        add.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null && chosen.isFromClient()) {
                accept(desk.add(number, chosen.getValue().id()));
                add.focus();
            }
        });
        withHeader(toggle);
        with(refused, list, none, add);
    }

    /** Whoever opens the ticket sees what had been told to him, as one who watches and as its owner. */
    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        desk.seen(number);
        owners.seen(number);
    }

    @Override
    public void show(Ticket ticket) {
        boolean isMerged = ticket.mergedInto() != null;
        mayDecide = !isMerged && desk.mayDecideForOthers(ticket);
        toggle.setEnabled(!isMerged);
        add.setVisible(mayDecide);
        show(desk.of(number));
    }

    /** Drawn anew only when something else is to be seen, so that the keyboard stays where it is. */
    private void show(List<Watcher> watchers) {
        toggle.setText(getTranslation(isAmong(watchers, me) ? "tickets.watch.end" : "tickets.watch.begin"));
        none.setVisible(watchers.isEmpty());
        list.setVisible(!watchers.isEmpty());
        if (!watchers.equals(shown) || mayDecide != mayDecideShown) {
            shown = watchers;
            mayDecideShown = mayDecide;
            list.removeAll();
            watchers.forEach(watcher -> list.add(line(watcher)));
            add.setItems(colleagues.stream()
                    .filter(agent -> !isAmong(watchers, agent.id()))
                    .toList());
        }
    }

    private ListItem line(Watcher watcher) {
        var name = new Span(watcher.name());
        return mayDecide && !watcher.agent().equals(me)
                ? new ListItem(
                        name,
                        Buttons.inRow(
                                Icon.X, getTranslation("tickets.watch.remove"), watcher.name(), () -> remove(watcher)))
                : new ListItem(name);
    }

    private void remove(Watcher watcher) {
        accept(desk.remove(number, watcher.agent()));
        add.focus();
    }

    private void toggle() {
        accept(isAmong(desk.of(number), me) ? desk.leave(number) : desk.watch(number));
    }

    private void accept(Outcome<List<Watcher>> outcome) {
        refused.removeAll();
        switch (outcome) {
            case Done<List<Watcher>>(var watchers) -> show(watchers);
            case Refused<List<Watcher>>(var refusal) -> refused.add(new Banner(refusal, Tone.BAD));
        }
        add.clear();
    }

    private static boolean isAmong(List<Watcher> watchers, AgentId agent) {
        return watchers.stream().anyMatch(watcher -> watcher.agent().equals(agent));
    }
}
