package org.infolinia.tickets.asides.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.asides.AsideNumber;
import org.infolinia.tickets.ui.parts.MessageBubble;
import org.infolinia.tickets.ui.parts.MessageBubble.Source;
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
        var bubble = new MessageBubble(message, header());
        if (!message.verified()) {
            bubble.add(new Badge(Icon.ALERT, getTranslation("tickets.asides.unverified"), Tone.WARN));
        }
        bubble.say(
                new Source(
                        file -> room.shelf().attachment(aside, file.id()),
                        () -> room.shelf().shown(aside, message)),
                this::words);
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

    private Component words(String text) {
        if (message.direction() != Direction.OUT) {
            return MessageBubble.paragraph(text);
        }
        var words = new Div(new WrittenWords(text));
        words.addClassName("entry-written");
        return words;
    }

    private static Component span(String words, String style) {
        var span = new Span(words);
        span.addClassName(style);
        return span;
    }
}
