package org.infolinia.tickets.links.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.UnmergeDesk;

/** Makes the card of the tickets that were merged into one, and the buttons that take them out again. */
@SpringComponent
public class MergedCards {

    private final UnmergeDesk desk;
    private final Formats formats;

    MergedCards(UnmergeDesk desk, Formats formats) {
        this.desk = desk;
        this.formats = formats;
    }

    /**
     * Empty when no ticket was merged into this one.
     *
     * @param unmerged called when one was taken out
     */
    public Optional<Component> of(Ticket survivor, Runnable unmerged) {
        var merged = desk.mergedInto(survivor.number());
        return merged.isEmpty()
                ? Optional.empty()
                : Optional.of(new MergedCard(merged, formats, ticket -> button(ticket, unmerged)));
    }

    /** Asks, with what would go back, before it takes the ticket out. */
    public Button button(TicketNumber ticket, Runnable unmerged) {
        var button = Buttons.plain(Icon.UNDO, translate("tickets.unmerge.action"), () -> ask(ticket, unmerged));
        button.setAriaLabel(translate("tickets.unmerge.title", ticket));
        return button;
    }

    private void ask(TicketNumber ticket, Runnable unmerged) {
        desk.preview(ticket)
                .ifPresentOrElse(preview -> new UnmergeDialog(preview, desk, formats, unmerged).open(), unmerged);
    }
}
