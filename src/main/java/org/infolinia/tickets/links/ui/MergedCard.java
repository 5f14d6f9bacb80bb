package org.infolinia.tickets.links.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.UnmergeDesk.Preview;

/** The tickets whose conversations are here now, by whom and when they were merged, and the way back. */
class MergedCard extends Card {

    MergedCard(List<Preview> merged, Formats formats, Function<TicketNumber, Component> wayBack) {
        super(translate("tickets.unmerge.card"));
        var list = new UnorderedList();
        list.addClassName("merged-tickets");
        merged.forEach(each -> list.add(line(each, formats, wayBack)));
        with(list);
    }

    private ListItem line(Preview merged, Formats formats, Function<TicketNumber, Component> wayBack) {
        var number = merged.ticket().number();
        var link = new Anchor("tickets/" + number, number.toString());
        link.addClassName("code");
        var what = new Div(link, new Span(merged.ticket().subject()), quiet(merged, formats));
        what.addClassName("merged-ticket");
        return new ListItem(what, wayBack.apply(number));
    }

    private Component quiet(Preview merged, Formats formats) {
        var merge = merged.merge();
        var words = merge == null
                ? ""
                : getTranslation("tickets.unmerge.by", merge.by(), formats.moment(merge.at(), getLocale()));
        var quiet = new Span(words);
        quiet.addClassNames("small", "muted");
        return quiet;
    }
}
