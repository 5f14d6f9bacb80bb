package org.infolinia.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.mail.outbound.MailboxPace;
import org.infolinia.mail.outbound.OutboxDesk;

/** How many mails a minute each mailbox sends, how many wait, and whether its server answers. */
class PaceList extends Card {

    private final OutboxDesk desk;
    private final Formats formats;
    private final Deed deed;

    PaceList(OutboxDesk desk, Formats formats, Deed deed) {
        super(Icon.MAIL, UI.getCurrent().getTranslation("mail.out.mailboxes"));
        this.desk = desk;
        this.formats = formats;
        this.deed = deed;
        addClassName("mail-mailboxes");
        var paces = desk.paces();
        if (paces.isEmpty()) {
            with(new EmptyState(Icon.MAIL, getTranslation("mail.no-mailbox")));
        } else {
            var list = new UnorderedList();
            paces.forEach(pace -> list.add(new ListItem(line(pace))));
            with(list);
        }
    }

    private Component line(MailboxPace pace) {
        var address = new Span(pace.mailbox().address().value());
        address.addClassName("mail-address");
        var line = new Div(address, state(pace), setting(pace));
        line.addClassName("mail-mailbox");
        return line;
    }

    private Component state(MailboxPace pace) {
        var nextTry = pace.nextTryAt();
        if (nextTry == null) {
            return new Span(getTranslation("mail.out.waiting-in-mailbox", pace.waiting()));
        }
        var words = getTranslation(
                "mail.out.down",
                pace.waiting(),
                String.valueOf(pace.serverWords()),
                formats.time(nextTry, getLocale()));
        return new Div(new Badge(Icon.ALERT, getTranslation("mail.health.down"), Tone.BAD), new Div(words));
    }

    private Component setting(MailboxPace pace) {
        var field = new IntegerField(getTranslation("mail.out.pace"));
        field.setValue(pace.mailsAMinute());
        field.setStepButtonsVisible(true);
        var save = Buttons.plain(
                Icon.CHECK,
                getTranslation("mail.out.pace.save"),
                () -> deed.act(
                        () -> desk.setPace(pace.mailbox().id(), field.getValue() == null ? 0 : field.getValue()),
                        getTranslation("mail.out.pace.saved")));
        save.setAriaLabel(save.getText() + ": " + pace.mailbox().address().value());
        var setting = new Div(field, save);
        setting.addClassName("mail-pace");
        return setting;
    }
}
