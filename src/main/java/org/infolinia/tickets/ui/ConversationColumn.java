package org.infolinia.tickets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.mail.dispatch.Dispatch;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Snooze;
import org.infolinia.tickets.Snooze.Then;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.desk.UnsentAnswers;
import org.infolinia.tickets.links.ui.MergedCards;
import org.infolinia.tickets.presence.TicketPresence;
import org.infolinia.tickets.presence.ui.OnlookersLine;

/** What was said in a ticket, and what should be known before anybody goes on with it. */
@SpringComponent
class ConversationColumn {

    private final TicketFiles files;
    private final UnsentAnswers unsentAnswers;
    private final TicketPresence presence;
    private final MergedCards mergedCards;
    private final ChangeWords changeWords;
    private final Gatekeeper gatekeeper;
    private final Formats formats;

    ConversationColumn(
            TicketFiles files,
            UnsentAnswers unsentAnswers,
            TicketPresence presence,
            MergedCards mergedCards,
            ChangeWords changeWords,
            Gatekeeper gatekeeper,
            Formats formats) {
        this.files = files;
        this.unsentAnswers = unsentAnswers;
        this.presence = presence;
        this.mergedCards = mergedCards;
        this.changeWords = changeWords;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
    }

    /** @param opened the message at which it is opened, or 0 for its end */
    Component of(Ticket ticket, List<Message> messages, long opened) {
        return new ConversationCard(ticket, messages, opened, files, new ReaderWords(formats, changeWords, locale()));
    }

    Component onlookers(Ticket ticket) {
        return new OnlookersLine(presence, ticket.number(), gatekeeper.agent().orElseThrow());
    }

    /** What should be known before anybody writes: where the ticket went, and which answers do not get out. */
    List<Component> notices(Ticket ticket, Runnable unmerged) {
        var gone =
                Optional.ofNullable(ticket.mergedInto()).map(survivor -> goneTo(ticket, survivor, unmerged)).stream();
        var asleep = Optional.ofNullable(ticket.snooze()).map(this::putAside).stream();
        var unsent = unsentAnswers.in(ticket.number()).stream().map(this::unsent);
        return Stream.of(gone, asleep, unsent).flatMap(notices -> notices).toList();
    }

    private Component putAside(Snooze snooze) {
        var moment = formats.moment(snooze.until(), locale());
        return snooze.then() == Then.RESOLVE
                ? new Banner(Icon.HOURGLASS, translate("tickets.snoozed.resolves-at", moment), Tone.NEUTRAL)
                : new Banner(Icon.MOON, translate("tickets.snoozed.until", moment), Tone.NEUTRAL);
    }

    private Component goneTo(Ticket ticket, TicketNumber survivor, Runnable unmerged) {
        return new Banner(
                Icon.MERGE,
                translate("tickets.merge.gone", survivor),
                Tone.NEUTRAL,
                mergedCards.button(ticket.number(), unmerged),
                new Anchor("tickets/" + survivor, translate("tickets.merge.go", survivor)));
    }

    private Component unsent(Dispatch dispatch) {
        var written = formats.moment(dispatch.queuedAt(), locale());
        var held = dispatch.heldSince();
        return held == null
                ? new Banner(
                        Icon.ALERT, translate("tickets.unsent.given-up", written, dispatch.serverWords()), Tone.BAD)
                : new Banner(
                        Icon.HOURGLASS,
                        translate(
                                "tickets.unsent.held",
                                written,
                                dispatch.mailbox().value(),
                                formats.moment(held, locale()),
                                dispatch.serverWords()),
                        Tone.WARN);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
