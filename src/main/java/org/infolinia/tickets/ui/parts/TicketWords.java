package org.infolinia.tickets.ui.parts;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.mail.Decision;
import org.infolinia.tickets.Snooze.Then;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.Words;

/** What tickets' properties are called, in the language of the open tab. */
public final class TicketWords {

    private static final int SHOWN_MILLISECONDS = 5_000;

    private TicketWords() {}

    public static String of(Ticket.State state) {
        return translate("tickets.state." + state);
    }

    public static String of(Ticket.Priority priority) {
        return translate("tickets.priority." + priority);
    }

    public static String of(Ticket.Kind kind) {
        return translate("tickets.kind." + kind);
    }

    public static String of(Ticket.Topic topic) {
        return translate("tickets.topic." + topic);
    }

    public static String of(Ticket.Channel channel) {
        return translate("tickets.channel." + channel);
    }

    public static String of(Words words) {
        return translate(words.key(), words.arguments().toArray());
    }

    public static String of(Decision decision) {
        return translate(decision.words(), decision.arguments().toArray());
    }

    /** How it stands, and that it is put aside. */
    public static Badge badge(Ticket ticket) {
        var snooze = ticket.snooze();
        if (snooze == null) {
            return badge(ticket.state());
        }
        return snooze.then() == Then.RESOLVE
                ? new Badge(Icon.HOURGLASS, translate("tickets.snoozed.resolves"), Tone.NEUTRAL)
                : new Badge(Icon.MOON, translate("tickets.snoozed"), Tone.NEUTRAL);
    }

    public static Badge badge(Ticket.State state) {
        return switch (state) {
            case NEW -> new Badge(Icon.INBOX, of(state), Tone.ACCENT);
            case OPEN -> new Badge(Icon.TICKET, of(state), Tone.ACCENT);
            case PENDING -> new Badge(Icon.HOURGLASS, of(state), Tone.NEUTRAL);
            case RESOLVED -> new Badge(Icon.CHECK, of(state), Tone.OK);
            case CLOSED -> new Badge(Icon.LOCK, of(state), Tone.NEUTRAL);
        };
    }

    /** Who wrote or called, as far as it is known. */
    public static String whose(Ticket ticket) {
        var contact = ticket.contact();
        if (contact.name() != null) {
            return contact.name();
        }
        return contact.address() == null ? "" : contact.address().value();
    }

    /** Where answers go, as agents may see it; empty while the ticket itself knows no address. */
    public static Optional<String> address(Ticket ticket) {
        return Optional.ofNullable(ticket.contact().address()).map(address -> shown(ticket, address));
    }

    /** In clear when the ticket was written from there, hidden in part when the register alone knows the address. */
    public static String shown(Ticket ticket, EmailAddress address) {
        boolean isWhereItCameFrom = ticket.channel() != Ticket.Channel.PHONE
                && address.equals(ticket.contact().address());
        return isWhereItCameFrom ? address.value() : address.masked();
    }

    public static Component number(TicketNumber number) {
        var code = new Span(number.toString());
        code.addClassNames("code", "muted");
        return code;
    }

    public static void tell(Refusal refusal) {
        tell(translate(refusal.messageKey(), refusal.arguments().toArray()));
    }

    public static void tell(String words) {
        var notification = Notification.show(words, SHOWN_MILLISECONDS, Notification.Position.BOTTOM_START);
        notification.setAssertive(true);
    }
}
