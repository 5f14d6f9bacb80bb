package org.infolinia.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.mail.outbound.OutboxDesk;
import org.infolinia.mail.outbound.UndeliverableAddress;

/** Addresses that servers will not take; whoever knows better releases one. */
class UndeliverableList extends Card {

    private final OutboxDesk desk;
    private final Formats formats;
    private final Deed deed;

    UndeliverableList(OutboxDesk desk, Formats formats, Deed deed) {
        super(Icon.ALERT, UI.getCurrent().getTranslation("mail.out.undeliverable"));
        this.desk = desk;
        this.formats = formats;
        this.deed = deed;
        addClassName("mail-mailboxes");
        var addresses = desk.undeliverable();
        if (addresses.isEmpty()) {
            with(new Span(getTranslation("mail.out.undeliverable.none")));
        } else {
            var list = new UnorderedList();
            addresses.forEach(address -> list.add(new ListItem(line(address))));
            with(list);
        }
    }

    private Component line(UndeliverableAddress address) {
        var name = new Span(address.address().value());
        name.addClassName("mail-address");
        var release = Buttons.plain(
                Icon.UNDO,
                getTranslation("mail.out.release"),
                () -> deed.act(() -> desk.release(address.address()), getTranslation("mail.out.release.done")));
        release.setAriaLabel(release.getText() + ": " + address.address().value());
        var line = new Div(
                name,
                new Span(getTranslation(
                        "mail.out.undeliverable.since",
                        address.status(),
                        formats.day(address.since(), getLocale()),
                        formats.day(address.until(), getLocale()))),
                release);
        line.addClassName("mail-mailbox");
        return line;
    }
}
