package org.infolinia.tickets.bulk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.bulk.BulkPreview;
import org.infolinia.tickets.bulk.BulkPreview.Refused;

/** What will become of the tickets: how many will change, to what, and which will not and why. */
class BulkForecast extends Div {

    private static final int MOST_REFUSED_SHOWN = 10;

    private final transient Function<TicketEdit, String> words;

    BulkForecast(Function<TicketEdit, String> words) {
        this.words = words;
        addClassName("text-module-preview");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(BulkPreview preview, List<TicketEdit> edits, int of) {
        removeAll();
        if (edits.isEmpty()) {
            add(new Paragraph(getTranslation("tickets.bulk.preview.nothing")));
            return;
        }
        var sum = new Paragraph(getTranslation("tickets.bulk.preview.changed", preview.changed(), of));
        sum.addClassName("strong");
        var changes = new UnorderedList();
        edits.forEach(edit -> changes.add(
                new ListItem(words.apply(edit) + " · " + preview.byEdit().getOrDefault(edit, 0))));
        add(sum, changes);
        if (preview.same() > 0) {
            add(new Paragraph(getTranslation("tickets.bulk.preview.same", preview.same())));
        }
        if (!preview.refused().isEmpty()) {
            add(new Paragraph(getTranslation(
                    "tickets.bulk.preview.refused", preview.refused().size())));
            add(refused(preview.refused()));
        }
    }

    private UnorderedList refused(List<Refused> refused) {
        var list = new UnorderedList();
        refused.stream().limit(MOST_REFUSED_SHOWN).forEach(each -> list.add(line(each)));
        if (refused.size() > MOST_REFUSED_SHOWN) {
            list.add(new ListItem(getTranslation("tickets.bulk.preview.more", refused.size() - MOST_REFUSED_SHOWN)));
        }
        return list;
    }

    /** The reason leads to the ticket; where it does not name it, the number goes before. */
    private ListItem line(Refused refused) {
        var number = refused.ticket().toString();
        var why = refused.why();
        var said = getTranslation(why.messageKey(), why.arguments().toArray());
        var link = new Anchor("tickets/" + number, said.contains(number) ? said : number + " " + said);
        link.setTarget(AnchorTarget.BLANK);
        return new ListItem(link);
    }
}
