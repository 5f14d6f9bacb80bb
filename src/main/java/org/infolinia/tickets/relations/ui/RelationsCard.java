package org.infolinia.tickets.relations.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.panel.TicketCard;
import org.infolinia.tickets.relations.Link;
import org.infolinia.tickets.relations.LinkedTicket;
import org.infolinia.tickets.relations.RelationDesk;
import org.infolinia.tickets.ui.parts.TicketWords;

/** What a ticket is linked to, and how each of them is with it. */
class RelationsCard extends TicketCard {

    private final TicketNumber number;
    private final transient RelationDesk desk;
    private final Div refused = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final Button add;
    private transient List<LinkedTicket> shown = List.of();

    RelationsCard(TicketNumber number, RelationDesk desk) {
        super(translate("tickets.relations"));
        this.number = number;
        this.desk = desk;
        addClassName("relations");
        add = Buttons.plain(Icon.LINK, getTranslation("tickets.relations.add"), this::relate);
        add.addThemeVariants(ButtonVariant.TERTIARY);
        list.addClassName("relation-list");
        none.setText(getTranslation("tickets.relations.none"));
        none.addClassNames("small", "quiet");
        with(refused, list, none);
        withHeader(add);
    }

    /** Drawn anew only when something else is to be seen, so that the keyboard stays where it is. */
    @Override
    public void show(Ticket ticket) {
        add.setEnabled(ticket.mergedInto() == null);
        var linked = desk.of(number);
        none.setVisible(linked.isEmpty());
        list.setVisible(!linked.isEmpty());
        if (!linked.equals(shown)) {
            shown = linked;
            list.removeAll();
            linked.forEach(each -> list.add(line(each, ticket.mergedInto() == null)));
        }
    }

    private ListItem line(LinkedTicket linked, boolean mayRemove) {
        var bond = new Span(RelationWords.of(linked.link().bond()));
        bond.addClassNames("small", "muted", "relation-bond");
        var head = new Div(bond, numberOf(linked));
        head.addClassName("relation-head");
        var what = new Div(head);
        what.addClassName("relation");
        var ticket = linked.ticket();
        if (ticket != null) {
            head.add(TicketWords.badge(ticket.state()));
            what.add(new Span(ticket.subject()));
        }
        return mayRemove ? new ListItem(what, removal(linked.link())) : new ListItem(what);
    }

    private static Component numberOf(LinkedTicket linked) {
        var other = linked.link().other();
        return linked.ticket() == null ? TicketWords.number(other) : RelationWords.number(other);
    }

    private Button removal(Link link) {
        var words = getTranslation("tickets.relations.remove", RelationWords.of(link));
        var button = Buttons.plain(Icon.X, "", () -> remove(link));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        return button;
    }

    private void relate() {
        refused.removeAll();
        new RelateDialog(number, desk, this::changed).open();
    }

    private void remove(Link link) {
        refused.removeAll();
        switch (desk.unlink(number, link.other())) {
            case Done<Ticket>(var ticket) -> changed(ticket);
            case Refused<Ticket>(var refusal) ->
                refused.add(new Banner(
                        Icon.ALERT,
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                        Tone.BAD));
        }
    }

    private void changed(Ticket ticket) {
        show(ticket);
        add.focus();
    }
}
