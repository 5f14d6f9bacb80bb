package org.infolinia.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.mail.outbound.Silence;

/** Who was not told that his message arrived, and which rule forbade it. */
class SilenceList extends Card {

    private static final int MOST_SHOWN = 30;

    private final Formats formats;

    SilenceList(List<Silence> silences, Formats formats) {
        super(Icon.SHIELD, UI.getCurrent().getTranslation("mail.out.silent"));
        this.formats = formats;
        addClassName("mail-mailboxes");
        if (silences.isEmpty()) {
            with(new Span(getTranslation("mail.out.silent.none")));
        } else {
            var list = new UnorderedList();
            silences.stream().limit(MOST_SHOWN).forEach(silence -> list.add(new ListItem(line(silence))));
            with(list);
        }
    }

    private Component line(Silence silence) {
        var address = new Span(silence.address().value());
        address.addClassName("mail-address");
        var line = new Div(
                address,
                new Span(formats.moment(silence.at(), getLocale()) + " · " + silence.subject()),
                new Span(getTranslation("refusal." + silence.rule())));
        line.addClassName("mail-mailbox");
        return line;
    }
}
