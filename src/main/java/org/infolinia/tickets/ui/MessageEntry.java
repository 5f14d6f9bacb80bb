package org.infolinia.tickets.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.infolinia.kit.Badge;
import org.infolinia.kit.FilePicture;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.conversation.PlacedPictures;
import org.infolinia.tickets.conversation.PlacedPictures.Piece;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.ui.parts.MessageBubble;
import org.infolinia.tickets.ui.parts.MessageBubble.Source;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.infolinia.tickets.ui.parts.WrittenWords;

/** One message, note or event of the conversation. */
class MessageEntry extends Article {

    private final Ticket ticket;
    private final Message message;
    private final TicketFiles files;

    MessageEntry(Ticket ticket, Message message, TicketFiles files, ReaderWords words) {
        this.ticket = ticket;
        this.message = message;
        this.files = files;
        addClassNames("entry", "entry-" + message.direction().name().toLowerCase(Locale.ROOT));
        var sign = new Span(sign().create());
        sign.addClassName("entry-sign");
        var bubble = new MessageBubble(message, header(words));
        if (message.cameWith() != null) {
            bubble.add(provenance(message.cameWith()));
        }
        if (!message.verified()) {
            bubble.add(new Badge(Icon.ALERT, getTranslation("tickets.unverified"), Tone.WARN));
        }
        bubble.say(
                new Source(
                        file -> files.attachment(ticket.number(), file.id()),
                        () -> files.shown(ticket.number(), message)),
                this::words);
        if (cameByMail()) {
            addTrail(bubble);
        }
        add(sign, bubble);
    }

    private Component provenance(TicketNumber cameWith) {
        var line = new Anchor("tickets/" + cameWith, getTranslation("tickets.came-with", cameWith));
        line.addClassName("came-with");
        return line;
    }

    private Component header(ReaderWords reader) {
        var header = new Header();
        if (message.direction() == Direction.EVENT) {
            var event = message.words();
            header.add(strong(event == null ? "" : reader.event(event, ticket.program())));
            header.add(quiet(reader.actor(message.author().name())));
        } else {
            header.add(strong(author(reader)), quiet(deed()));
        }
        var moment = new Span(reader.moment(message.at()));
        moment.addClassName("entry-moment");
        header.add(moment);
        return header;
    }

    private String author(ReaderWords reader) {
        return message.author().name().isEmpty()
                ? getTranslation("tickets.somebody")
                : reader.actor(message.author().name());
    }

    private String deed() {
        return switch (message.direction()) {
            case IN -> getTranslation(message.author().address() == null ? "tickets.said" : "tickets.wrote-in");
            case OUT -> getTranslation("tickets.answered");
            case NOTE -> getTranslation("tickets.noted");
            case EVENT -> "";
        };
    }

    private Icon sign() {
        return switch (message.direction()) {
            case IN -> message.author().address() == null ? Icon.PHONE : Icon.MAIL_IN;
            case OUT -> Icon.MAIL_OUT;
            case NOTE -> Icon.LOCK;
            case EVENT -> Icon.INFO;
        };
    }

    /** What colleagues wrote looks as it does in the mail, with its pictures where they put them. */
    private Component words(String text) {
        if (message.direction() != Direction.OUT && message.direction() != Direction.NOTE) {
            return MessageBubble.paragraph(text);
        }
        var words = new Div();
        words.addClassName("entry-written");
        PlacedPictures.pieces(text, message.attachments())
                .forEach(piece -> words.add(
                        switch (piece) {
                            case Piece.Said(String said) -> new WrittenWords(said);
                            case Piece.Picture(var file, String instead) ->
                                new FilePicture(
                                        file.mediaType(), instead, () -> files.attachment(ticket.number(), file.id()));
                        }));
        return words;
    }

    private boolean cameByMail() {
        return message.author().address() != null
                && switch (message.direction()) {
                    case IN, NOTE -> true;
                    case OUT -> false;
                    case EVENT -> !message.text().isBlank();
                };
    }

    /** Asked for only when somebody wants to know. */
    private void addTrail(MessageBubble bubble) {
        var steps = new OrderedList();
        steps.addClassName("trail");
        var details = bubble.fold(getTranslation("tickets.trail"), steps);
        details.addToggleListener(toggle -> {
            if (toggle.isOpened() && steps.getComponentCount() == 0) {
                files.trail(ticket.number(), message.id())
                        .forEach(decision -> steps.add(new ListItem(
                                strong(getTranslation(decision.stage().messageKey())),
                                new Span(" " + TicketWords.of(decision)))));
            }
        });
    }

    private static Component strong(String words) {
        var span = new Span(words);
        span.addClassName("strong");
        return span;
    }

    private static Component quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
