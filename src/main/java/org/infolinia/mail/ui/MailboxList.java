package org.infolinia.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.mail.fetching.MailboxHealth;

/** The mailboxes and whether their servers answer. */
class MailboxList extends Card {

    private final Formats formats;

    MailboxList(String title, List<MailboxHealth> mailboxes, Formats formats) {
        super(Icon.MAIL, title);
        this.formats = formats;
        addClassName("mail-mailboxes");
        with(mailboxes.isEmpty() ? new EmptyState(Icon.MAIL, getTranslation("mail.no-mailbox")) : list(mailboxes));
    }

    private Component list(List<MailboxHealth> mailboxes) {
        var list = new UnorderedList();
        mailboxes.forEach(health -> list.add(new ListItem(line(health))));
        return list;
    }

    private Component line(MailboxHealth health) {
        var address = new Span(health.mailbox().address().value());
        address.addClassName("mail-address");
        var line = new Div(address, badge(health), new Span(words(health)));
        line.addClassName("mail-mailbox");
        return line;
    }

    private Component badge(MailboxHealth health) {
        if (!health.isWell()) {
            return new Badge(Icon.ALERT, getTranslation("mail.health.down"), Tone.BAD);
        }
        return health.lastReached() == null
                ? new Badge(Icon.HOURGLASS, getTranslation("mail.health.unknown"), Tone.NEUTRAL)
                : new Badge(Icon.CHECK_C, getTranslation("mail.health.well"), Tone.OK);
    }

    private String words(MailboxHealth health) {
        var trouble = health.trouble();
        if (trouble != null) {
            var words = getTranslation(trouble.kind().messageKey(), trouble.words());
            return getTranslation("mail.health.next", words, formats.time(health.nextTry(), getLocale()));
        }
        return Optional.ofNullable(health.lastReached())
                .map(reached -> getTranslation("mail.health.reached", formats.time(reached, getLocale())))
                .orElse("");
    }
}
