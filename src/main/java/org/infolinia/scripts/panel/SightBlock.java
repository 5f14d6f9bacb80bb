package org.infolinia.scripts.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.scripts.contacts.OpenTickets.OpenTicket;
import org.infolinia.scripts.run.Sight;
import org.infolinia.scripts.run.Sight.Expiring.Lot;

/** What a place shows beside its words. */
class SightBlock extends Div {

    private final Formats formats;

    SightBlock(Sight sight, Language spoken, Formats formats) {
        this.formats = formats;
        addClassName("sight");
        add(
                switch (sight) {
                    case Sight.Locked(var needed) ->
                        note(Icon.LOCK, getTranslation("scripts.sight.locked", needed.number()));
                    case Sight.NobodyKnown nobody -> note(Icon.QUESTION, getTranslation("scripts.sight.nobody"));
                    case Sight.Person person -> facts(person);
                    case Sight.Balance balance -> facts(balance, spoken);
                    case Sight.Expiring expiring -> expiring(expiring);
                    case Sight.Tickets tickets -> tickets(tickets);
                });
    }

    private static Component note(Icon icon, String words) {
        var note = new Paragraph(icon.create(), new Span(words));
        note.addClassName("cue");
        return note;
    }

    private Component facts(Sight.Person person) {
        var facts = new Facts()
                .with(getTranslation("scripts.sight.name"), person.name())
                .with(getTranslation("scripts.sight.number"), person.number());
        var town = person.town();
        if (town != null) {
            facts.with(getTranslation("scripts.sight.town"), town);
        }
        return facts.with(getTranslation("scripts.sight.joined"), formats.date(person.joinedOn(), getLocale()));
    }

    private Component facts(Sight.Balance balance, Language spoken) {
        var why = new Span(balance.explanation());
        why.getElement().setAttribute("lang", spoken.code());
        var facts = new Facts()
                .with(getTranslation("scripts.sight.posted"), formats.points(balance.posted(), getLocale()))
                .with(getTranslation("scripts.sight.available"), formats.points(balance.available(), getLocale()));
        if (!balance.held().isZero()) {
            facts.with(getTranslation("scripts.sight.held"), formats.points(balance.held(), getLocale()));
        }
        return facts.with(getTranslation("scripts.sight.why"), why);
    }

    private Component expiring(Sight.Expiring expiring) {
        if (expiring.lots().isEmpty()) {
            return note(Icon.CHECK_C, getTranslation("scripts.sight.none-expiring"));
        }
        var list = new UnorderedList();
        expiring.lots().forEach(lot -> list.add(new ListItem(words(lot))));
        return list;
    }

    private String words(Lot lot) {
        return getTranslation(
                "scripts.sight.expires",
                formats.points(lot.points(), getLocale()),
                formats.date(lot.on(), getLocale()));
    }

    private Component tickets(Sight.Tickets tickets) {
        if (tickets.open().isEmpty()) {
            return note(Icon.CHECK_C, getTranslation("scripts.sight.no-tickets"));
        }
        var list = new UnorderedList();
        tickets.open().forEach(ticket -> list.add(line(ticket)));
        return list;
    }

    private ListItem line(OpenTicket ticket) {
        var line = new ListItem(
                new Anchor("tickets/" + ticket.number(), ticket.number()), new Span(" " + ticket.subject()));
        var due = ticket.legalDueOn();
        if (due != null) {
            var until = new Span(getTranslation("scripts.sight.due", formats.date(due, getLocale())));
            until.addClassNames("tiny", "quiet");
            line.add(until);
        }
        return line;
    }
}
