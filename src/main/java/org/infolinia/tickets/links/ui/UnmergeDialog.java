package org.infolinia.tickets.links.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.book.Merges.Merge;
import org.infolinia.tickets.desk.UnmergeDesk;
import org.infolinia.tickets.desk.UnmergeDesk.Preview;
import org.infolinia.tickets.ui.parts.TicketWords;

/** Shows what goes back and what stays before a merged ticket is taken out. */
class UnmergeDialog extends Dialog {

    private final Preview preview;
    private final UnmergeDesk desk;
    private final Formats formats;
    private final Runnable unmerged;
    private final Div refused = new Div();
    private final Button confirm;

    /** @param unmerged called when it was done */
    UnmergeDialog(Preview preview, UnmergeDesk desk, Formats formats, Runnable unmerged) {
        this.preview = preview;
        this.desk = desk;
        this.formats = formats;
        this.unmerged = unmerged;
        this.confirm = Buttons.primary(Icon.UNDO, getTranslation("tickets.unmerge"), Chord.SUBMIT, this::unmerge);
        addClassName("unmerge-dialog");
        setHeaderTitle(getTranslation("tickets.unmerge.title", preview.ticket().number()));
        confirm.addClassName("confirm");
        confirm.setDisableOnClick(true);
        confirm.setEnabled(preview.objection().isEmpty());
        var body = new Div(refused);
        body.addClassName("dialog-body");
        add(body);
        preview.objection().ifPresent(this::object);
        var merge = preview.merge();
        if (merge != null) {
            body.add(facts(merge), consequences(merge));
        }
        var cancel = Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close);
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(change -> (confirm.isEnabled() ? confirm : cancel).focus());
    }

    private Component facts(Merge merge) {
        var ticket = preview.ticket();
        return new Facts()
                .with(getTranslation("tickets.list.subject"), ticket.subject())
                .with(getTranslation("tickets.merge.participant"), contact(ticket))
                .with(getTranslation("tickets.unmerge.state"), TicketWords.of(stateAfter(merge)))
                .with(
                        getTranslation("tickets.unmerge.merged"),
                        getTranslation("tickets.unmerge.by", merge.by(), formats.moment(merge.at(), getLocale())));
    }

    private static String contact(Ticket ticket) {
        var contact = ticket.contact();
        return Optional.ofNullable(contact.name())
                .or(() -> Optional.ofNullable(contact.address()).map(EmailAddress::value))
                .orElse("");
    }

    /** Whoever wrote to it meanwhile opens it again, as he would have. */
    private static State stateAfter(Merge merge) {
        return merge.heardAt() == null || merge.state() == State.NEW ? merge.state() : State.OPEN;
    }

    private Component consequences(Merge merge) {
        var number = preview.ticket().number();
        var survivor = preview.survivor().number();
        var extent = preview.extent();
        var list = new UnorderedList();
        list.addClassName("unmerge-consequences");
        list.add(new ListItem(getTranslation("tickets.unmerge.back", extent.messages() - extent.later(), number)));
        if (extent.later() > 0) {
            list.add(new ListItem(getTranslation("tickets.unmerge.later", extent.later(), number)));
        }
        if (extent.drafts() > 0) {
            list.add(new ListItem(getTranslation("tickets.unmerge.drafts", extent.drafts())));
        }
        list.add(new ListItem(getTranslation("tickets.unmerge.stays", survivor)));
        list.add(new ListItem(getTranslation("tickets.unmerge.clocks")));
        if (merge.heardAt() != null) {
            list.add(new ListItem(
                    getTranslation("tickets.unmerge.heard", formats.moment(merge.heardAt(), getLocale()))));
        }
        var heading = new Paragraph(getTranslation("tickets.unmerge.what"));
        heading.addClassName("strong");
        return new Div(heading, list);
    }

    private void object(Refusal refusal) {
        refused.removeAll();
        refused.add(new Banner(refusal, Tone.BAD));
    }

    private void unmerge() {
        switch (desk.unmerge(preview.ticket().number())) {
            case Done<Ticket> done -> {
                close();
                unmerged.run();
            }
            case Refused<Ticket>(var refusal) -> object(refusal);
        }
    }
}
