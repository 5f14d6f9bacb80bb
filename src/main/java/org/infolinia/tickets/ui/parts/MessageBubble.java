package org.infolinia.tickets.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.infolinia.kit.FileLink;
import org.infolinia.kit.ForeignHtml;
import org.infolinia.mail.MailPictures;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.Message.Direction;

/** What a message says: its fresh words, and what goes with them folded up below. */
public class MessageBubble extends Div {

    private final transient Message message;
    private final Div folded = new Div();

    /**
     * Where the parts of a message are found that are not in it.
     *
     * @param bytes of a file; empty when it is gone
     * @param html as it was sent, with its pictures
     */
    public record Source(Function<Attachment, Optional<byte[]>> bytes, Supplier<MailPictures> html) {}

    /** @param head what stands above the words */
    public MessageBubble(Message message, Component... head) {
        this.message = message;
        addClassName("bubble");
        folded.addClassName("entry-folds");
        add(head);
    }

    /** Says it all, unless it is an event, which its head says. */
    public void say(Source source, Function<String, Component> written) {
        if (message.direction() == Direction.EVENT && message.text().isBlank()) {
            return;
        }
        var text = QuotedText.of(message.text());
        if (message.text().isBlank() && message.html() == null) {
            add(quiet(getTranslation("tickets.no-content")));
        } else if (!text.fresh().isBlank()) {
            add(written.apply(text.fresh()));
        }
        message.attachments()
                .forEach(file -> folded.add(new FileLink(
                        file.name(), file.size(), () -> source.bytes().apply(file))));
        foldRestOf(text);
        if (message.html() != null) {
            var asSent =
                    fold(getTranslation("tickets.as-sent"), asSent(source.html().get()));
            asSent.setOpen(message.text().isBlank());
        }
        if (folded.getComponentCount() > 0) {
            add(folded);
        }
    }

    private void foldRestOf(QuotedText text) {
        if (text.hasSignature()) {
            fold(getTranslation("tickets.signature"), paragraph(text.signature()));
        }
        if (text.hasQuote()) {
            fold(getTranslation("tickets.quote", text.quotedLines()), paragraph(text.quoted()));
        }
    }

    /** Puts something more behind words that unfold it. */
    public final NativeDetails fold(String words, Component content) {
        var details = new NativeDetails(words, content);
        details.addClassName("folded");
        folded.add(details);
        add(folded);
        return details;
    }

    private Component asSent(MailPictures shown) {
        return new ForeignHtml(shown.quiet(), shown.withRemote(), getTranslation("tickets.as-sent"));
    }

    /** Words as somebody else wrote them. */
    public static Component paragraph(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("entry-text");
        return paragraph;
    }

    private static Component quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
