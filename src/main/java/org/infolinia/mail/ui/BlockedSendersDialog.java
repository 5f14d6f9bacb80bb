package org.infolinia.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.mail.inbound.BlockedSender;
import org.infolinia.mail.inbound.Blocklist;

/** Who is blocked, by whom and until when, and the way back. */
class BlockedSendersDialog extends Dialog {

    private final Blocklist blocklist;
    private final Formats formats;
    private final Div content = new Div();

    BlockedSendersDialog(Blocklist blocklist, Formats formats) {
        this.blocklist = blocklist;
        this.formats = formats;
        setHeaderTitle(getTranslation("mail.blocked"));
        setWidth("min(560px, 92vw)");
        add(content);
        getFooter().add(new Button(getTranslation("mail.close"), click -> close()));
        fill();
    }

    private void fill() {
        content.removeAll();
        var blocked = blocklist.all();
        if (blocked.isEmpty()) {
            content.add(new EmptyState(Icon.SHIELD_OK, getTranslation("mail.blocked.nobody")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("blocked-senders");
        blocked.forEach(sender -> list.add(new ListItem(line(sender))));
        content.add(list);
    }

    private Component line(BlockedSender sender) {
        var name = new Span(sender.sender());
        name.addClassName("mail-address");
        var facts = new Span(getTranslation(
                "mail.blocked.line",
                sender.blockedBy(),
                Optional.ofNullable(sender.until())
                        .map(until -> formats.day(until, getLocale()))
                        .orElseGet(() -> getTranslation("mail.blocked.for-good"))));
        facts.addClassName("quiet");
        var unblock = Buttons.plain(Icon.UNDO, getTranslation("mail.unblock"), () -> {
            blocklist.unblock(sender.id());
            fill();
        });
        unblock.setAriaLabel(getTranslation("mail.unblock") + ": " + sender.sender());
        var line = new Div(new Div(name, facts), unblock);
        line.addClassName("blocked-sender");
        return line;
    }
}
