package org.infolinia.tickets.relations.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.ui.parts.TicketWords;

/** Asks whether a ticket shall end though tickets below it are open. They go on either way. */
class OpenChildrenDialog extends Dialog {

    OpenChildrenDialog(TicketNumber number, State as, List<Ticket> children, Runnable end, Runnable leave) {
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("tickets.relations.open-children", number));
        var list = new UnorderedList();
        list.addClassName("relation-list");
        children.forEach(child -> list.add(line(child)));
        var body = new Div(new Paragraph(getTranslation("tickets.relations.open-children.words")), list);
        body.addClassName("dialog-body");
        add(body);
        var back = Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, () -> {
            close();
            leave.run();
        });
        var confirm = Buttons.primary(
                Icon.CHECK, getTranslation("tickets.relations.open-children." + as), Chord.SUBMIT, () -> {
                    close();
                    end.run();
                });
        confirm.addClassName("confirm");
        getFooter().add(back, confirm);
        addDialogCloseActionListener(closed -> {
            close();
            leave.run();
        });
        addOpenedChangeListener(change -> confirm.focus());
    }

    private static ListItem line(Ticket child) {
        var head = new Div(RelationWords.number(child.number()), TicketWords.badge(child.state()));
        head.addClassName("relation-head");
        var what = new Div(head, new Span(child.subject()));
        what.addClassName("relation");
        return new ListItem(what);
    }
}
