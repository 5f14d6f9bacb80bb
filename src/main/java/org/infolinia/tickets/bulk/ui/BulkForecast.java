package org.infolinia.tickets.bulk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.bulk.BulkPreview;
import org.infolinia.tickets.bulk.BulkPreview.OpenBelow;
import org.infolinia.tickets.bulk.BulkPreview.Refused;

/** What will become of the tickets: how many will change, to what, and which will not and why. */
class BulkForecast extends Div {

    private static final int MOST_SHOWN = 10;

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
        if (!preview.openBelow().isEmpty()) {
            add(new Paragraph(getTranslation(
                    "tickets.bulk.preview.open-below", preview.openBelow().size())));
            add(openBelow(preview.openBelow()));
        }
        if (!preview.refused().isEmpty()) {
            add(new Paragraph(getTranslation(
                    "tickets.bulk.preview.refused", preview.refused().size())));
            add(refused(preview.refused()));
        }
    }

    private UnorderedList refused(List<Refused> refused) {
        return lines(refused.stream().map(this::line).toList());
    }

    private UnorderedList openBelow(List<OpenBelow> parents) {
        return lines(parents.stream().map(BulkForecast::line).toList());
    }

    private UnorderedList lines(List<ListItem> lines) {
        var list = new UnorderedList();
        lines.stream().limit(MOST_SHOWN).forEach(list::add);
        if (lines.size() > MOST_SHOWN) {
            list.add(new ListItem(getTranslation("tickets.bulk.preview.more", lines.size() - MOST_SHOWN)));
        }
        return list;
    }

    private static ListItem line(OpenBelow below) {
        var children = below.children().stream().map(TicketNumber::toString).collect(Collectors.joining(", "));
        var link = new Anchor("tickets/" + below.ticket(), below.ticket() + ": " + children);
        link.setTarget(AnchorTarget.BLANK);
        return new ListItem(link);
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
