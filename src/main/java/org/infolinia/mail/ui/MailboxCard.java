package org.infolinia.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Card;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.mail.MailboxSettings;
import org.infolinia.mail.fetching.MailboxHealth;
import org.jspecify.annotations.Nullable;

/** One mailbox: where it is, where its mail goes and how it goes with fetching it. */
class MailboxCard extends Card {

    private final transient MailboxSettings settings;
    private final transient @Nullable MailboxHealth health;
    private final transient Formats formats;

    /** @param health null when it is closed */
    MailboxCard(
            MailboxSettings settings,
            String destination,
            @Nullable MailboxHealth health,
            Formats formats,
            Component... actions) {
        super(Icon.MAIL, settings.mailbox().address().value());
        this.settings = settings;
        this.health = health;
        this.formats = formats;
        addClassName("mail-box");
        var buttons = new Div(actions);
        buttons.addClassName("mail-actions");
        withHeader(badge());
        with(facts(destination), buttons);
    }

    private Badge badge() {
        if (health == null) {
            return new Badge(Icon.PAUSE, getTranslation("mail.box.closed"), Tone.NEUTRAL);
        }
        if (!health.isWell()) {
            return new Badge(Icon.ALERT, getTranslation("mail.health.down"), Tone.BAD);
        }
        return health.lastReached() == null
                ? new Badge(Icon.HOURGLASS, getTranslation("mail.health.unknown"), Tone.NEUTRAL)
                : new Badge(Icon.CHECK_C, getTranslation("mail.health.well"), Tone.OK);
    }

    private Facts facts(String destination) {
        var facts = new Facts()
                .with(getTranslation("mail.box.name"), settings.mailbox().name())
                .with(getTranslation("mail.box.queue"), destination)
                .with(getTranslation("mail.box.servers"), servers());
        if (health != null) {
            tell(health, facts);
        }
        return facts;
    }

    private String servers() {
        var servers = settings.servers();
        return servers == null
                ? getTranslation("mail.box.embedded.short")
                : servers.imap().host() + ", " + servers.smtp().host();
    }

    private void tell(MailboxHealth how, Facts facts) {
        facts.with(
                        getTranslation("mail.box.news"),
                        getTranslation(how.tellsOfNews() ? "mail.box.news.idle" : "mail.box.news.polling"))
                .with(
                        getTranslation("mail.box.reached"),
                        Optional.ofNullable(how.lastReached())
                                .map(reached -> formats.moment(reached, getLocale()))
                                .orElseGet(() -> getTranslation("mail.box.never")))
                .with(getTranslation("mail.box.waiting"), formats.number(how.waiting(), getLocale()));
        var trouble = how.trouble();
        if (trouble != null) {
            facts.with(
                            getTranslation("mail.box.trouble"),
                            getTranslation(trouble.kind().messageKey(), trouble.words()))
                    .with(getTranslation("mail.box.failures"), formats.number(how.failuresInRow(), getLocale()))
                    .with(getTranslation("mail.box.next-try"), formats.moment(how.nextTry(), getLocale()));
        }
    }
}
