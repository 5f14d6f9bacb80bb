package org.infolinia.tickets.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.infolinia.kit.Badge;
import org.infolinia.kit.FileLink;
import org.infolinia.kit.FilePicture;
import org.infolinia.kit.ForeignHtml;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.conversation.PlacedPictures;
import org.infolinia.tickets.conversation.PlacedPictures.Piece;
import org.infolinia.tickets.desk.TicketFiles;
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
        var bubble = new Div(header(words));
        bubble.addClassName("bubble");
        if (message.cameWith() != null) {
            bubble.add(provenance(message.cameWith()));
        }
        if (!message.verified()) {
            bubble.add(new Badge(Icon.ALERT, getTranslation("tickets.unverified"), Tone.WARN));
        }
        if (message.direction() != Direction.EVENT || !message.text().isBlank()) {
            addText(bubble);
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

    private void addText(Div bubble) {
        var text = QuotedText.of(message.text());
        var folded = new Div();
        folded.addClassName("entry-folds");
        if (message.text().isBlank() && message.html() == null) {
            bubble.add(quiet(getTranslation("tickets.no-content")));
        } else if (!text.fresh().isBlank()) {
            bubble.add(words(text.fresh()));
        }
        message.attachments().forEach(attachment -> folded.add(download(attachment)));
        if (text.hasSignature()) {
            folded.add(fold(getTranslation("tickets.signature"), paragraph(text.signature())));
        }
        if (text.hasQuote()) {
            folded.add(fold(getTranslation("tickets.quote", text.quotedLines()), paragraph(text.quoted())));
        }
        if (message.html() != null) {
            var shown = fold(getTranslation("tickets.as-sent"), asSent());
            shown.setOpen(message.text().isBlank());
            folded.add(shown);
        }
        if (message.direction() != Direction.OUT && message.author().address() != null) {
            folded.add(trail());
        }
        if (folded.getComponentCount() > 0) {
            bubble.add(folded);
        }
    }

    /** What colleagues wrote looks as it does in the mail, with its pictures where they put them. */
    private Component words(String text) {
        if (message.direction() != Direction.OUT && message.direction() != Direction.NOTE) {
            return paragraph(text);
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

    private Component download(Attachment attachment) {
        return new FileLink(
                attachment.name(), attachment.size(), () -> files.attachment(ticket.number(), attachment.id()));
    }

    /** Asked for only when somebody wants to know. */
    private Component trail() {
        var steps = new OrderedList();
        steps.addClassName("trail");
        var details = fold(getTranslation("tickets.trail"), steps);
        details.addToggleListener(toggle -> {
            if (toggle.isOpened() && steps.getComponentCount() == 0) {
                files.trail(ticket.number(), message.id())
                        .forEach(decision -> steps.add(new ListItem(
                                strong(getTranslation(decision.stage().messageKey())),
                                new Span(" " + TicketWords.of(decision)))));
            }
        });
        return details;
    }

    private Component asSent() {
        var shown = files.shown(ticket.number(), message);
        return new ForeignHtml(shown.quiet(), shown.withRemote(), getTranslation("tickets.as-sent"));
    }

    private NativeDetails fold(String words, Component content) {
        var details = new NativeDetails(words, content);
        details.addClassName("folded");
        return details;
    }

    private static Component paragraph(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("entry-text");
        return paragraph;
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
