package org.infolinia.tickets.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.desk.TicketFiles;

/** One message, note or event of the conversation. */
class MessageEntry extends Article {

    private static final int KILOBYTE = 1024;
    private static final int NOT_FOUND = 404;
    /** Mail may show itself but neither load anything nor run anything. */
    private static final String HARMLESS = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none';"
            + " img-src data:; style-src 'unsafe-inline'\">"
            + "<style>body{font:14px/20px Inter,sans-serif;color:#161a20;background:#fff}</style>";

    private final Ticket ticket;
    private final Message message;
    private final TicketFiles files;

    MessageEntry(Ticket ticket, Message message, TicketFiles files, Formats formats, Locale locale) {
        this.ticket = ticket;
        this.message = message;
        this.files = files;
        addClassNames("entry", "entry-" + message.direction().name().toLowerCase(Locale.ROOT));
        var sign = new Span(sign().create());
        sign.addClassName("entry-sign");
        var bubble = new Div(header(formats, locale));
        bubble.addClassName("bubble");
        if (!message.verified()) {
            bubble.add(new Badge(Icon.ALERT, getTranslation("tickets.unverified"), Tone.WARN));
        }
        if (message.direction() != Direction.EVENT || !message.text().isBlank()) {
            addText(bubble);
        }
        add(sign, bubble);
    }

    private Component header(Formats formats, Locale locale) {
        var header = new Header();
        if (message.direction() == Direction.EVENT) {
            var words = message.words();
            header.add(strong(words == null ? "" : TicketWords.of(words)));
            header.add(quiet(message.author().name()));
        } else {
            header.add(strong(author()), quiet(deed()));
        }
        var moment = new Span(formats.moment(message.at(), locale));
        moment.addClassName("entry-moment");
        header.add(moment);
        return header;
    }

    private String author() {
        return message.author().name().isEmpty()
                ? getTranslation("tickets.somebody")
                : message.author().name();
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
            bubble.add(paragraph(text.fresh()));
        }
        message.attachments().forEach(attachment -> folded.add(download(attachment)));
        if (text.hasQuote()) {
            folded.add(fold(getTranslation("tickets.quote", text.quotedLines()), paragraph(text.quoted())));
        }
        if (message.html() != null) {
            var shown = fold(getTranslation("tickets.as-sent"), asSent(message.html()));
            shown.setOpen(message.text().isBlank());
            folded.add(shown);
        }
        if (folded.getComponentCount() > 0) {
            bubble.add(folded);
        }
    }

    private Component download(Attachment attachment) {
        var handler = DownloadHandler.fromInputStream(request -> files.attachment(ticket.number(), attachment.id())
                .map(bytes -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), attachment.name(), attachment.mediaType(), bytes.length))
                .orElseGet(() -> DownloadResponse.error(NOT_FOUND)));
        var link = new Anchor(handler, attachment.name() + " · " + size(attachment.size()));
        link.addComponentAsFirst(Icon.CLIP.create());
        link.addClassName("fold");
        return link;
    }

    private NativeDetails fold(String words, Component content) {
        var details = new NativeDetails(words, content);
        details.addClassName("folded");
        return details;
    }

    private Component asSent(String html) {
        var frame = new IFrame();
        frame.setSrcdoc(HARMLESS + html);
        frame.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        frame.getElement().setAttribute("title", getTranslation("tickets.as-sent"));
        frame.addClassName("as-sent");
        return frame;
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

    private static String size(long bytes) {
        long kilobytes = Math.max(1, bytes / KILOBYTE);
        return kilobytes < KILOBYTE ? kilobytes + " KB" : kilobytes / KILOBYTE + " MB";
    }
}
