package org.infolinia.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Card;
import org.infolinia.kit.Facts;
import org.infolinia.kit.FileLink;
import org.infolinia.kit.ForeignHtml;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.mail.inbound.MailFile;
import org.infolinia.mail.inbound.MailFiles;

/** One message with all that is known of it: why it is where it is, what it says, and how it came. */
class MailDetail extends Card {

    private final MailFile file;
    private final MailFiles files;
    private final Formats formats;

    /** @param actions what may be done with it */
    MailDetail(MailFile file, MailFiles files, Formats formats, Component actions) {
        super(Icon.MAIL, IntakeWords.subject(file.entry()));
        this.file = file;
        this.files = files;
        this.formats = formats;
        addClassName("mail-detail");
        filling();
        with(actions, facts(), trail());
        problem().ifPresent(this::with);
        with(content());
        if (!file.files().isEmpty()) {
            with(attachments());
        }
        with(headers());
    }

    private Component facts() {
        var entry = file.entry();
        var facts = new Facts()
                .with(getTranslation("mail.state"), IntakeWords.badge(entry.state()))
                .with(getTranslation("mail.from"), IntakeWords.from(entry))
                .with(getTranslation("mail.mailbox"), entry.mailbox().value())
                .with(getTranslation("mail.when"), formats.moment(entry.receivedAt(), getLocale()));
        IntakeWords.ticket(entry)
                .ifPresent(
                        number -> facts.with(getTranslation("mail.ticket"), new Anchor("tickets/" + number, number)));
        return facts;
    }

    private Component trail() {
        var title = new H3(getTranslation("mail.trail"));
        var section = new Div(title);
        section.addClassName("mail-section");
        if (file.decisions().isEmpty()) {
            section.add(new Paragraph(getTranslation("mail.trail.none", IntakeWords.reason(file.entry()))));
        } else {
            section.add(IntakeWords.trail(file.decisions()));
        }
        return section;
    }

    private Optional<Component> problem() {
        if (file.entry().error() != null) {
            return Optional.of(new Banner(Icon.ALERT, file.entry().error(), Tone.BAD));
        }
        if (file.isCut()) {
            return Optional.of(new Banner(Icon.ALERT, getTranslation("mail.cut"), Tone.WARN));
        }
        return file.isEncrypted()
                ? Optional.of(new Badge(Icon.LOCK, getTranslation("mail.encrypted"), Tone.NEUTRAL))
                : Optional.empty();
    }

    private Component content() {
        var section = new Div(new H3(getTranslation("mail.content")));
        section.addClassName("mail-section");
        if (file.text().isBlank() && file.html() == null) {
            section.add(new Paragraph(getTranslation("mail.no-content")));
        }
        if (!file.text().isBlank()) {
            var text = new Paragraph(file.text());
            text.addClassName("mail-text");
            section.add(text);
        }
        if (file.html() != null) {
            var shown = new NativeDetails(
                    getTranslation("mail.as-sent"),
                    new ForeignHtml(file.html().quiet(), file.html().withRemote(), getTranslation("mail.as-sent")));
            shown.addClassName("folded");
            shown.setOpen(file.text().isBlank());
            section.add(shown);
        }
        return section;
    }

    private Component attachments() {
        var section = new Div(new H3(getTranslation("mail.attachments")));
        section.addClassName("mail-section");
        file.files()
                .forEach(attached -> section.add(new FileLink(
                        attached.name(),
                        attached.sizeBytes(),
                        () -> files.file(file.entry().id(), attached.place()))));
        return section;
    }

    private Component headers() {
        var lines = new Facts();
        file.headers().forEach(header -> lines.with(header.name(), header.value()));
        lines.addClassName("mail-headers");
        var shown =
                new NativeDetails(getTranslation("mail.headers", file.headers().size()), lines);
        shown.addClassName("folded");
        return shown;
    }
}
