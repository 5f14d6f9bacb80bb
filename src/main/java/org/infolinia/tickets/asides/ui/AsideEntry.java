package org.infolinia.tickets.asides.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.infolinia.kit.Badge;
import org.infolinia.kit.FileLink;
import org.infolinia.kit.ForeignHtml;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.asides.AsideNumber;
import org.infolinia.tickets.ui.QuotedText;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.infolinia.tickets.ui.parts.WrittenWords;

/** One letter of an aside, or what became of it. */
class AsideEntry extends Article {

    private final AsideNumber aside;
    private final transient Message message;
    private final transient AsideRoom room;

    AsideEntry(AsideNumber aside, Message message, AsideRoom room) {
        this.aside = aside;
        this.message = message;
        this.room = room;
        addClassNames("entry", "entry-" + message.direction().name().toLowerCase(Locale.ROOT));
        var sign = new Span(sign().create());
        sign.addClassName("entry-sign");
        var bubble = new Div(header());
        bubble.addClassName("bubble");
        if (!message.verified()) {
            bubble.add(new Badge(Icon.ALERT, getTranslation("tickets.asides.unverified"), Tone.WARN));
        }
        if (message.direction() != Direction.EVENT || !message.text().isBlank()) {
            addText(bubble);
        }
        add(sign, bubble);
    }

    private Component header() {
        var header = new Header(span(headline(), "strong"));
        var address = message.author().address();
        if (address != null && !address.value().equals(message.author().name())) {
            header.add(span(address.value(), "quiet"));
        }
        header.add(span(room.formats().moment(message.at(), getLocale()), "entry-moment"));
        return header;
    }

    private String headline() {
        var words = message.words();
        return message.direction() == Direction.EVENT && words != null
                ? TicketWords.of(words)
                : room.names().inWords(message.author().name(), getLocale());
    }

    private Icon sign() {
        return switch (message.direction()) {
            case IN -> Icon.MAIL_IN;
            case OUT -> Icon.MAIL_OUT;
            case NOTE -> Icon.LOCK;
            case EVENT -> Icon.ALERT;
        };
    }

    private void addText(Div bubble) {
        var text = QuotedText.of(message.text());
        var folded = new Div();
        folded.addClassName("entry-folds");
        if (message.text().isBlank() && message.html() == null) {
            bubble.add(span(getTranslation("tickets.no-content"), "quiet"));
        } else if (!text.fresh().isBlank()) {
            bubble.add(words(text.fresh()));
        }
        message.attachments()
                .forEach(file -> folded.add(new FileLink(
                        file.name(), file.size(), () -> room.shelf().attachment(aside, file.id()))));
        if (text.hasSignature()) {
            folded.add(fold(getTranslation("tickets.signature"), paragraph(text.signature())));
        }
        if (text.hasQuote()) {
            folded.add(fold(getTranslation("tickets.quote", text.quotedLines()), paragraph(text.quoted())));
        }
        if (message.html() != null) {
            var asSent = fold(getTranslation("tickets.as-sent"), asSent());
            asSent.setOpen(message.text().isBlank());
            folded.add(asSent);
        }
        if (folded.getComponentCount() > 0) {
            bubble.add(folded);
        }
    }

    private Component asSent() {
        var pictures = room.shelf().shown(aside, message);
        return new ForeignHtml(pictures.quiet(), pictures.withRemote(), getTranslation("tickets.as-sent"));
    }

    private static NativeDetails fold(String words, Component content) {
        var details = new NativeDetails(words, content);
        details.addClassName("folded");
        return details;
    }

    private Component words(String text) {
        if (message.direction() != Direction.OUT) {
            return paragraph(text);
        }
        var words = new Div(new WrittenWords(text));
        words.addClassName("entry-written");
        return words;
    }

    private static Component paragraph(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("entry-text");
        return paragraph;
    }

    private static Component span(String words, String style) {
        var span = new Span(words);
        span.addClassName(style);
        return span;
    }
}
